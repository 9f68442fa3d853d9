package org.parley.negotiation;

import sim.engine.SimState;
import sim.engine.Steppable;

/** Leaders answer what was sent to them, when it is time. */
final class LeadersAgent implements Steppable {
  private final NegotiationState state;
  private final SigningProcedure signing;

  LeadersAgent(NegotiationState state, SigningProcedure signing) {
    this.state = state;
    this.signing = signing;
  }

  @Override
  public void step(SimState mason) {
    boolean last = state.course().isLastRound();
    if (state.end() == null
        && state.table().isPending()
        && (last || state.course().round() >= state.table().pendingUntil())) {
      signing.answer();
    }
  }
}
