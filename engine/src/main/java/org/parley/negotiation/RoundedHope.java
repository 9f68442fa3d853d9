package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.FixedPoint;

/**
 * What fighting on is believed to bring a delegation beyond what is commonly thought, as far as a
 * combination leaves the fighting: (1 - e) x hope, in units of 1e-9. Combinations end few different
 * shares e, in a pattern, so what was rounded is remembered.
 */
final class RoundedHope implements Serializable {
  /** Different shares that are rounded once; what lies beyond them is rounded again and again. */
  private static final int REMEMBERED = 16;

  private final double[] share = new double[REMEMBERED];
  private final long[] rounded = new long[REMEMBERED];

  /**
   * Adds it to the values of combinations.
   *
   * @param ended e by combination, in [0,1]
   */
  void add(double[] ended, double hope, long[] values) {
    Arrays.fill(share, Double.NaN);
    int at = 0;
    for (int c = 0; c < values.length; c++) {
      at = at + 1 == REMEMBERED ? 0 : at + 1;
      if (share[at] != ended[c]) {
        at = place(ended[c], hope);
      }
      values[c] += rounded[at];
    }
  }

  private int place(double ended, double hope) {
    int at = 0;
    while (at < REMEMBERED - 1 && share[at] != ended && !Double.isNaN(share[at])) {
      at++;
    }
    if (share[at] != ended) {
      share[at] = ended;
      rounded[at] = of(ended, hope);
    }
    return at;
  }

  /** The same for one share. */
  static long of(double ended, double hope) {
    return FixedPoint.of((1 - ended) * hope);
  }
}
