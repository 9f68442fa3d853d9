package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.FixedPoint;

/**
 * How near a text comes to everybody's agreement, as one delegation sees it: the sum over the
 * others of the log of the share that the text leaves each of what it asks for beyond its least, at
 * most 1, and of log(1 - b) of every line of theirs that it crosses. What somebody asks for is what
 * its own offer brings it, or what it agreed to if that is less: so an offer starts from the text
 * that most agree to and looks for something that wins those who do not. Its slopes weigh the
 * others: most who lacks most, hardly who is content.
 */
final class AgreementNearness implements Serializable {
  /** Weight of who is content already: assumed, so that nothing is taken from it for nothing. */
  private static final double CONTENT = 0.05;

  /** The least share that counts, below which a loss counts in proportion: assumed. */
  private static final double LEAST = 1e-3;

  /**
   * What scores may differ by for no other reason than the order in which delegations are summed.
   */
  static final double ROUNDING = 1e-9;

  /** Weights are whole numbers of this part, so that the same sums weigh the same. */
  private static final double STEPS = 1 << 16;

  private final NegotiationState state;
  private final int me;
  private final ObserverBeliefs beliefs;
  private final double[] weight;
  private final double[] least;
  private final double[] asked;
  private final double[] share;
  private final double[] left;

  AgreementNearness(NegotiationState state, int me, ObserverBeliefs beliefs) {
    this.state = state;
    this.me = me;
    this.beliefs = beliefs;
    int n = state.talks().parties();
    weight = new double[n];
    least = new double[n];
    asked = new double[n];
    share = new double[n];
    left = new double[n];
  }

  void begin() {
    Arrays.fill(weight, 1);
  }

  /** Weight of another, 1 on average. */
  double weight(int d) {
    return weight[d];
  }

  /** What each of the others needs at least of a text like this, and what it asks for beyond. */
  void read(int[] deal, long mask) {
    NegotiationTable table = state.table();
    for (int d = 0; d < least.length; d++) {
      if (d != me) {
        least[d] = FixedPoint.toDouble(beliefs.leastWorth(d, deal, mask));
        double asks = table.hasOffer(d) ? worth(d, table.offer(d)) : most(d);
        double took = table.hasTaken(d) ? worth(d, table.taken(d)) : asks;
        asked[d] = Math.max(LEAST, Math.min(asks, took) - least[d]);
      }
    }
  }

  private double worth(int d, int[] deal) {
    return FixedPoint.toDouble(beliefs.worth(d, deal));
  }

  private double most(int d) {
    long sum = beliefs.estimates().base(d);
    for (long[] block : beliefs.estimates().tables()[d]) {
      long top = Long.MIN_VALUE;
      for (long value : block) {
        top = Math.max(top, value);
      }
      sum += top;
    }
    return FixedPoint.toDouble(sum);
  }

  /** Nearness of a text to everybody's agreement; those who lack are then known. */
  double of(int[] deal) {
    double score = 0;
    for (int d = 0; d < share.length; d++) {
      if (d != me) {
        share[d] = (worth(d, deal) - least[d]) / asked[d];
        score += nearness(share[d]);
        score += StrictMath.log(Math.max(LEAST, beliefs.chanceOfNoRealLine(d, deal)));
      }
    }
    return score;
  }

  private static double nearness(double share) {
    double counted = Math.min(1, share);
    return counted >= LEAST
        ? StrictMath.log(counted)
        : StrictMath.log(LEAST) + (counted - LEAST) / LEAST;
  }

  /** Weights halfway, by ratio, to the slopes of log shares, of mean 1. */
  void reweigh() {
    double sum = 0;
    for (int d = 0; d < weight.length; d++) {
      if (d != me) {
        double slope = share[d] >= 1 ? CONTENT : 1 / (Math.max(LEAST * 10, share[d]) * asked[d]);
        weight[d] = StrictMath.sqrt(weight[d] * Math.max(CONTENT, slope));
        sum += weight[d];
      }
    }
    for (int d = 0; d < weight.length; d++) {
      double scaled = weight[d] * (weight.length - 1) / sum;
      weight[d] = Math.max(1, StrictMath.rint(scaled * STEPS)) / STEPS;
    }
  }

  /** Leaves a block out of a text, to be put in anew by {@link #atMost}. */
  void leaveOut(int block, int[] deal) {
    int at = state.talks().space().combination(block, deal);
    for (int d = 0; d < left.length; d++) {
      left[d] = d == me ? 0 : worth(d, deal) - liking(d, block, at);
    }
  }

  /**
   * Nearness with a combination put in for the block that was left out, lines not counted.
   *
   * @param enough where the sum may stop: more is of no interest below it
   */
  double atMost(int block, int combination, double enough) {
    double score = 0;
    for (int d = 0; d < left.length && score > enough; d++) {
      if (d != me) {
        score += nearness((left[d] + liking(d, block, combination) - least[d]) / asked[d]);
      }
    }
    return score;
  }

  private double liking(int d, int block, int combination) {
    return FixedPoint.toDouble(beliefs.estimates().tables()[d][block][combination]);
  }
}
