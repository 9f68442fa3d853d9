package org.parley.page.teach;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.page.http.RefusedRequest;

/**
 * So many wrong codes an address a minute, and so many in all, and no more. A class often shares
 * one address, so there is room for the typing mistakes of all its members; of 3 x 10^8 codes that
 * many a minute still find none within years.
 */
final class AttemptLimit {
  private static final long MINUTE = 60_000;
  private static final int EACH = 30;
  private static final int ALL = 300;

  private final Map<String, Integer> wrong = new LinkedHashMap<>();
  private int together;
  private long since;

  /** Refuses who has tried too often. */
  synchronized void check(String address, long now) {
    if (now - since > MINUTE) {
      since = now;
      wrong.clear();
      together = 0;
    }
    if (wrong.getOrDefault(address, 0) >= EACH || together >= ALL) {
      throw new RefusedRequest(429, "too many wrong codes: wait a minute");
    }
  }

  /** Notes a wrong code. */
  synchronized void missed(String address) {
    wrong.merge(address, 1, Integer::sum);
    together++;
  }
}
