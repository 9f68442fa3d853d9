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
  private final UnilateralSteps alone;
  private final DelegationAgent[] delegations;
  private final TurnsAgent turns;
  private final MediatorAgent[] mediators;
  private final LeadersAgent answers;
  private final ClosingAgent closing;

  RoundAgents(
      NegotiationState state,
      TalksBeliefs knowledge,
      ProposalEvaluation[] interests,
      DelegationAgent[] delegations,
      SigningProcedure signing,
      WarOptimism optimism,
      WalkOutProcedure exit,
      UnilateralSteps alone) {
    this.delegations = delegations;
    this.alone = alone;
    talks = state.talks();
    turns = new TurnsAgent(state, delegations);
    EffectApplication effects = new EffectApplication(state, exit);
    PlenaryAdoption adoption =
        new PlenaryAdoption(state, delegations, signing, knowledge.evidence());
    opening = new OpeningAgent(state, knowledge, effects, adoption);
    battlefield = new BattlefieldAgent(state, knowledge.evidence(), optimism);
    thirdParties = new ThirdPartiesAgent(state, effects);
    mediators = new MediatorAgent[talks.mediators().size()];
    for (int m = 0; m < mediators.length; m++) {
      MediatorDraft draft = new MediatorDraft(state, talks.parties() + m, knowledge, interests);
      mediators[m] =
          new MediatorAgent(
              state, talks.mediators().get(m), draft, delegations, signing, knowledge.evidence());
    }
    answers = new LeadersAgent(state, signing);
    closing =
        new ClosingAgent(state, delegations, mediators, signing, knowledge.facilitation(), exit);
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
    steps.put(RoundOrdering.STEPS_ALONE, talks.steps().isEmpty() ? List.of() : List.of(alone));
    steps.put(RoundOrdering.DELEGATIONS, List.of(turns));
    steps.put(RoundOrdering.MEDIATORS, List.of(mediators));
    steps.put(RoundOrdering.ANSWERS, List.of(answers));
    steps.put(RoundOrdering.CLOSING, List.of(closing));
    return new Sequence(steps.values().stream().flatMap(List::stream).toArray(Steppable[]::new));
  }

  void begin() {
    for (DelegationAgent delegation : delegations) {
      delegation.moves().planner().begin();
    }
    for (MediatorAgent mediator : mediators) {
      mediator.begin();
    }
    opening.begin();
    closing.begin();
  }
}
