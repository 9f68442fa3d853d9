package org.parley.bargaining;

import java.util.List;
import java.util.Optional;

/**
 * The deal with the largest product of gains, product over d of (V_d - B_d), all of them positive
 * (Nash 1950). It stays where it is if a delegation's values are scaled or shifted along with its
 * baseline.
 *
 * @param ties the deals with this product, one for every different vector of values; the one with
 *     the smallest number first
 * @param product product of gains, in utility to the number of delegations
 * @param exact whether no deal has a larger product
 * @param bound no deal has a larger product than this
 */
public record NashDeal(List<ValuedDeal> ties, double product, boolean exact, double bound) {
  /** Copies the list. */
  public NashDeal {
    ties = List.copyOf(ties);
  }

  /** The Nash deal of a set of texts; nothing if none of them gives everybody a gain. */
  public static Optional<NashDeal> of(DealSet texts) {
    return of(new SolutionFinder(texts));
  }

  static Optional<NashDeal> of(SolutionFinder best) {
    BargainingProblem picture = best.picture();
    LargestProduct objective = new LargestProduct(picture.baseline());
    ObjectiveOptimum optimum = best.by(objective);
    if (optimum.none()) {
      return Optional.empty();
    }
    double product = objective.product(ReferenceGains.values(optimum.first()));
    double bound = StrictMath.exp(optimum.bound() - picture.delegations() * ReferenceGains.LOG_ONE);
    return Optional.of(
        new NashDeal(optimum.ties(), product, optimum.exact(), optimum.exact() ? product : bound));
  }

  /** The deal, or of several that tie the one with the smallest number. */
  public ValuedDeal deal() {
    return ties.get(0);
  }
}
