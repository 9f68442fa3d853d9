package org.parley.negotiation;

import sim.engine.SimState;
import sim.engine.Steppable;

/** Leaders answer what was sent to them, when it is time. */
final class LeadersAgent implements Steppable {
  private final NegotiationModel model;

  LeadersAgent(NegotiationModel model) {
    this.model = model;
  }

  @Override
  public void step(SimState state) {
    boolean last = model.course().isLastRound();
    if (model.end() == null
        && model.table().isPending()
        && (last || model.course().round() >= model.table().pendingUntil())) {
      model.signing().answer();
    }
  }
}
