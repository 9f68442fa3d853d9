package org.parley.bargaining;

import java.util.List;
import java.util.Optional;

/**
 * The deal with the largest smallest gain, min over d of (V_d - B_d), and of those the one with the
 * largest sum of gains (Kalai 1977; Rawls 1971). It compares gains of different delegations as they
 * are, so it moves if one side's values are scaled.
 *
 * @param ties the deals that are best, one for every different vector of values; the one with the
 *     smallest number first
 * @param smallestGain smallest gain, in units of 1e-9
 * @param exact whether no deal has a larger smallest gain
 * @param bound no deal has a larger smallest gain than this, in units of 1e-9
 */
public record EgalitarianDeal(List<ValuedDeal> ties, long smallestGain, boolean exact, long bound) {
  /** Copies the list. */
  public EgalitarianDeal {
    ties = List.copyOf(ties);
  }

  /** The egalitarian deal of a set of texts; nothing if there is no text. */
  public static Optional<EgalitarianDeal> of(DealSet texts) {
    return of(new SolutionFinder(texts));
  }

  static Optional<EgalitarianDeal> of(SolutionFinder best) {
    long[] reference = best.picture().baseline();
    ObjectiveOptimum optimum = best.by(LargestSmallest.plain(reference));
    if (optimum.none()) {
      return Optional.empty();
    }
    long smallest = ReferenceGains.smallest(optimum.first(), reference);
    long bound = optimum.exact() ? smallest : ReferenceGains.ceiling(optimum.bound());
    return Optional.of(new EgalitarianDeal(optimum.ties(), smallest, optimum.exact(), bound));
  }

  /** The deal, or of several that tie the one with the smallest number. */
  public ValuedDeal deal() {
    return ties.get(0);
  }
}
