package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What really happened, where it is known: for scoring a forecast, never read by a run.
 *
 * @param outcomes by issue: the option agreed, or {@code open}
 * @param note in words
 * @param origin where it comes from
 */
public record HistoricalOutcome(Map<String, String> outcomes, String note, ValueOrigin origin) {
  public HistoricalOutcome {
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
  }
}
