package org.parley.bargaining;

import java.math.BigInteger;

/**
 * How many texts there are of some kind, exactly, as an estimate, or between bounds, and how it was
 * found.
 */
public sealed interface CountResult {

  /** How the number was found, in a few words. */
  String how();

  /** The number, or the best guess at it. */
  double estimate();

  /** Whether there is none for sure. */
  boolean isZero();

  /**
   * A number that is certain.
   *
   * @param number not negative
   */
  record Exact(BigInteger number, String how) implements CountResult {
    /** Checks the sign. */
    public Exact {
      if (number.signum() < 0) {
        throw new IllegalArgumentException("A count cannot be negative, as " + number + " is.");
      }
    }

    @Override
    public double estimate() {
      return number.doubleValue();
    }

    @Override
    public boolean isZero() {
      return number.signum() == 0;
    }
  }

  /**
   * A number that was estimated from a sample.
   *
   * @param low lower end of a 95% confidence interval
   * @param high upper end of it
   */
  record Estimate(double estimate, double low, double high, String how) implements CountResult {
    /** Checks the order. */
    public Estimate {
      if (!(0 <= low && low <= estimate && estimate <= high)) {
        throw new IllegalArgumentException(
            "An estimate lies within its interval from 0 up: "
                + low
                + ", "
                + estimate
                + ", "
                + high
                + ".");
      }
    }

    @Override
    public boolean isZero() {
      return false;
    }
  }

  /**
   * A number that lies between two others for sure.
   *
   * @param low not negative
   * @param high at least as large
   */
  record Between(BigInteger low, BigInteger high, String how) implements CountResult {
    /** Checks the order. */
    public Between {
      if (low.signum() < 0 || low.compareTo(high) > 0) {
        throw new IllegalArgumentException(
            "A count lies between two bounds from 0 up: " + low + ", " + high + ".");
      }
    }

    /** The lower bound: nothing is known beyond it. */
    @Override
    public double estimate() {
      return low.doubleValue();
    }

    @Override
    public boolean isZero() {
      return high.signum() == 0;
    }
  }

  /** The number of texts of a set. */
  static CountResult of(DealSet texts) {
    return DealCounter.of(texts).count();
  }
}
