package org.parley.explain;

import java.util.List;

/**
 * The deals that are best by some formula.
 *
 * @param ties the deals, one for every different vector of utilities; none if no deal comes into
 *     question
 * @param score what the formula gives for them; NaN if there is none
 * @param exact whether no deal is better
 * @param bound no deal has a better score than this
 */
public record BestDeals(List<NamedDeal> ties, double score, boolean exact, double bound) {
  /** Copies the list. */
  public BestDeals {
    ties = List.copyOf(ties);
  }

  /** No deal at all. */
  static BestDeals none() {
    return new BestDeals(List.of(), Double.NaN, true, Double.NaN);
  }

  /** Whether there is no such deal. */
  public boolean isEmpty() {
    return ties.isEmpty();
  }

  /**
   * The first of the deals.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public NamedDeal first() {
    return ties.get(0);
  }
}
