package org.parley.bargaining;

import java.util.List;
import java.util.Optional;

/**
 * The deal with the largest sum of values, sum over d of V_d: the most there is to share if values
 * of different delegations could be added (Harsanyi 1955).
 *
 * @param ties the deals with this sum, one for every different vector of values; the one with the
 *     smallest number first
 * @param sum largest sum, in units of 1e-9
 * @param exact whether no deal has a larger sum
 * @param bound no deal has a larger sum than this, in units of 1e-9
 */
public record LargestSum(List<ValuedDeal> ties, long sum, boolean exact, long bound) {
  /** Copies the list. */
  public LargestSum {
    ties = List.copyOf(ties);
  }

  /** The deal of a set of texts; nothing if there is no text. */
  public static Optional<LargestSum> of(DealSet texts) {
    return of(new SolutionFinder(texts));
  }

  static Optional<LargestSum> of(SolutionFinder best) {
    ObjectiveOptimum optimum = best.by(PenalisedSum.ofAll(best.texts()));
    if (optimum.none()) {
      return Optional.empty();
    }
    long sum = optimum.first().utilities().stream().mapToLong(Long::longValue).sum();
    long bound = optimum.exact() ? sum : ReferenceGains.ceiling(optimum.bound());
    return Optional.of(new LargestSum(optimum.ties(), sum, optimum.exact(), bound));
  }

  /** The deal, or of several that tie the one with the smallest number. */
  public ValuedDeal deal() {
    return ties.get(0);
  }
}
