package org.parley.negotiation;

import java.io.Serializable;

/**
 * Whether anybody moves. There is no movement when, over some rounds and on all sides, own offers
 * gave way by less than the side's own tactic had planned: a Boulware's early patience is no
 * standstill.
 */
final class MovementMonitor implements Serializable {
  /** What counts as no difference, in units of 1e-9: a thousandth of utility. */
  private static final long SLACK = 1_000_000;

  private final NegotiationModel model;
  private final int patience;
  private final long[][] offers;
  private final long[][] targets;
  private int noted;

  MovementMonitor(NegotiationModel model) {
    this.model = model;
    patience = model.talks().frame().patience();
    offers = new long[model.talks().parties()][patience + 1];
    targets = new long[offers.length][patience + 1];
  }

  void begin() {
    noted = 0;
  }

  void note() {
    if (!model.offersAreMade()) {
      return;
    }
    int at = noted % (patience + 1);
    for (int d = 0; d < offers.length; d++) {
      boolean has = model.table().hasOffer(d);
      offers[d][at] = has ? model.table().worth(d) : model.agent(d).planner().best();
      targets[d][at] = model.agent(d).planner().target();
    }
    noted++;
  }

  boolean isMissing() {
    if (noted <= patience) {
      return false;
    }
    int now = (noted - 1) % (patience + 1);
    int then = noted % (patience + 1);
    for (int d = 0; d < offers.length; d++) {
      long gave = offers[d][then] - offers[d][now];
      long planned = targets[d][then] - targets[d][now];
      if (gave + SLACK >= planned) {
        return false;
      }
    }
    return true;
  }
}
