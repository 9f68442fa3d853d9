package org.parley.bargaining;

import java.util.Map;
import java.util.TreeMap;

/**
 * Picks from vectors in their order those that no other one dominates. One that dominates comes
 * first, so that it is enough to look back.
 */
final class ParetoFilter {
  private long left;

  /**
   * A picker.
   *
   * @param pairs pairs of vectors that it may compare, where there are more than three delegations
   */
  ParetoFilter(long pairs) {
    left = pairs;
  }

  /** Whether more pairs would have had to be compared, so that something dominated may be left. */
  boolean spent() {
    return left < 0;
  }

  /** The vectors that none dominates; once spent, the others are kept unseen. */
  OrderedVectors of(OrderedVectors all) {
    return switch (all.width()) {
      case 2 -> inTwo(all);
      case 3 -> inThree(all);
      default -> byPairs(all);
    };
  }

  private static OrderedVectors inTwo(OrderedVectors all) {
    OrderedVectors kept = new OrderedVectors(2, all.size());
    long most = Long.MIN_VALUE;
    for (int s = 0; s < all.size(); s++) {
      if (all.value(s, 1) > most) {
        most = all.value(s, 1);
        kept.append(all, s);
      }
    }
    return kept;
  }

  /**
   * Of those that come before, and so have as much of the first value, none may have as much of the
   * second and the third (Kung, Luccio & Preparata 1975).
   */
  private static OrderedVectors inThree(OrderedVectors all) {
    OrderedVectors kept = new OrderedVectors(3, all.size());
    TreeMap<Long, Long> stairs = new TreeMap<>();
    for (int s = 0; s < all.size(); s++) {
      long second = all.value(s, 1);
      long third = all.value(s, 2);
      Map.Entry<Long, Long> step = stairs.ceilingEntry(second);
      if (step == null || step.getValue() < third) {
        kept.append(all, s);
        Map.Entry<Long, Long> below = stairs.floorEntry(second);
        while (below != null && below.getValue() <= third) {
          stairs.remove(below.getKey());
          below = stairs.floorEntry(second);
        }
        stairs.put(second, third);
      }
    }
    return kept;
  }

  private OrderedVectors byPairs(OrderedVectors all) {
    OrderedVectors kept = new OrderedVectors(all.width(), 16);
    long[] vector = new long[all.width()];
    int latest = 0;
    for (int s = 0; s < all.size(); s++) {
      all.copy(s, vector);
      // What dominated the one before often dominates its neighbour.
      if (kept.size() > 0 && kept.dominates(latest, vector)) {
        continue;
      }
      int k = 0;
      while (left >= 0 && k < kept.size() && !kept.dominates(k, vector)) {
        k++;
        left--;
      }
      if (left < 0 || k == kept.size()) {
        kept.append(all, s);
      } else {
        latest = k;
      }
    }
    return kept;
  }
}
