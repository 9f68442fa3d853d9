package org.parley.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Shares as whole parts that add up to a whole: rounded down, and what is missing goes to those
 * with the largest remainders (Hamilton's method; Balinski & Young 1982), the first of equal ones.
 */
public final class WholeParts {
  private static final double CLOSE = 1e-9;

  private WholeParts() {}

  /**
   * The parts, in the order of the shares; all 0 if these add up to nothing.
   *
   * @param shares from 0
   * @param whole what the parts add up to
   */
  public static int[] of(double[] shares, int whole) {
    double sum = Arrays.stream(shares).sum();
    if (!(sum > 0)) {
      return new int[shares.length];
    }
    double[] quotas = Arrays.stream(shares).map(s -> s / sum * whole).toArray();
    int[] parts = Arrays.stream(quotas).mapToInt(q -> (int) Math.floor(q + CLOSE)).toArray();
    int missing = whole - Arrays.stream(parts).sum();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> parts[i] - quotas[i]))
        .limit(Math.max(0, missing))
        .forEach(i -> parts[i]++);
    return parts;
  }
}
