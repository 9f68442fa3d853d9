package org.parley.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A full text in names.
 *
 * @param deal id of the option by id of the issue, every issue, in the order of the scenario
 * @param utilities V by id of the delegation
 * @param above delegations whose mandate it exceeds: their leaders would have to sign
 */
public record NamedDeal(
    Map<String, String> deal, Map<String, Double> utilities, List<String> above) {
  /** Copies the maps and the list. */
  public NamedDeal {
    deal = Collections.unmodifiableMap(new LinkedHashMap<>(deal));
    utilities = Collections.unmodifiableMap(new LinkedHashMap<>(utilities));
    above = List.copyOf(above);
  }
}
