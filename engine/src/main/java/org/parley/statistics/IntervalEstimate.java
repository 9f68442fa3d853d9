package org.parley.statistics;

/**
 * A number with the ends of its 95% interval.
 *
 * @param value the estimate
 * @param low lower end
 * @param high upper end
 */
public record IntervalEstimate(double value, double low, double high) {

  /** A number that is known exactly. */
  public static IntervalEstimate exactly(double value) {
    return new IntervalEstimate(value, value, value);
  }

  /** Half the width of the interval. */
  public double halfWidth() {
    return (high - low) / 2;
  }
}
