package org.parley.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.parley.random.RandomStreams;

/**
 * The bootstrap (Efron 1979): a figure computed again on samples drawn from the sample with
 * replacement. Where all possible resamples, n^n, are no more than the number asked for, exactly
 * those are used and nothing is left to chance.
 *
 * @param resamples how many, at least 1
 * @param seed of the draws
 */
public record Bootstrap(int resamples, long seed) {
  private static final long KEY = RandomStreams.key("bootstrap");

  public Bootstrap {
    if (resamples < 1) {
      throw new IllegalArgumentException("a bootstrap needs at least 1 resample");
    }
  }

  /**
   * The figure on every resample, in ascending order; NaN last.
   *
   * @param size size n of the sample
   * @param figure from the indices of a resample, from 0 to n - 1
   */
  public double[] distribution(int size, ToDoubleFunction<int[]> figure) {
    double all = Math.pow(size, size);
    boolean exact = all <= resamples;
    double[] values = new double[exact ? (int) Math.round(all) : resamples];
    for (int r = 0; r < values.length; r++) {
      values[r] = figure.applyAsDouble(exact ? counted(r, size) : drawn(r, size));
    }
    Arrays.sort(values);
    return values;
  }

  /**
   * The percentile interval (Efron 1981): the smallest resampled figures that at least 2.5% and
   * 97.5% of the resamples do not exceed.
   *
   * @param value the figure on the sample itself
   */
  public IntervalEstimate interval(double value, int size, ToDoubleFunction<int[]> figure) {
    double[] sorted = distribution(size, figure);
    return new IntervalEstimate(value, quantile(sorted, 0.025), quantile(sorted, 0.975));
  }

  /** The smallest of sorted values that at least a share q of them does not exceed. */
  public static double quantile(double[] sorted, double q) {
    int rank = (int) Math.ceil(q * sorted.length - 1e-9);
    return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
  }

  /** The indices of a resample by its number, when all are counted through. */
  private static int[] counted(int number, int size) {
    int[] indices = new int[size];
    int rest = number;
    for (int i = 0; i < size; i++) {
      indices[i] = rest % size;
      rest /= size;
    }
    return indices;
  }

  private int[] drawn(int number, int size) {
    RandomStreams chances = new RandomStreams(seed, number);
    int[] indices = new int[size];
    for (int i = 0; i < size; i++) {
      indices[i] = (int) (chances.uniform(KEY, i) * size);
    }
    return indices;
  }
}
