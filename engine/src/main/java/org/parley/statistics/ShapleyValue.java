package org.parley.statistics;

/**
 * What each of several things adds, if they are taken together: its mean addition over all orders
 * in which they may be added (Shapley 1953),
 *
 * <p>phi_g = sum over S without g of |S|! (n - |S| - 1)! / n! (v(S + g) - v(S)).
 */
public final class ShapleyValue {
  private ShapleyValue() {}

  /**
   * The values of n things.
   *
   * @param worth v by coalition: bit g of the place is set if g belongs to it; 2^n numbers
   * @return phi by thing; they sum to v(all) - v(none)
   */
  public static double[] of(double[] worth) {
    int n = Integer.numberOfTrailingZeros(worth.length);
    if (worth.length != 1 << n) {
      throw new IllegalArgumentException(worth.length + " is no number of coalitions");
    }
    double[] value = new double[n];
    for (int s = 0; s < worth.length; s++) {
      for (int g = 0; g < n; g++) {
        if ((s >>> g & 1) == 0) {
          value[g] += weight(Integer.bitCount(s), n) * (worth[s | 1 << g] - worth[s]);
        }
      }
    }
    return value;
  }

  /** |S|! (n - |S| - 1)! / n!. */
  private static double weight(int size, int n) {
    double weight = 1.0 / n;
    for (int k = 1; k <= size; k++) {
      weight *= k / (double) (n - k);
    }
    return weight;
  }
}
