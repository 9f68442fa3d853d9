package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.FixedPoint;
import org.parley.tactic.OfferCandidates;
import org.parley.tactic.TradeOff;

/**
 * The frontier as one delegation believes it to be: own gain over r, exact, against what is thought
 * to be the gain of the other; between more than two, the gain of the other who gains least. Only
 * texts by which nobody loses are on it, by own gain from the least to the largest; between two of
 * them it is taken to be a straight line.
 */
final class BelievedFrontier implements Serializable {
  /** Points that it has at most: beyond, own values closer than a share of their range are one. */
  private static final int MOST = 512;

  private final NegotiationState state;
  private final int me;
  private final ProposalEvaluation interests;
  private final OfferCandidates candidates;
  private final ObserverBeliefs beliefs;
  private final EstimatedPreferences likings;
  private final TradeOff tradeOff;
  private final TargetCoalition coalition;
  private final int[] deal;
  private final double[] own = new double[MOST];
  private final double[] other = new double[MOST];
  private final long[] code = new long[MOST];
  private int size;
  private int readAt;
  private int gatheredAt;

  BelievedFrontier(
      NegotiationState state,
      int me,
      ProposalEvaluation interests,
      TalksBeliefs knowledge,
      OfferCandidates candidates) {
    this.state = state;
    this.me = me;
    this.interests = interests;
    this.candidates = candidates;
    beliefs = knowledge.of(me);
    likings = new EstimatedPreferences(state, me, knowledge);
    tradeOff = new TradeOff(candidates);
    coalition = new TargetCoalition(state, me, beliefs);
    deal = new int[state.talks().space().issues()];
  }

  void begin() {
    likings.begin();
    readAt = -1;
    gatheredAt = -1;
  }

  /** Reads it anew if anything moved. */
  void read() {
    long[][] liked = likings.sums(state.situation());
    boolean same = readAt == likings.version() && gatheredAt == candidates.version();
    if (same && !state.refusals().any()) {
      return;
    }
    readAt = likings.version();
    gatheredAt = candidates.version();
    size = 0;
    if (!candidates.any()) {
      return;
    }
    long step = Math.max(1, (candidates.best() - interests.inForce()) / (MOST - 1));
    long least = interests.inForce();
    while (size < MOST && tradeOff.find(least, liked, readAt)) {
      long value = tradeOff.own();
      candidates.decode(tradeOff.code(), deal);
      add(tradeOff.code());
      least = Math.max(value + 1, least + step);
    }
  }

  private void add(long number) {
    long mask = state.texts().settled(deal, state.situation());
    if (mask == 0 || state.refusals().contain(deal, mask)) {
      return;
    }
    double mine = FixedPoint.toDouble(interests.value(deal) - interests.reservationFor(deal, mask));
    double theirs = theirs(mask);
    if (mine < 0 || theirs < 0) {
      return;
    }
    while (size > 0 && other[size - 1] <= theirs) {
      size--;
    }
    own[size] = mine;
    other[size] = theirs;
    code[size] = number;
    size++;
  }

  /** Estimated gain of the other who gains least, as far as no line of theirs is real. */
  private double theirs(long mask) {
    double least = Double.POSITIVE_INFINITY;
    long won = state.consent().isPlain() ? -1L : coalition.of(deal, mask);
    for (int d = 0; d < state.talks().parties(); d++) {
      if (d != me && (won >>> d & 1) != 0) {
        double gain =
            FixedPoint.toDouble(beliefs.worth(d, deal) - beliefs.leastWorth(d, deal, mask));
        least = Math.min(least, gain * beliefs.chanceOfNoRealLine(d, deal));
      }
    }
    return least;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Own gain where the other gains so much; -1 if there is no such point. */
  double ownAt(double theirs) {
    return at(other, own, theirs);
  }

  /** The other's gain where the own one is so much; -1 if there is no such point. */
  double otherAt(double mine) {
    return at(own, other, mine);
  }

  /** Reads one coordinate off the other; the end of the frontier holds for all that is less. */
  private double at(double[] of, double[] wanted, double value) {
    boolean ascending = of == own;
    int lowest = ascending ? 0 : size - 1;
    int highest = ascending ? size - 1 : 0;
    if (value <= of[lowest]) {
      return wanted[lowest];
    }
    if (value > of[highest]) {
      return -1;
    }
    int low = 0;
    int high = size - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      boolean left = ascending ? of[middle] >= value : of[middle] <= value;
      low = left ? low : middle;
      high = left ? middle : high;
    }
    double way = (value - of[low]) / (of[high] - of[low]);
    return wanted[low] + way * (wanted[high] - wanted[low]);
  }

  /** Index of the point with the largest own gain that leaves the other so much, and something. */
  int leaving(double theirs) {
    for (int k = size - 1; k >= 0; k--) {
      if (other[k] >= theirs && other[k] > 0) {
        return k;
      }
    }
    return -1;
  }

  long code(int point) {
    return code[point];
  }

  long value(int point) {
    candidates.decode(code[point], deal);
    return interests.value(deal);
  }
}
