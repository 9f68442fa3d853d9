package org.parley.viz;

import java.util.Objects;

/**
 * A number with its interval; NaN where there is none.
 *
 * @param label what it is of
 * @param value the number
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record LabelledEstimate(String label, double value, double low, double high) {
  public LabelledEstimate {
    Objects.requireNonNull(label);
  }

  boolean isKnown() {
    return Double.isFinite(value);
  }

  boolean hasInterval() {
    return Double.isFinite(low) && Double.isFinite(high);
  }
}
