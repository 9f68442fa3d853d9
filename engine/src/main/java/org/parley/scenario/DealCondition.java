package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A combination of options: holds of a deal when on <em>every</em> issue named it has <em>one</em>
 * of the options named.
 *
 * @param options ids of options by id of issue, in the order written
 */
public record DealCondition(Map<String, Set<String>> options) {
  /** The combination that names nothing. */
  public static final DealCondition NONE = new DealCondition(Map.of());

  public DealCondition {
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    options.forEach(
        (issue, ids) -> copy.put(issue, Collections.unmodifiableSet(new LinkedHashSet<>(ids))));
    options = Collections.unmodifiableMap(copy);
  }

  /** Whether no issue is named. */
  public boolean isEmpty() {
    return options.isEmpty();
  }
}
