package org.parley.bargaining;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Pareto frontier: the deals from which nobody can gain without somebody losing (Pareto 1906).
 *
 * @param points one deal for every different vector of values, the one with the smallest number;
 *     sorted by falling value of the first delegation, then the second, and so on
 * @param deals number of efficient deals, by point
 * @param slack 0 if these are all; else points were left out, but for each of them one is here that
 *     is worse for nobody but the first delegation, and for it by at most this, in units of 1e-9
 */
public record ParetoFrontier(List<ValuedDeal> points, List<Long> deals, long slack) {
  /** Points that are listed at most for two delegations. */
  public static final int BILATERAL_CAP = BilateralFrontier.CAP;

  /** Copies the lists. */
  public ParetoFrontier {
    points = List.copyOf(points);
    deals = List.copyOf(deals);
  }

  /**
   * The frontier of a set of texts: over all of them, over the allowed ones, or over the ZOPA. For
   * two delegations always; for more nothing if too many points would have to be compared.
   */
  public static Optional<ParetoFrontier> of(DealSet texts) {
    if (texts.delegations() == 2) {
      return Optional.of(of(new BilateralFrontier().find(texts)));
    }
    MultilateralFrontier found = new MultilateralFrontier(texts);
    return found.whole() ? Optional.of(of(found)) : Optional.empty();
  }

  private static ParetoFrontier of(MultilateralFrontier found) {
    DealBacktrace retrace = found.retrace();
    OrderedVectors vectors = found.points();
    List<ValuedDeal> points = new ArrayList<>();
    List<Long> deals = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      long[] values = new long[found.delegations()];
      vectors.copy(i, values);
      points.add(retrace.smallest(values));
      deals.add(vectors.count(i));
    }
    return new ParetoFrontier(points, deals, 0);
  }

  static ParetoFrontier of(BilateralFrontier found) {
    DealBacktrace retrace = found.retrace();
    List<ValuedDeal> points = new ArrayList<>();
    List<Long> deals = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      points.add(retrace.smallest(new long[] {found.first(i), found.second(i)}));
      deals.add(found.count(i));
    }
    return new ParetoFrontier(points, deals, found.slack());
  }

  /** Number of efficient deals, those that tie in all values included. */
  public BigInteger size() {
    return deals.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
