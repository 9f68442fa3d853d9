package org.parley.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which of many findings are kept, such that of those kept the expected share of lucky ones is at
 * most a rate.
 */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * By Benjamini and Hochberg (1995), for tests that are independent: the k smallest, with k the
   * largest rank whose p is at most k times rate over m.
   */
  public static boolean[] independent(double[] p, double rate) {
    Integer[] order = IntStream.range(0, p.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
    int last = -1;
    for (int k = 0; k < order.length; k++) {
      last = p[order[k]] <= rate * (k + 1) / p.length ? k : last;
    }
    boolean[] kept = new boolean[p.length];
    for (int k = 0; k <= last; k++) {
      kept[order[k]] = true;
    }
    return kept;
  }

  /**
   * The rates at which each finding is just kept, by Benjamini and Yekutieli (2001), in the order
   * given; at most 1.
   */
  public static double[] adjusted(double[] p) {
    int m = p.length;
    double harmonic = IntStream.rangeClosed(1, m).mapToDouble(i -> 1.0 / i).sum();
    Integer[] order = IntStream.range(0, m).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
    double[] adjusted = new double[m];
    double most = 1;
    for (int k = m - 1; k >= 0; k--) {
      most = Math.min(most, p[order[k]] * harmonic * m / (k + 1));
      adjusted[order[k]] = most;
    }
    return adjusted;
  }
}
