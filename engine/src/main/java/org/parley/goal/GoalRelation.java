package org.parley.goal;

import java.util.Arrays;
import java.util.Optional;

/** How a goal compares a figure with a number. */
public enum GoalRelation {
  ABOVE(">"),
  AT_LEAST(">="),
  BELOW("<"),
  AT_MOST("<=");

  private final String sign;

  GoalRelation(String sign) {
    this.sign = sign;
  }

  /** The sign in a goal. */
  public String sign() {
    return sign;
  }

  /** Whether it holds between a figure and a number; never of NaN. */
  public boolean holds(double figure, double threshold) {
    return switch (this) {
      case ABOVE -> figure > threshold;
      case AT_LEAST -> figure >= threshold;
      case BELOW -> figure < threshold;
      case AT_MOST -> figure <= threshold;
    };
  }

  static Optional<GoalRelation> of(String sign) {
    return Arrays.stream(values()).filter(r -> r.sign.equals(sign)).findFirst();
  }
}
