package org.parley.genius;

import java.util.Arrays;

/**
 * Groups of issues that rules tie together, and how many combinations of values each has. A
 * scenario computes such a group as a whole, so that it must stay small.
 */
final class TiedIssues {
  /** Combinations that a group may have. */
  static final int MOST = 65_536;

  private final int[] sizes;
  private final int[] group;

  TiedIssues(int[] sizes) {
    this.sizes = sizes.clone();
    group = new int[sizes.length];
    Arrays.setAll(group, i -> i);
  }

  /** Combinations of the group that a rule on these deals would make. */
  double combinationsWith(DealBox box) {
    boolean[] joined = new boolean[sizes.length];
    box.values().keySet().forEach(i -> joined[group[i]] = true);
    double product = 1;
    for (int i = 0; i < sizes.length; i++) {
      product *= joined[group[i]] ? sizes[i] : 1;
    }
    return product;
  }

  /** Ties the issues that a rule names. */
  void tie(DealBox box) {
    if (!box.values().isEmpty()) {
      int first = group[box.values().firstKey()];
      for (int issue : box.values().keySet()) {
        int old = group[issue];
        for (int i = 0; i < group.length; i++) {
          group[i] = group[i] == old ? first : group[i];
        }
      }
    }
  }
}
