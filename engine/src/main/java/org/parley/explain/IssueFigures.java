package org.parley.explain;

import java.util.List;

/**
 * How far an issue that is open can be settled.
 *
 * @param issue the issue
 * @param possible options other than the status quo that some deal of the zone of possible
 *     agreement holds
 * @param ways if there is none: what it would take to take the issue off its status quo
 */
public record IssueFigures(String issue, List<String> possible, ObstacleRemovals ways) {
  /** Copies the list. */
  public IssueFigures {
    possible = List.copyOf(possible);
  }
}
