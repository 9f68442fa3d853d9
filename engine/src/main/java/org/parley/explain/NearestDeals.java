package org.parley.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The deals that cross no line and come nearest to giving everybody enough.
 *
 * @param ties the deals, one for every different vector of utilities
 * @param shortfall by delegation, what the first of them lacks, in utility; 0 for nothing
 * @param exact whether none comes nearer
 */
public record NearestDeals(List<NamedDeal> ties, Map<String, Double> shortfall, boolean exact) {
  /** Copies the list and the map. */
  public NearestDeals {
    ties = List.copyOf(ties);
    shortfall = Collections.unmodifiableMap(new LinkedHashMap<>(shortfall));
  }
}
