package org.parley.statistics;

import java.util.OptionalLong;

/**
 * Difference of two shares over paired runs. Interval: the score interval of Tango (1998). Test:
 * McNemar (1947) without correction, which says "different" exactly when the interval leaves out
 * zero.
 *
 * <p>Runs needed (Connor 1987): ((z.975 sqrt(p) + z.80 sqrt(p - d^2)) / d)^2, p the share of runs
 * that differ, d the difference.
 *
 * @param both runs with the event in base and variant
 * @param gained runs with it in the variant only
 * @param lost runs with it in the base only
 * @param neither runs without it in either
 */
public record PairedShares(long both, long gained, long lost, long neither) {
  public PairedShares {
    if (Math.min(Math.min(both, gained), Math.min(lost, neither)) < 0
        || both + gained + lost + neither == 0) {
      throw new IllegalArgumentException("counts of pairs must not be negative, nor all zero");
    }
  }

  /** Number of pairs. */
  public long pairs() {
    return both + gained + lost + neither;
  }

  /** Compares the shares. */
  public PairedDifference difference() {
    double n = pairs();
    double base = (both + lost) / n;
    double variant = (both + gained) / n;
    double d = (gained - lost) / n;
    double differing = (gained + lost) / n;
    double paired = differing - d * d;
    double unpaired = base * (1 - base) + variant * (1 - variant);
    return new PairedDifference(
        base,
        variant,
        interval(StudentQuantiles.Z),
        gained == lost ? 1 : StudentQuantiles.twoSided((gained - lost) / Math.sqrt(gained + lost)),
        needed(d, differing, paired),
        unpaired == 0 ? Double.NaN : paired / unpaired);
  }

  private static OptionalLong needed(double d, double differing, double paired) {
    if (d == 0) {
      return OptionalLong.empty();
    }
    double root =
        (StudentQuantiles.Z * Math.sqrt(differing)
                + StudentQuantiles.Z_POWER * Math.sqrt(Math.max(0, paired)))
            / d;
    return OptionalLong.of(Math.max(2, (long) Math.ceil(root * root)));
  }

  /**
   * The difference with the score interval at another confidence.
   *
   * @param z two-sided quantile of the standard normal; 1.96 for 95%
   */
  public IntervalEstimate interval(double z) {
    double d = (gained - lost) / (double) pairs();
    return new IntervalEstimate(d, limit(-1, z), limit(1, z));
  }

  /** The end of the interval on this side, by bisection of the score statistic. */
  private double limit(int side, double z) {
    double inside = (gained - lost) / (double) pairs();
    double outside = side;
    for (int i = 0; i < 60; i++) {
      double middle = (inside + outside) / 2;
      if (Math.abs(score(middle)) <= z) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return (inside + outside) / 2;
  }

  /** Tango's statistic for the hypothesis that the true difference is delta. */
  private double score(double delta) {
    double n = pairs();
    double a = 2 * n;
    double b = -gained - lost + (2 * n - gained + lost) * delta;
    double c = -lost * delta * (1 - delta);
    double q = (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
    double variance = n * (2 * q + delta * (1 - delta));
    double distance = gained - lost - n * delta;
    return distance == 0 ? 0 : distance / Math.sqrt(Math.max(0, variance));
  }
}
