package org.parley.bargaining;

/** Utility in whole units of 1e-9, so that sums are exact and equal on every machine. */
public final class FixedPoint {
  /** One unit of utility. */
  public static final long ONE = 1_000_000_000L;

  private FixedPoint() {}

  /** The nearest whole number of units; utilities beyond +-1e9 are not meant. */
  public static long of(double utility) {
    return StrictMath.round(utility * ONE);
  }

  /** The utility that a whole number of units stands for. */
  public static double toDouble(long nano) {
    return nano / (double) ONE;
  }
}
