package org.parley.outcome;

import java.util.List;

/**
 * A minimal set of obstacles to settling an issue that was left open: with all of them gone, some
 * deal would settle it; with any one of them left, none of this set's deals would. Empty if nothing
 * but tactics or time stood in the way.
 *
 * @param issue index of the issue
 * @param obstacles the set, sorted
 */
public record IssueBlockage(int issue, List<DealObstacle> obstacles) {
  public IssueBlockage {
    obstacles = obstacles.stream().sorted().toList();
  }
}
