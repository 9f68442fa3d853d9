package org.parley.statistics;

import java.util.OptionalLong;

/**
 * Difference of two means over paired runs: Student's interval and test on the differences (Student
 * 1908).
 *
 * <p>Runs needed: ((z.975 + z.80) sd / d)^2, at least 2.
 */
public final class PairedMeans {
  private PairedMeans() {}

  /**
   * Compares run by run.
   *
   * @param base one number per run
   * @param variant one number per run, in the same order
   * @throws IllegalArgumentException if there are not equally many, or fewer than two
   */
  public static PairedDifference of(double[] base, double[] variant) {
    int n = base.length;
    if (n != variant.length || n < 2) {
      throw new IllegalArgumentException(
          "pairs need two equally long lists of at least 2 runs, not "
              + n
              + " and "
              + variant.length);
    }
    double[] differences = new double[n];
    for (int i = 0; i < n; i++) {
      differences[i] = variant[i] - base[i];
    }
    return of(
        MeanAndVariance.of(base), MeanAndVariance.of(variant), MeanAndVariance.of(differences));
  }

  /** Of pairs summed up: their bases, their variants and variant less base. */
  static PairedDifference of(MeanAndVariance base, MeanAndVariance variant, MeanAndVariance d) {
    int n = d.count();
    double error = d.sd() / Math.sqrt(n);
    double half = error == 0 ? 0 : StudentQuantiles.quantile(n - 1) * error;
    double unpaired = base.variance() + variant.variance();
    return new PairedDifference(
        base.mean(),
        variant.mean(),
        new IntervalEstimate(d.mean(), d.mean() - half, d.mean() + half),
        p(d.mean(), error, n),
        needed(d),
        unpaired == 0 ? Double.NaN : d.variance() / unpaired);
  }

  private static double p(double mean, double error, int n) {
    if (error == 0) {
      return mean == 0 ? 1 : 0;
    }
    return StudentQuantiles.twoSided(mean / error, n - 1);
  }

  private static OptionalLong needed(MeanAndVariance d) {
    if (d.mean() == 0) {
      return OptionalLong.empty();
    }
    double root = (StudentQuantiles.Z + StudentQuantiles.Z_POWER) * d.sd() / Math.abs(d.mean());
    return OptionalLong.of(Math.max(2, (long) Math.ceil(root * root)));
  }
}
