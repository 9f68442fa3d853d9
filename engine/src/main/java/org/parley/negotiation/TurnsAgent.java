package org.parley.negotiation;

import sim.engine.SimState;
import sim.engine.Steppable;

/** Gives every delegation its turn, in the order in which they speak in this round. */
final class TurnsAgent implements Steppable {
  private final NegotiationModel model;
  private final DelegationAgent[] delegations;

  TurnsAgent(NegotiationModel model, DelegationAgent[] delegations) {
    this.model = model;
    this.delegations = delegations;
  }

  @Override
  public void step(SimState state) {
    if (model.offersAreSealed() && !model.rests()) {
      model.prepareAll();
    }
    for (int place = 0; place < delegations.length; place++) {
      delegations[model.order().speaker(place)].step(state);
    }
  }
}
