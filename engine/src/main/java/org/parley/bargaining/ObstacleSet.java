package org.parley.bargaining;

import java.util.List;

/**
 * Obstacles that stand in the way together: with all of them lifted some deal is possible and can
 * be signed at the table, with the lines and alternatives but one lifted none is possible.
 *
 * @param lines red lines, by index in the picture
 * @param alternatives delegations that have more without such a deal
 * @param mandates delegations that cannot sign such a deal themselves, even the one that needs the
 *     lowest level. Told apart, since a mandate sends a deal home and does not rule it out
 */
public record ObstacleSet(List<Integer> lines, List<Integer> alternatives, List<Integer> mandates) {
  /** Copies the lists. */
  public ObstacleSet {
    lines = List.copyOf(lines);
    alternatives = List.copyOf(alternatives);
    mandates = List.copyOf(mandates);
  }

  /** Whether nothing stands in the way: what failed was tactics or time. */
  public boolean isEmpty() {
    return lines.isEmpty() && alternatives.isEmpty() && mandates.isEmpty();
  }
}
