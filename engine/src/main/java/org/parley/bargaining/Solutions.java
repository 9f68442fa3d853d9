package org.parley.bargaining;

import java.util.Optional;

/**
 * The deals that theory names, of one set of texts; found together, since for two delegations all
 * are read off one frontier. Each is missing where there is no such deal.
 *
 * @param nash largest product of gains
 * @param egalitarian largest smallest gain
 * @param kalaiSmorodinsky gains in proportion to the ideal ones
 * @param largestSum largest sum of values
 */
public record Solutions(
    Optional<NashDeal> nash,
    Optional<EgalitarianDeal> egalitarian,
    Optional<KalaiSmorodinsky> kalaiSmorodinsky,
    Optional<LargestSum> largestSum) {

  /**
   * The deals of a set of texts: the zone of possible agreement, or all texts where there is no
   * status quo to go back to.
   */
  public static Solutions of(Texts texts) {
    BestOf best = new BestOf(texts);
    return new Solutions(
        NashDeal.of(best),
        EgalitarianDeal.of(best),
        KalaiSmorodinsky.of(best),
        LargestSum.of(best));
  }
}
