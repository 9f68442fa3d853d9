package org.parley.page.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The searches for levers that were asked for last: a class that opens the same talks needs one.
 */
final class LeverMemory {
  /** Searches that are kept: assumed, some hundred kilobytes. */
  private static final int MOST = 50;

  private final Map<Sought, LeverRanking> found =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sought, LeverRanking> eldest) {
          return size() > MOST;
        }
      };

  /** All that a search depends on; the edition tells the talks. */
  record Sought(String edition, List<String> set, List<String> goals, long seed, int runs) {}

  /** What was found; null if that was not sought, or is forgotten. */
  synchronized LeverRanking of(Sought sought) {
    return found.get(sought);
  }

  synchronized void keep(Sought sought, LeverRanking answer) {
    found.put(sought, answer);
  }
}
