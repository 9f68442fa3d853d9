package org.parley.negotiation;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.compiled.CompiledTalks;
import sim.engine.Sequence;
import sim.engine.Steppable;

/** The agents of a round, each in its own place ({@link RoundOrdering}). */
final class RoundAgents implements Serializable {
  private final CompiledTalks talks;
  private final OpeningAgent opening;
  private final BattlefieldAgent battlefield;
  private final ThirdPartiesAgent thirdParties;
  private final UnilateralSteps steps;
  private final DelegationAgent[] delegations;
  private final TurnsAgent turns;
  private final MediatorAgent[] mediators;
  private final LeadersAgent answers;
  private final ClosingAgent closing;

  RoundAgents(NegotiationModel model, DelegationAgent[] delegations) {
    this.delegations = delegations;
    turns = new TurnsAgent(model, delegations);
    talks = model.talks();
    opening = new OpeningAgent(model);
    battlefield = new BattlefieldAgent(model);
    thirdParties = new ThirdPartiesAgent(model);
    this.steps = new UnilateralSteps(model);
    mediators = new MediatorAgent[talks.mediators().size()];
    for (int m = 0; m < mediators.length; m++) {
      mediators[m] = new MediatorAgent(model, talks.mediators().get(m), talks.parties() + m);
    }
    answers = new LeadersAgent(model);
    closing = new ClosingAgent(model);
  }

  /** A whole round as one step; who has nothing to do in these talks is left out. */
  Steppable round() {
    SortedMap<Integer, List<? extends Steppable>> steps = new TreeMap<>();
    steps.put(RoundOrdering.EVENTS, List.of(opening));
    steps.put(
        RoundOrdering.BATTLEFIELD, talks.war().isPresent() ? List.of(battlefield) : List.of());
    steps.put(
        RoundOrdering.THIRD_PARTIES,
        talks.thirdParties().isEmpty() ? List.of() : List.of(thirdParties));
    steps.put(RoundOrdering.STEPS_ALONE, talks.steps().isEmpty() ? List.of() : List.of(this.steps));
    steps.put(RoundOrdering.DELEGATIONS, List.of(turns));
    steps.put(RoundOrdering.MEDIATORS, List.of(mediators));
    steps.put(RoundOrdering.ANSWERS, List.of(answers));
    steps.put(RoundOrdering.CLOSING, List.of(closing));
    return new Sequence(steps.values().stream().flatMap(List::stream).toArray(Steppable[]::new));
  }

  void begin() {
    for (DelegationAgent delegation : delegations) {
      delegation.planner().begin();
    }
    for (MediatorAgent mediator : mediators) {
      mediator.begin();
    }
    opening.begin();
    steps.begin();
    closing.begin();
  }

  EffectApplication effects() {
    return opening.effects();
  }

  UnilateralSteps steps() {
    return steps;
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
