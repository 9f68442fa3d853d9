package org.parley.bargaining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Deals that tie, in an order that does not depend on how they were found. */
final class TiedDeals {
  private TiedDeals() {}

  /**
   * One deal for each of the value vectors that tie, smallest number first. Of more vectors than
   * are wanted, those stay that are largest for the first delegation, then the second, and so on.
   */
  static List<ValuedDeal> ordered(List<long[]> tied, int wanted, DealBacktrace retrace) {
    return tied.stream()
        .sorted((v, w) -> Arrays.compare(w, v))
        .limit(wanted)
        .map(retrace::smallest)
        .sorted(BY_CODE)
        .toList();
  }

  /** Order of deals by number. */
  static final Comparator<ValuedDeal> BY_CODE =
      (first, second) -> ValuedDeal.compareCodes(first.options(), second.options());
}
