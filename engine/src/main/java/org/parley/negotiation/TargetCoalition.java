package org.parley.negotiation;

import java.io.Serializable;

/**
 * The others whom a delegation must win for a text: all who are asked where all must agree, else
 * the cheapest coalition that carries it, by what it believes of them (the minimal winning
 * coalition of Riker 1962; a proposer buys the cheapest votes, Baron & Ferejohn 1989).
 */
final class TargetCoalition implements Serializable {
  private final NegotiationState state;
  private final ObserverBeliefs beliefs;
  private final int me;
  private final double[] liking;

  TargetCoalition(NegotiationState state, int me, ObserverBeliefs beliefs) {
    this.beliefs = beliefs;
    this.state = state;
    this.me = me;
    liking = new double[state.talks().parties()];
  }

  /** Those to win for a text, by their estimated gains, as a mask. */
  long of(int[] deal, long mask) {
    for (int d = 0; d < liking.length; d++) {
      liking[d] = d == me ? 0 : beliefs.commonMargin(d, deal, mask);
    }
    return won(deal, mask);
  }

  /**
   * Those whom the own standing offer need not win, as a mask; nobody while there is none.
   * Delegations that it does not ask are not among them.
   */
  long passedOver() {
    ConsentRules consent = state.consent();
    if (consent.isPlain() || !state.table().hasOffer(me)) {
      return 0;
    }
    int[] deal = state.table().offer(me);
    long mask = state.settled(me);
    return mask == 0 ? 0 : consent.asked(deal, mask) & ~of(deal, mask) & ~(1L << me);
  }

  /**
   * The chance that so many others agree to a text as must: of all, or of the likeliest that carry
   * it.
   *
   * @param sigma spread of the error of estimates, in utility
   */
  double chance(int[] deal, long mask, double sigma) {
    long asked = state.consent().asked(deal, mask);
    for (int d = 0; d < liking.length; d++) {
      boolean counts = d != me && (asked >>> d & 1) != 0;
      boolean nothing = counts && beliefs.worth(d, deal) == beliefs.leastWorth(d, deal, mask);
      liking[d] = !counts || nothing ? 0 : beliefs.chanceOfYes(d, deal, mask, sigma);
    }
    double chance = 1;
    for (long left = won(deal, mask); left != 0; left &= left - 1) {
      chance *= liking[Long.numberOfTrailingZeros(left)];
    }
    return chance;
  }

  /** Those with the largest likings that carry a text with the own yes; all asked if none do. */
  private long won(int[] deal, long mask) {
    ConsentRules consent = state.consent();
    long asked = consent.asked(deal, mask) & ~(1L << me);
    long won = 0;
    while (won != asked && !consent.carry(won | 1L << me, deal, mask)) {
      int best = -1;
      for (long left = asked & ~won; left != 0; left &= left - 1) {
        int d = Long.numberOfTrailingZeros(left);
        best = best < 0 || isLiker(d, best) ? d : best;
      }
      won |= 1L << best;
    }
    return won;
  }

  private boolean isLiker(int d, int than) {
    return liking[d] > liking[than]
        || (liking[d] == liking[than] && state.consent().isDrawnBefore(d, than));
  }
}
