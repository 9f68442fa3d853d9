package org.parley.bargaining;

import java.util.List;

/**
 * Bounds on what can still be reached from a sum of values, the tightest of which counts; the last
 * ones found are mostly the tightest, so they are looked at first.
 */
record LinearBounds(List<LinearBound> all) {
  static final LinearBounds NONE = new LinearBounds(List.of());

  /** Whether one of them lies below a limit. */
  boolean below(int layer, long[] values, double limit) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).at(layer, values) < limit) {
        return true;
      }
    }
    return false;
  }

  /** The lowest of them; infinite if there are none. */
  double lowest(int layer, long[] values) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = all.size() - 1; i >= 0; i--) {
      lowest = Math.min(lowest, all.get(i).at(layer, values));
    }
    return lowest;
  }
}
