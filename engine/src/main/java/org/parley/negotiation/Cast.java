package org.parley.negotiation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parley.compiled.CompiledTalks;
import sim.engine.Sequence;
import sim.engine.Steppable;

/** Who acts in a round, each in its own place ({@link Ordering}). */
final class Cast implements Serializable {
  private final OpeningAgent opening;
  private final BattlefieldAgent battlefield;
  private final ThirdPartiesAgent thirdParties;
  private final DelegationAgent[] delegations;
  private final MediatorAgent[] mediators;
  private final AnswersAgent answers;
  private final ClosingAgent closing;

  Cast(NegotiationModel model, DelegationAgent[] delegations) {
    this.delegations = delegations;
    CompiledTalks talks = model.talks();
    opening = new OpeningAgent(model);
    battlefield = new BattlefieldAgent(model);
    thirdParties = new ThirdPartiesAgent(model);
    mediators = new MediatorAgent[talks.mediators().size()];
    for (int m = 0; m < mediators.length; m++) {
      mediators[m] = new MediatorAgent(model, talks.mediators().get(m));
    }
    answers = new AnswersAgent(model);
    closing = new ClosingAgent(model);
  }

  /** A whole round as one step. */
  Steppable round() {
    List<Steppable> steps = new ArrayList<>();
    steps.add(Ordering.EVENTS, opening);
    steps.add(Ordering.BATTLEFIELD, battlefield);
    steps.add(Ordering.THIRD_PARTIES, thirdParties);
    steps.add(Ordering.DELEGATIONS, new Sequence(delegations));
    steps.add(Ordering.MEDIATORS, new Sequence(mediators));
    steps.add(Ordering.ANSWERS, answers);
    steps.add(Ordering.CLOSING, closing);
    return new Sequence(steps.toArray(Steppable[]::new));
  }

  void begin() {
    for (DelegationAgent delegation : delegations) {
      delegation.planner().begin();
    }
    for (MediatorAgent mediator : mediators) {
      mediator.begin();
    }
    opening.begin();
    closing.begin();
  }

  Effects effects() {
    return opening.effects();
  }

  BattlefieldAgent battlefield() {
    return battlefield;
  }

  DelegationAgent[] delegations() {
    return delegations;
  }

  MediatorAgent[] mediators() {
    return mediators;
  }

  ClosingAgent closing() {
    return closing;
  }
}
