package org.parley.goal;

import java.util.Objects;

/**
 * A goal that talks are asked about.
 *
 * @param id short name
 * @param title the question in words; may be empty
 * @param goal what is asked
 */
public record StatedGoal(String id, String title, Goal goal) {
  public StatedGoal {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(goal);
  }

  /** A goal without words of its own. */
  public static StatedGoal of(Goal goal) {
    return new StatedGoal(goal.toString(), "", goal);
  }
}
