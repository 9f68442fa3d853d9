package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Optional;

/**
 * What the frontier of a set of texts looks like: how far it stays from everybody having
 * everything, how far it bulges beyond splitting every issue, and how many deals lie on it. Found
 * together, since for two delegations all are read off one frontier.
 *
 * @param opposition distance to everybody having everything; nothing if there is no text
 * @param logrolling what trading issues can bring; nothing if there is no text
 * @param efficient number of efficient texts, those that tie in all values included
 */
public record FrontierShape(
    Optional<Opposition> opposition, Optional<Logrolling> logrolling, CountResult efficient) {

  /** The shape of the frontier of all texts of a set. */
  public static FrontierShape of(DealSet texts) {
    SolutionFinder best = new SolutionFinder(texts);
    return new FrontierShape(Opposition.of(best), Logrolling.of(best), efficient(best));
  }

  private static CountResult efficient(SolutionFinder best) {
    BigInteger number = BigInteger.ZERO;
    if (best.texts().delegations() == 2) {
      BilateralFrontier frontier = best.frontier();
      if (frontier.slack() > 0) {
        return between(best.texts(), frontier.atMost());
      }
      for (int i = 0; i < frontier.size(); i++) {
        number = number.add(BigInteger.valueOf(frontier.count(i)));
      }
    } else {
      MultilateralFrontier frontier = best.multilateral();
      if (!frontier.whole()) {
        return between(best.texts(), frontier.atMost());
      }
      OrderedVectors points = frontier.points();
      for (int i = 0; i < points.size(); i++) {
        number = number.add(BigInteger.valueOf(points.count(i)));
      }
    }
    return new CountResult.Exact(number, "the whole frontier, sums in units of 1e-9");
  }

  private static CountResult between(DealSet texts, BigInteger atMost) {
    BigInteger seen = BigInteger.valueOf(SupportedDeals.of(texts).number());
    return new CountResult.Between(
        seen.min(atMost),
        atMost,
        "the frontier is too large to list: at least those met that are best by some weights, at"
            + " most the efficient beginnings times the efficient choices that are left");
  }
}
