package org.parley.explain;

/**
 * The deals that theory names, in the zone of possible agreement; all empty where there is none. V
 * is utility, B what a delegation has without a deal.
 *
 * @param nash largest product over d of (V_d - B_d) (Nash 1950)
 * @param egalitarian largest min over d of (V_d - B_d) (Kalai 1977)
 * @param kalaiSmorodinsky largest min over d of (V_d - B_d) / (ideal_d - B_d), the ideal being the
 *     most that d has in the zone (Kalai &amp; Smorodinsky 1975)
 * @param leastDifference on the frontier of the zone, smallest max V_d - min V_d
 * @param largestSum largest sum over d of V_d
 */
public record FairDeals(
    BestDeals nash,
    BestDeals egalitarian,
    BestDeals kalaiSmorodinsky,
    BestDeals leastDifference,
    BestDeals largestSum) {}
