package org.parley.statistics;

import org.apache.commons.math3.distribution.TDistribution;
import org.parley.random.NormalScores;

/** The 95% intervals of shares, of differences of shares and of means. */
public final class ConfidenceIntervals {
  private static final double LEVEL = 0.975;
  private static final double Z = NormalScores.at(LEVEL);

  private ConfidenceIntervals() {}

  /**
   * A share with its interval by Wilson (1927):
   *
   * <p>(p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n), which is exactly 0 at the lower
   * end of 0 in n and exactly 1 at the upper end of n in n.
   *
   * @param successes from 0 to {@code trials}
   * @param trials number of runs; of 0 runs the share is NaN and the interval 0 to 1
   * @throws IllegalArgumentException if {@code successes} is not from 0 to {@code trials}
   */
  public static ShareEstimate wilson(long successes, long trials) {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "successes must be from 0 to " + trials + ", not " + successes);
    }
    if (trials == 0) {
      return new ShareEstimate(Double.NaN, 0, 1);
    }
    double n = trials;
    double p = successes / n;
    double factor = 1 / (1 + Z * Z / n);
    double centre = p + Z * Z / (2 * n);
    double reach = Z * StrictMath.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    double low = successes == 0 ? 0 : factor * (centre - reach);
    double high = successes == trials ? 1 : factor * (centre + reach);
    return new ShareEstimate(p, low, high);
  }

  /**
   * A mean of values in [0,1] with an interval inside [0,1]: Wilson's, for as many runs as would
   * give a share the same standard error, m (1 - m) / error^2 (the effective sample size of Korn &
   * Graubard 1998).
   *
   * @param mean the mean
   * @param error its standard error; NaN of a single value
   */
  public static ShareEstimate boundedMean(double mean, double error) {
    if (!(error > 0)) {
      return new ShareEstimate(
          mean, error == 0 ? mean : Double.NaN, error == 0 ? mean : Double.NaN);
    }
    double m = Math.min(1, Math.max(0, mean));
    double n = m * (1 - m) / (error * error);
    double factor = n == 0 ? 1 : 1 / (1 + Z * Z / n);
    double centre = m + (n == 0 ? 0 : Z * Z / (2 * n));
    double reach = n == 0 ? 0 : Z * StrictMath.sqrt(m * (1 - m) / n + Z * Z / (4 * n * n));
    return new ShareEstimate(
        mean, Math.max(0, factor * (centre - reach)), Math.min(1, factor * (centre + reach)));
  }

  /**
   * The difference {@code b - a} of two shares with its interval by Newcombe (1998), method 10: the
   * Wilson limits of the two combined by squares.
   *
   * @return the difference, as a share that may be negative; NaN if one of them is of no runs
   */
  public static ShareEstimate difference(ShareEstimate a, ShareEstimate b) {
    double d = b.share() - a.share();
    double down = square(b.share() - b.low()) + square(a.high() - a.share());
    double up = square(b.high() - b.share()) + square(a.share() - a.low());
    return new ShareEstimate(d, d - StrictMath.sqrt(down), d + StrictMath.sqrt(up));
  }

  /**
   * The product of two shares that are known apart from each other, its interval by combining
   * theirs by squares (Donner & Zou 2012).
   */
  public static ShareEstimate product(ShareEstimate a, ShareEstimate b) {
    double p = a.share() * b.share();
    double down =
        square(b.share() * (a.share() - a.low())) + square(a.share() * (b.share() - b.low()));
    double up =
        square(b.share() * (a.high() - a.share())) + square(a.share() * (b.high() - b.share()));
    return new ShareEstimate(
        p, Math.max(0, p - StrictMath.sqrt(down)), Math.min(1, p + StrictMath.sqrt(up)));
  }

  /**
   * The value that Student's t exceeds with probability .025.
   *
   * @param degrees degrees of freedom, from 1
   */
  public static double student95(long degrees) {
    return new TDistribution(null, degrees).inverseCumulativeProbability(LEVEL);
  }

  private static double square(double x) {
    return x * x;
  }
}
