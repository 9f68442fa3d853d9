package org.parley.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction for many comparisons (Holm 1979): keeps the chance of even one false
 * "different" at 5%.
 */
public final class HolmCorrection {
  private HolmCorrection() {}

  /**
   * Adjusted p-values, in the order given: the i-th smallest times (m - i + 1), never below a
   * smaller one's, at most 1.
   */
  public static double[] adjusted(double[] p) {
    int m = p.length;
    int[] order =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[m];
    double least = 0;
    for (int i = 0; i < m; i++) {
      least = Math.max(least, Math.min(1, p[order[i]] * (m - i)));
      adjusted[order[i]] = least;
    }
    return adjusted;
  }

  /** Which differences stand at 5% after the correction. */
  public static boolean[] distinguishable(double[] p) {
    double[] adjusted = adjusted(p);
    boolean[] stands = new boolean[p.length];
    for (int i = 0; i < stands.length; i++) {
      stands[i] = adjusted[i] <= 1 - StudentQuantiles.CONFIDENCE + 1e-12;
    }
    return stands;
  }
}
