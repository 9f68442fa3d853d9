package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What makes the talks a success: issues that must be settled, each at one of some options or at
 * whatever is agreed, the status quo included.
 *
 * @param options ids of options by id of issue, in the order written; no options means any. No
 *     issues means every issue that is not optional, at any option
 */
public record ComprehensiveDeal(Map<String, Set<String>> options) {
  /** Every issue that is not optional, settled at anything. */
  public static final ComprehensiveDeal EVERYTHING = new ComprehensiveDeal(Map.of());

  public ComprehensiveDeal {
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    options.forEach(
        (issue, ids) -> copy.put(issue, Collections.unmodifiableSet(new LinkedHashSet<>(ids))));
    options = Collections.unmodifiableMap(copy);
  }

  /** These issues, settled at anything. */
  public static ComprehensiveDeal of(Iterable<String> issues) {
    Map<String, Set<String>> any = new LinkedHashMap<>();
    issues.forEach(issue -> any.put(issue, Set.of()));
    return new ComprehensiveDeal(any);
  }

  /** Whether nothing was declared, so that every issue counts that is not optional. */
  public boolean isEverything() {
    return options.isEmpty();
  }

  /** Whether an issue must be settled. */
  public boolean needs(Issue issue) {
    return isEverything() ? !issue.optional() : options.containsKey(issue.id());
  }

  /** Whether an option of an issue will do. */
  public boolean completes(String issue, String option) {
    Set<String> needed = options.getOrDefault(issue, Set.of());
    return needed.isEmpty() || needed.contains(option);
  }
}
