package org.parley.explain;

import java.util.List;
import org.parley.goal.Goal;

/**
 * One way to meet a goal.
 *
 * @param terms what must hold of the deal, all at once, at least one
 * @param ways what it would take to make such a deal possible
 */
public record GoalRoute(List<Goal> terms, ObstacleRemovals ways) {
  /** Copies the list. */
  public GoalRoute {
    terms = List.copyOf(terms);
  }
}
