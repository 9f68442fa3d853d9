package org.parley.negotiation;

import org.parley.tactic.OfferCandidates;

/** Offers by rank, one new deal for one; what may not be tabled again is passed over. */
final class MicroPick implements OfferPick {
  private final NegotiationState state;
  private final NextOffer next;
  private final MicroPlan plan;

  MicroPick(NegotiationState state, int me, OfferCandidates candidates, NextOffer next) {
    this.state = state;
    this.next = next;
    int rounds = state.talks().calendar().roundsAtMost();
    String id = state.talks().delegation(me).id();
    plan = new MicroPlan(candidates, rounds, state.talks().parties(), me, id);
  }

  @Override
  public void begin() {
    plan.begin();
  }

  @Override
  public boolean pick(long target, long reservation) {
    plan.look(state.table(), state.situation().ground().closedIssues());
    do {
      if (plan.plan(reservation, state.chances(), state.course().round())
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
