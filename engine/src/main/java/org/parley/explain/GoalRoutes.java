package org.parley.explain;

import java.util.List;

/**
 * What it would take to meet a goal: any one of some ways.
 *
 * @param routes each way to meet it; none if nothing in the goal is a matter of what is possible
 * @param unseen the parts of the goal that show only when talks are played, as they are written,
 *     such as {@code not walkout}; the routes leave them out
 */
public record GoalRoutes(List<GoalRoute> routes, List<String> unseen) {
  /** Copies the lists. */
  public GoalRoutes {
    routes = List.copyOf(routes);
    unseen = List.copyOf(unseen);
  }

  /** Whether one of them is open without anything giving way. */
  public boolean open() {
    return routes.stream().anyMatch(r -> r.ways().open());
  }
}
