package org.parley.negotiation;

import org.parley.bargaining.FixedPoint;
import org.parley.tactic.OfferCandidates;

/**
 * Backward induction over the turns that are left, on what is believed: on the last turn nobody can
 * answer any more, so nothing is to be had by refusing; a turn earlier who speaks asks for all but
 * what the other would get by refusing, and so on to now. What is got by waiting is discounted for
 * each side by its own impatience, which is taken to be known. With sure beliefs this gives the
 * ultimatum with one text left, Stahl (1972) with several, Rubinstein (1982) with very many, and
 * the Nash solution as impatience vanishes (Binmore, Rubinstein & Wolinsky 1986).
 *
 * <p>Exact between two on the frontier. Between more, all others are taken for one, who gains what
 * the least of them gains, with the mean of their discounts; papers that are tabled at once are
 * taken for turns.
 */
final class ForesightPick implements OfferPick {
  /** What a double may be off, in utility. */
  private static final double ROUNDING = 1e-8;

  private final NegotiationState state;
  private final int me;
  private final OfferCandidates candidates;
  private final NextOffer next;
  private final BelievedFrontier frontier;
  private final WaitingDiscount[] discounts;
  private double mine;
  private double theirs;

  ForesightPick(
      NegotiationState state,
      int me,
      OfferCandidates candidates,
      NextOffer next,
      ProposalEvaluation interests,
      TalksBeliefs knowledge,
      WaitingDiscount[] discounts) {
    this.discounts = discounts;
    this.state = state;
    this.me = me;
    this.candidates = candidates;
    this.next = next;
    frontier = new BelievedFrontier(state, me, interests, knowledge, candidates);
  }

  @Override
  public void begin() {
    frontier.begin();
  }

  @Override
  public boolean pick(long target, long reservation) {
    frontier.read();
    int parties = state.talks().parties();
    int now = state.course().round() * parties + state.order().place(me);
    mine = 0;
    theirs = 0;
    if (frontier.isEmpty()) {
      return false;
    }
    int last = state.talks().calendar().rounds() * parties - 1;
    for (int turn = last - 1; turn > now; turn--) {
      reason(turn);
    }
    double refused = theirs;
    if (now < last) {
      reason(now);
    }
    int point = frontier.leaving(refused - ROUNDING);
    point = point < 0 ? 0 : point;
    return next.take(candidates, frontier.code(point), frontier.value(point));
  }

  /** From what a turn later is worth to both to what this turn is. */
  private void reason(int turn) {
    boolean isMine = isMine(turn);
    if (isMine != isMine(turn + 1)) {
      double refused = isMine ? theirs : mine;
      double got = isMine ? frontier.ownAt(refused) : frontier.otherAt(refused);
      double waiting = isMine ? mine : theirs;
      if (got >= waiting) {
        double left = isMine ? frontier.otherAt(got) : frontier.ownAt(got);
        mine = isMine ? got : left;
        theirs = isMine ? left : got;
      }
    }
    mine *= discounts[me].left(turn, turn + 1);
    theirs *= othersDiscount(turn);
  }

  private boolean isMine(int turn) {
    int parties = state.talks().parties();
    return state.order().speaker(turn / parties, turn % parties) == me;
  }

  private double othersDiscount(int turn) {
    int parties = state.talks().parties();
    double sum = 0;
    for (int d = 0; d < parties; d++) {
      sum += d == me ? 0 : discounts[d].left(turn, turn + 1);
    }
    return sum / (parties - 1);
  }

  /** What is to be had by refusing now and speaking itself, beyond r, in units of 1e-9. */
  long waiting() {
    return FixedPoint.of(Math.max(0, mine - ROUNDING));
  }
}
