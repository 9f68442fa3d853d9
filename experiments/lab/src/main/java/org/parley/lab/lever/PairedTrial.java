package org.parley.lab.lever;

import java.util.BitSet;
import org.parley.bargaining.FixedPoint;
import org.parley.random.NormalScores;
import org.parley.statistics.IntervalEstimate;
import org.parley.statistics.PairedShares;

/**
 * Runs with levers moved beside the same runs without.
 *
 * @param base the talks as they are
 * @param moved the talks with levers moved
 * @param runs how many of each are compared, the first ones
 */
record PairedTrial(TrialRuns base, TrialRuns moved, int runs) {
  /** All runs that both have. */
  static PairedTrial of(TrialRuns base, TrialRuns moved) {
    return new PairedTrial(base, moved, Math.min(base.runs(), moved.runs()));
  }

  /**
   * The quantile at which so many two-sided intervals hold together with 95% (Bonferroni).
   *
   * @param intervals how many, from 1
   */
  static double simultaneous(int intervals) {
    return NormalScores.at(1 - 0.025 / intervals);
  }

  /** Change of the goal's share. */
  IntervalEstimate difference(double z) {
    BitSet both = first(base.met());
    both.and(moved.met());
    BitSet gained = first(moved.met());
    gained.andNot(base.met());
    gained.andNot(base.failed());
    BitSet lost = first(base.met());
    lost.andNot(moved.met());
    lost.andNot(moved.failed());
    BitSet failed = first(base.failed());
    failed.or(first(moved.failed()));
    long pairs = runs - failed.cardinality();
    long ab = both.cardinality();
    long a = gained.cardinality();
    long b = lost.cardinality();
    return pairs == 0
        ? new IntervalEstimate(Double.NaN, -1, 1)
        : new PairedShares(ab, a, b, pairs - ab - a - b).interval(z);
  }

  private BitSet first(BitSet all) {
    return all.get(0, runs);
  }

  /** Change of a delegation's mean gain, with its 95% interval by the normal distribution. */
  IntervalEstimate price(int delegation) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int run = 0; run < runs; run++) {
      if (!base.failed().get(run) && !moved.failed().get(run)) {
        double d =
            FixedPoint.toDouble(moved.gains()[delegation][run] - base.gains()[delegation][run]);
        sum += d;
        squares += d * d;
        n++;
      }
    }
    return mean(sum, squares, n, simultaneous(1));
  }

  /** A mean with its interval. */
  static IntervalEstimate mean(double sum, double squares, int n, double z) {
    if (n < 2) {
      return new IntervalEstimate(Double.NaN, Double.NaN, Double.NaN);
    }
    double mean = sum / n;
    double variance = Math.max(0, (squares - n * mean * mean) / (n - 1));
    double half = z * Math.sqrt(variance / n);
    return new IntervalEstimate(mean, mean - half, mean + half);
  }
}
