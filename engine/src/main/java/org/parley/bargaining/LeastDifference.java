package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The deal on the frontier whose values differ least, by max V_d - min V_d; for two delegations
 * |V_1 - V_2|. Of points that tie in this the ones with the largest smallest value. (Genius calls
 * it Kalai-Smorodinsky, which it is only if everybody's ideal is alike.)
 *
 * @param ties the deals, one for every different vector of values; the one with the smallest number
 *     first
 * @param difference max V_d - min V_d, in units of 1e-9
 * @param exact whether the frontier was known in full; else the best of the efficient deals found
 */
public record LeastDifference(List<ValuedDeal> ties, long difference, boolean exact) {
  private static final Comparator<ValuedDeal> BEST =
      (first, second) -> compare(ReferenceGains.values(first), ReferenceGains.values(second));

  /** Copies the list. */
  public LeastDifference {
    ties = List.copyOf(ties);
  }

  /**
   * The deal of a set of texts.
   *
   * @param known efficient deals, of which the best is taken where the frontier is too large to
   *     look through
   */
  static Optional<LeastDifference> of(SolutionFinder best, List<ValuedDeal> known) {
    if (best.texts().delegations() == 2) {
      BilateralFrontier on = best.frontier();
      return of(on.size(), i -> new long[] {on.first(i), on.second(i)}, on.retrace(), on.slack());
    }
    MultilateralFrontier on = best.multilateral();
    if (on.whole()) {
      OrderedVectors points = on.points();
      return of(points.size(), i -> points.vector(i), on.retrace(), 0);
    }
    return known.stream()
        .min(BEST.thenComparing(TiedDeals.BY_CODE))
        .map(d -> found(List.of(d), false));
  }

  private static Optional<LeastDifference> of(
      int size, IntFunction<long[]> points, DealBacktrace retrace, long slack) {
    List<long[]> best = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      long[] point = points.apply(i);
      int order = best.isEmpty() ? -1 : compare(point, best.get(0));
      if (order < 0) {
        best.clear();
      }
      if (order <= 0) {
        best.add(point);
      }
    }
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(found(TiedDeals.ordered(best, best.size(), retrace), slack == 0));
  }

  private static LeastDifference found(List<ValuedDeal> ties, boolean exact) {
    return new LeastDifference(ties, spread(ReferenceGains.values(ties.get(0))), exact);
  }

  private static int compare(long[] first, long[] second) {
    int bySpread = Long.compare(spread(first), spread(second));
    return bySpread != 0 ? bySpread : Long.compare(smallest(second), smallest(first));
  }

  private static long spread(long[] values) {
    return Arrays.stream(values).max().orElseThrow() - smallest(values);
  }

  private static long smallest(long[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  /** The deal, or of several that tie the one with the smallest number. */
  public ValuedDeal deal() {
    return ties.get(0);
  }
}
