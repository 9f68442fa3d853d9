package org.parley.page.explore;

import java.util.List;

/**
 * What the page asks: a scenario with changes, so many paired runs beside the base.
 *
 * @param client an id that the page made up for itself; a new question of a client ends its old one
 * @param scenario id of the scenario on the shelf
 * @param set changes, as {@code --set} takes them
 * @param goals goals, as {@code --goal} takes them; the first is the question
 * @param seed seed of all runs
 * @param runs runs of each side
 * @param millis time after which fewer runs do, {@value #LEAST_RUNS} at least; 0 for as long as it
 *     takes
 */
public record ExploreQuestion(
    String client,
    String scenario,
    List<String> set,
    List<String> goals,
    long seed,
    int runs,
    int millis) {
  /** Runs beyond which no question is answered. */
  public static final int MOST_RUNS = 20_000;

  /** Runs that are waited for however long they take: assumed. */
  static final int LEAST_RUNS = 40;

  private static final int MOST_MILLIS = 60_000;

  public ExploreQuestion {
    set = set == null ? List.of() : List.copyOf(set);
    goals = goals == null ? List.of() : List.copyOf(goals);
    if (client == null || client.isBlank() || scenario == null) {
      throw new IllegalArgumentException("client and scenario are needed");
    }
    if (runs < 2 || runs > MOST_RUNS) {
      throw new IllegalArgumentException("runs must be from 2 to " + MOST_RUNS);
    }
    if (millis < 0 || millis > MOST_MILLIS) {
      throw new IllegalArgumentException("millis must be from 0 to " + MOST_MILLIS);
    }
    if (set.size() > 200 || goals.size() > 20) {
      throw new IllegalArgumentException("more than 200 changes or 20 goals");
    }
  }
}
