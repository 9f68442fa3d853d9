package org.parley.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The deals that cross no line and come nearest to giving everybody enough.
 *
 * @param ties the deals, one for every different vector of utilities
 * @param shortfalls for each of them: by delegation, what it lacks, in utility; 0 for nothing
 * @param exact whether none comes nearer
 */
public record NearestDeals(
    List<NamedDeal> ties, List<Map<String, Double>> shortfalls, boolean exact) {
  /** Copies the lists and the maps. */
  public NearestDeals {
    ties = List.copyOf(ties);
    shortfalls =
        shortfalls.stream().map(s -> Collections.unmodifiableMap(new LinkedHashMap<>(s))).toList();
  }
}
