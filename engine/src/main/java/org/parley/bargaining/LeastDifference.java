package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The deal on the frontier whose values differ least, by max V_d - min V_d; for two delegations
 * |V_1 - V_2|. Of points that tie in this the ones with the largest smallest value. (Genius calls
 * it Kalai-Smorodinsky, which it is only if everybody's ideal is alike.)
 *
 * @param ties the deals, one for every different vector of values; the one with the smallest number
 *     first
 * @param difference max V_d - min V_d, in units of 1e-9
 * @param exact whether the frontier was known in full
 */
public record LeastDifference(List<ValuedDeal> ties, long difference, boolean exact) {
  private static final Comparator<ValuedDeal> BEST =
      Comparator.comparingLong(LeastDifference::spread)
          .thenComparing(Comparator.comparingLong(LeastDifference::smallest).reversed());

  /** Copies the list. */
  public LeastDifference {
    ties = List.copyOf(ties);
  }

  /** The deal of a frontier; nothing if the frontier is empty. */
  public static Optional<LeastDifference> of(Frontier frontier) {
    List<ValuedDeal> best = new ArrayList<>();
    for (ValuedDeal point : frontier.points()) {
      int order = best.isEmpty() ? -1 : BEST.compare(point, best.get(0));
      if (order < 0) {
        best.clear();
      }
      if (order <= 0) {
        best.add(point);
      }
    }
    if (best.isEmpty()) {
      return Optional.empty();
    }
    best.sort(Ties.BY_CODE);
    return Optional.of(new LeastDifference(best, spread(best.get(0)), frontier.exact()));
  }

  private static long spread(ValuedDeal deal) {
    return deal.utilities().stream().mapToLong(Long::longValue).max().orElseThrow()
        - smallest(deal);
  }

  private static long smallest(ValuedDeal deal) {
    return deal.utilities().stream().mapToLong(Long::longValue).min().orElseThrow();
  }

  /** The deal, or of several that tie the one with the smallest number. */
  public ValuedDeal deal() {
    return ties.get(0);
  }
}
