package org.parley.ensemble;

import java.util.List;
import java.util.Optional;
import org.parley.statistics.ShareEstimate;

/**
 * What matters for a goal among the numbers, words and red lines that runs draw.
 *
 * @param goal the goal as it is written; empty if there is none
 * @param looked how many were looked at; those that cannot matter are not
 * @param drivers those that stand out, strongest first
 * @param explained share in [0,1] of the goal's variance that those explain, each by a straight
 *     line of its own, summed: too much where some move together
 * @param together what they explain in one fit of all of them, with its 95% interval; empty if none
 *     stands out or it was not worked out
 */
public record GoalDrivers(
    String goal,
    int looked,
    List<Driver> drivers,
    double explained,
    Optional<ShareEstimate> together) {
  /** Nothing was asked. */
  public static final GoalDrivers NONE = new GoalDrivers("", 0, List.of(), 0);

  public GoalDrivers {
    drivers = List.copyOf(drivers);
  }

  /** Drivers of which it was not worked out what they explain together. */
  public GoalDrivers(String goal, int looked, List<Driver> drivers, double explained) {
    this(goal, looked, drivers, explained, Optional.empty());
  }

  /** The same with what they explain together. */
  GoalDrivers together(Optional<ShareEstimate> share) {
    return new GoalDrivers(goal, looked, drivers, explained, share);
  }

  /**
   * A number, a word or a red line that stands out.
   *
   * @param path its path
   * @param line whether it is a red line
   * @param low share of runs that meet the goal where it is below its median, or soft; of a word,
   *     at the level where the goal is rarest
   * @param high the same where it is above, or real; of a word, where the goal is most frequent
   * @param difference {@code high} less {@code low} with its 95% interval (Newcombe 1998)
   * @param explained share of the goal's variance that it explains, a number by a straight line, a
   *     word by its levels
   * @param levels the levels of a word; empty for all others
   */
  public record Driver(
      String path,
      boolean line,
      ShareEstimate low,
      ShareEstimate high,
      ShareEstimate difference,
      double explained,
      List<Level> levels) {
    public Driver {
      levels = List.copyOf(levels);
    }

    /** A number or a red line. */
    public Driver(
        String path,
        boolean line,
        ShareEstimate low,
        ShareEstimate high,
        ShareEstimate difference,
        double explained) {
      this(path, line, low, high, difference, explained, List.of());
    }

    /** Whether it is a word. */
    public boolean isWord() {
      return !levels.isEmpty();
    }
  }

  /**
   * A level of a word.
   *
   * @param word what is drawn
   * @param met share of runs with it that meet the goal
   */
  public record Level(String word, ShareEstimate met) {}
}
