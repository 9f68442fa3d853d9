package org.parley.scenario.io;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that no run draws: they say how results are counted, or what makes sense at all. */
final class SettledWords {
  private static final Set<String> PATHS =
      Set.of(
          "talks.comprehensive",
          "talks.clock",
          "talks.weights",
          "closed_before",
          "without",
          "impossible",
          "happened",
          "precedents");

  private static final Set<String> OF_ISSUES = Set.of("status_quo", "requires");

  private static final Set<String> KEYS =
      Stream.concat(
              PATHS.stream().map(s -> s.substring(s.lastIndexOf('.') + 1)), OF_ISSUES.stream())
          .collect(Collectors.toUnmodifiableSet());

  private SettledWords() {}

  /** Whether what stands at a path is the same in every run. */
  static boolean holds(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return PATHS.stream().anyMatch(s -> path.equals(s) || path.startsWith(s + "."))
        || path.startsWith("issues.") && (OF_ISSUES.contains(last) || path.contains(".requires."));
  }

  /** Whether a key of a block is one of those. */
  static boolean isKey(String key) {
    return KEYS.contains(key);
  }
}
