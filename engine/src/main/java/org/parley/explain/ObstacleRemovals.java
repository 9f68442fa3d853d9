package org.parley.explain;

import java.util.List;

/**
 * What it would take to reach something.
 *
 * @param ways fewest obstacles first, then least firmness
 * @param larger whether there are also ways that need more than three obstacles to give way
 * @param exact whether all this is certain
 */
public record ObstacleRemovals(List<ObstacleRemoval> ways, boolean larger, boolean exact) {
  /** Copies the list. */
  public ObstacleRemovals {
    ways = List.copyOf(ways);
  }

  /** Whether nothing needs to give way. */
  public boolean open() {
    return !ways.isEmpty() && ways.get(0).obstacles().isEmpty();
  }
}
