package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Earlier talks, from which others read what a delegation wants.
 *
 * @param id short name, unique in the scenario
 * @param title what a reader sees
 * @param positions option that a delegation stood for then, by delegation and issue
 * @param offers how many offers seen it counts as, by the delegation that reads it: one that denies
 *     the link gives it 0
 * @param origin where it comes from
 */
public record Precedent(
    String id,
    String title,
    Map<String, Map<String, String>> positions,
    Map<String, UncertainNumber> offers,
    ValueOrigin origin) {
  public Precedent {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>();
    positions.forEach((k, v) -> copy.put(k, Collections.unmodifiableMap(new LinkedHashMap<>(v))));
    positions = Collections.unmodifiableMap(copy);
    offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
  }
}
