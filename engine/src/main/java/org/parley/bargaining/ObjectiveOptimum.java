package org.parley.bargaining;

import java.util.List;

/**
 * The best of a set of texts by some objective.
 *
 * @param ties the deals that are best, one for every different vector of values, the one with the
 *     smallest number first; empty if no text comes into question
 * @param exact whether nothing better exists; else these are the best that were found
 * @param bound no text has an objective above this; as it was reached, if exact
 */
record ObjectiveOptimum(List<ValuedDeal> ties, boolean exact, double bound) {
  ObjectiveOptimum {
    ties = List.copyOf(ties);
  }

  boolean none() {
    return ties.isEmpty();
  }

  ValuedDeal first() {
    return ties.get(0);
  }
}
