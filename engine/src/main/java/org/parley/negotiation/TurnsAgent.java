package org.parley.negotiation;

import sim.engine.SimState;
import sim.engine.Steppable;

/** Gives every delegation its turn, in the order in which they speak in this round. */
final class TurnsAgent implements Steppable {
  private final NegotiationState state;
  private final DelegationAgent[] delegations;

  TurnsAgent(NegotiationState state, DelegationAgent[] delegations) {
    this.state = state;
    this.delegations = delegations;
  }

  @Override
  public void step(SimState mason) {
    if (state.offersAreSealed() && !state.rests()) {
      for (DelegationAgent delegation : delegations) {
        delegation.moves().planner().prepare();
      }
    }
    for (int place = 0; place < delegations.length; place++) {
      delegations[state.order().speaker(place)].step(mason);
    }
  }
}
