package org.parley.statistics;

import java.util.OptionalLong;

/**
 * Difference of two means over runs that cannot be paired, since not every run has the figure:
 * Welch's interval and test (Welch 1947). Runs needed: ((z.975 + z.80) / d)^2 times the sum of the
 * variances.
 */
public final class MeansApart {
  private MeansApart() {}

  /** Compares; each side needs at least two runs. */
  public static PairedDifference of(double[] base, double[] variant) {
    MeanAndVariance b = MeanAndVariance.of(base);
    MeanAndVariance v = MeanAndVariance.of(variant);
    double ofBase = b.variance() / base.length;
    double ofVariant = v.variance() / variant.length;
    double error = Math.sqrt(ofBase + ofVariant);
    double d = v.mean() - b.mean();
    int degrees = degrees(ofBase, base.length, ofVariant, variant.length);
    double half = error == 0 ? 0 : StudentQuantiles.quantile(degrees) * error;
    return new PairedDifference(
        b.mean(),
        v.mean(),
        new IntervalEstimate(d, d - half, d + half),
        error == 0 ? (d == 0 ? 1 : 0) : StudentQuantiles.twoSided(d / error, degrees),
        needed(d, b.variance() + v.variance()),
        Double.NaN);
  }

  /** Welch's degrees of freedom, rounded down. */
  private static int degrees(double a, int n, double b, int m) {
    double sum = a + b;
    return sum == 0
        ? n + m - 2
        : (int) Math.max(1, Math.floor(sum * sum / (a * a / (n - 1) + b * b / (m - 1))));
  }

  private static OptionalLong needed(double d, double variances) {
    if (d == 0) {
      return OptionalLong.empty();
    }
    double root = (StudentQuantiles.Z + StudentQuantiles.Z_POWER) / d;
    return OptionalLong.of(Math.max(2, (long) Math.ceil(root * root * variances)));
  }
}
