package org.parley.bargaining;

import java.util.Optional;

/**
 * How far the frontier stays from everybody having everything: the smallest over all texts of
 * sqrt(sum over d of max(0, 1 - V_d)^2), from 0 (no conflict at all) to sqrt(n). Plain utilities, a
 * value above 1 being no distance. Called opposition where domains are described (Baarslag 2013).
 *
 * @param distance the distance, in utility
 * @param nearest the text that is nearest, with the smallest number of those that tie
 * @param exact whether no text is nearer
 * @param bound no text is nearer than this
 */
public record Opposition(double distance, ValuedDeal nearest, boolean exact, double bound) {

  /** The opposition in a set of texts; nothing if there is no text. */
  public static Optional<Opposition> of(DealSet texts) {
    return of(new SolutionFinder(texts));
  }

  static Optional<Opposition> of(SolutionFinder best) {
    NearestToIdeal objective = new NearestToIdeal();
    ObjectiveOptimum optimum = best.by(objective);
    if (optimum.none()) {
      return Optional.empty();
    }
    double distance = Math.sqrt(-objective.value(ReferenceGains.values(optimum.first())));
    double bound = optimum.exact() ? distance : Math.sqrt(Math.max(0, -optimum.bound()));
    return Optional.of(new Opposition(distance, optimum.first(), optimum.exact(), bound));
  }
}
