package org.parley.page.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The sides that were looked at last, so that a base is run once, and a step back is at hand. */
final class SideCache {
  private static final int MOST = 24;

  private final Map<String, TalksSide> sides =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TalksSide> eldest) {
          return size() > MOST;
        }
      };

  synchronized boolean knows(String key) {
    return sides.containsKey(key);
  }

  synchronized TalksSide side(String key, Supplier<TalksSide> made) {
    TalksSide known = sides.get(key);
    if (known == null) {
      known = made.get();
      sides.put(key, known);
    }
    return known;
  }
}
