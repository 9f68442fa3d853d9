package org.parley.bargaining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The Kalai-Smorodinsky deal: gains in proportion to the ideal gains (Kalai & Smorodinsky 1975).
 *
 * <p>The ideal gain I_d of a delegation is the most it gains in any text of the set. On a set of
 * single deals equal shares can rarely be had exactly, so the rule is to maximise the smallest
 * share, min over d of (V_d - B_d) / I_d, and of deals that tie the sum of shares. The shares of
 * delegations without a positive ideal gain are left out. It stays where it is if a delegation's
 * values are scaled or shifted along with its baseline.
 *
 * @param ties the deals that are best, one for every different vector of values; the one with the
 *     smallest number first
 * @param ideal I_d by delegation, in units of 1e-9
 * @param smallestShare smallest share, 1 if everybody has its ideal
 * @param exact whether no deal has a larger smallest share, and the ideal gains are exact
 * @param bound no deal has a larger smallest share than this, with these ideal gains
 */
public record KalaiSmorodinsky(
    List<ValuedDeal> ties, List<Long> ideal, double smallestShare, boolean exact, double bound) {
  /** Copies the lists. */
  public KalaiSmorodinsky {
    ties = List.copyOf(ties);
    ideal = List.copyOf(ideal);
  }

  /** The deal of a set of texts, by custom the ZOPA; nothing if there is no text or no gain. */
  public static Optional<KalaiSmorodinsky> of(DealSet texts) {
    return of(new SolutionFinder(texts));
  }

  static Optional<KalaiSmorodinsky> of(SolutionFinder best) {
    long[] baseline = best.picture().baseline();
    long[] ideal = new long[baseline.length];
    double[] unit = new double[baseline.length];
    boolean exact = true;
    boolean some = false;
    for (int d = 0; d < ideal.length; d++) {
      ObjectiveOptimum most = best.by(PenalisedSum.of(best.texts(), d));
      if (most.none()) {
        return Optional.empty();
      }
      exact &= most.exact();
      ideal[d] = most.first().utility(d) - baseline[d];
      unit[d] = ideal[d] > 0 ? ideal[d] : Double.POSITIVE_INFINITY;
      some |= ideal[d] > 0;
    }
    if (!some) {
      return Optional.empty();
    }
    LargestSmallest objective = new LargestSmallest(baseline, unit);
    ObjectiveOptimum optimum = best.by(objective);
    double share = objective.value(ReferenceGains.values(optimum.first()));
    return Optional.of(
        new KalaiSmorodinsky(
            optimum.ties(),
            Arrays.stream(ideal).boxed().toList(),
            share,
            exact && optimum.exact(),
            optimum.exact() ? share : optimum.bound()));
  }

  /** The deal, or of several that tie the one with the smallest number. */
  public ValuedDeal deal() {
    return ties.get(0);
  }
}
