package org.parley.page.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.lab.lever.LeverEffect;

/**
 * All levers, what raises the goal most first.
 *
 * @param runs runs that a lever gets at most
 */
public record LeverRanking(List<LeverRow> levers, int runs) {
  public LeverRanking {
    levers = List.copyOf(levers);
  }

  /**
   * A lever.
   *
   * @param holder id of who can move it
   * @param set what {@code --set} would take, by path
   * @param difference change of the goal's share
   * @param low of its 95% interval, which holds for all levers together
   * @param distinguishable whether it can be told from zero
   */
  public record LeverRow(
      String title,
      String holder,
      Map<String, String> set,
      double difference,
      double low,
      double high,
      boolean distinguishable) {
    static LeverRow of(LeverEffect effect) {
      Map<String, String> set = new LinkedHashMap<>();
      effect.lever().settings().forEach(s -> set.put(s.path(), s.value()));
      return new LeverRow(
          effect.lever().title(),
          effect.lever().holder().id(),
          set,
          effect.difference().value(),
          effect.difference().low(),
          effect.difference().high(),
          effect.isDistinguishable());
    }
  }
}
