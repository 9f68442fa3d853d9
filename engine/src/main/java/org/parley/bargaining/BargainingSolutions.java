package org.parley.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The deals that theory names, of one set of texts; found together, since for two delegations all
 * are read off one frontier. Each is missing where there is no such deal.
 *
 * @param nash largest product of gains
 * @param egalitarian largest smallest gain
 * @param kalaiSmorodinsky gains in proportion to the ideal ones
 * @param leastDifference least difference of values on the frontier
 * @param largestSum largest sum of values
 */
public record BargainingSolutions(
    Optional<NashDeal> nash,
    Optional<EgalitarianDeal> egalitarian,
    Optional<KalaiSmorodinsky> kalaiSmorodinsky,
    Optional<LeastDifference> leastDifference,
    Optional<LargestSum> largestSum) {

  /**
   * The deals of a set of texts: the zone of possible agreement, or all texts where there is no
   * status quo to go back to.
   */
  public static BargainingSolutions of(DealSet texts) {
    SolutionFinder best = new SolutionFinder(texts);
    Optional<NashDeal> nash = NashDeal.of(best);
    Optional<EgalitarianDeal> egalitarian = EgalitarianDeal.of(best);
    Optional<KalaiSmorodinsky> shares = KalaiSmorodinsky.of(best);
    Optional<LargestSum> sum = LargestSum.of(best);
    List<ValuedDeal> known = new ArrayList<>();
    nash.filter(NashDeal::exact).ifPresent(n -> known.addAll(n.ties()));
    egalitarian.filter(EgalitarianDeal::exact).ifPresent(e -> known.addAll(e.ties()));
    sum.filter(LargestSum::exact).ifPresent(s -> known.addAll(s.ties()));
    return new BargainingSolutions(nash, egalitarian, shares, LeastDifference.of(best, known), sum);
  }
}
