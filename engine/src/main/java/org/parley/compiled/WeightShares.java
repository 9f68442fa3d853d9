package org.parley.compiled;

import java.io.Serializable;
import org.parley.bargaining.FixedPoint;

/**
 * Weights as shares in whole units of 1e-9 that add up to exactly 1: each is rounded down, and what
 * is left over goes, a unit each, to the largest remainders (Hamilton's method; Balinski & Young
 * 1982), the first of equal ones. So no deal is worth more than 1 by rounding alone.
 */
public final class WeightShares implements Serializable {
  private final double[] remainder;
  private final double[] share;

  public WeightShares(int weights) {
    remainder = new double[weights];
    share = new double[weights];
  }

  /**
   * The shares.
   *
   * @param weights from 0
   * @param total their sum, above 0
   * @return the shares, in utility; written over by the next call
   */
  public double[] of(double[] weights, double total) {
    long left = FixedPoint.ONE;
    for (int i = 0; i < share.length; i++) {
      double units = weights[i] / total * FixedPoint.ONE;
      share[i] = StrictMath.floor(units);
      remainder[i] = units - share[i];
      left -= (long) share[i];
    }
    for (; left > 0; left--) {
      int most = largestRemainder();
      share[most]++;
      remainder[most]--;
    }
    for (int i = 0; i < share.length; i++) {
      share[i] /= FixedPoint.ONE;
    }
    return share;
  }

  private int largestRemainder() {
    int most = 0;
    for (int i = 1; i < remainder.length; i++) {
      most = remainder[i] > remainder[most] ? i : most;
    }
    return most;
  }
}
