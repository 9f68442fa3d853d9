package org.parley.lab.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When a point is of interest: all thresholds hold of the means over its runs.
 *
 * @param thresholds at least one
 */
public record InterestCondition(List<MeasureThreshold> thresholds) {
  public InterestCondition {
    thresholds = List.copyOf(thresholds);
    if (thresholds.isEmpty()) {
      throw new IllegalArgumentException("a condition needs a threshold");
    }
  }

  /**
   * Reads {@code agreement>=0.5}, or several joined by {@code and}.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  public static InterestCondition parse(String text) {
    List<MeasureThreshold> thresholds = new ArrayList<>();
    for (String part : text.split("(?i)\\s+and\\s+|\\s*&&\\s*", -1)) {
      thresholds.add(MeasureThreshold.parse(part));
    }
    return new InterestCondition(thresholds);
  }

  @Override
  public String toString() {
    return thresholds.stream().map(MeasureThreshold::toString).collect(Collectors.joining(" and "));
  }
}
