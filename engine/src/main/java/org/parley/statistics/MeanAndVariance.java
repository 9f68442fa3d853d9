package org.parley.statistics;

import org.parley.bargaining.FixedPoint;

/**
 * Number, mean and variance of numbers.
 *
 * @param count how many
 * @param mean arithmetic mean; NaN of none
 * @param variance sample variance, divided by {@code count - 1}; 0 of fewer than two
 */
public record MeanAndVariance(int count, double mean, double variance) {

  /** Of numbers summed up in units of 1e-9. */
  public static MeanAndVariance of(SampleMoments sums) {
    double sd = sums.count() < 2 ? 0 : sums.sd(FixedPoint.ONE);
    return new MeanAndVariance(Math.toIntExact(sums.count()), sums.mean(FixedPoint.ONE), sd * sd);
  }

  /** Of these numbers, by two passes. */
  public static MeanAndVariance of(double[] values) {
    int n = values.length;
    if (n == 0) {
      return new MeanAndVariance(0, Double.NaN, 0);
    }
    double first = values[0];
    double shift = 0;
    for (double value : values) {
      shift += value - first;
    }
    double mean = first + shift / n;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new MeanAndVariance(n, mean, n < 2 ? 0 : squares / (n - 1));
  }

  /** Standard deviation. */
  public double sd() {
    return Math.sqrt(variance);
  }
}
