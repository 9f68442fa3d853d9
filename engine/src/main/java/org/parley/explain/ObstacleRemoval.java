package org.parley.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.outcome.DealObstacle;

/**
 * A smallest set of obstacles whose giving way makes a deal possible.
 *
 * @param obstacles red lines and alternatives that give way; none if the way is open
 * @param firmness sum of the firmness of the lines, an alternative counting 1
 * @param deal a deal that becomes possible: the best of them
 * @param cost by delegation that falls short, how far the deal stays below what it has without one
 * @param exact whether no better deal becomes possible
 */
public record ObstacleRemoval(
    List<DealObstacle> obstacles,
    double firmness,
    NamedDeal deal,
    Map<String, Double> cost,
    boolean exact) {
  /** Copies the list and the map. */
  public ObstacleRemoval {
    obstacles = List.copyOf(obstacles);
    cost = Collections.unmodifiableMap(new LinkedHashMap<>(cost));
  }
}
