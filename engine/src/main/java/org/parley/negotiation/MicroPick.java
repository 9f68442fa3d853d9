package org.parley.negotiation;

import org.parley.tactic.OfferCandidates;

/** Offers by rank, one new deal for one; what may not be tabled again is passed over. */
final class MicroPick implements OfferPick {
  private final NegotiationModel model;
  private final NextOffer next;
  private final MicroPlan plan;

  MicroPick(NegotiationModel model, int me, OfferCandidates candidates, NextOffer next) {
    this.model = model;
    this.next = next;
    int rounds = model.talks().calendar().roundsAtMost();
    String id = model.talks().delegation(me).id();
    plan = new MicroPlan(candidates, rounds, model.talks().parties(), me, id);
  }

  @Override
  public void begin() {
    plan.begin();
  }

  @Override
  public boolean pick(long target, long reservation) {
    plan.look(model.table(), model.situation().closedIssues());
    do {
      if (plan.plan(reservation, model.chances(), model.course().round())
          && next.take(plan.deal(), plan.value())) {
        return true;
      }
    } while (plan.passes());
    return false;
  }

  /** The least that it has offered or is about to offer: what it holds out for. */
  long least(long reservation) {
    return plan.least(reservation);
  }

  @Override
  public void offered(boolean asPicked) {
    if (!asPicked) {
      plan.drop();
    }
    plan.offered();
  }
}
