package org.parley.scenario;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What only those in a role read: words for people, which no run looks at.
 *
 * @param motives what drives it
 * @param history what happened before, as it sees it
 * @param advice what those who know the matter advise
 * @param guard what it must not give away
 * @param unknown what it does not know
 * @param withoutDeal what it does if there is no deal
 */
public record PrivateBrief(
    String motives,
    String history,
    String advice,
    String guard,
    String unknown,
    String withoutDeal) {
  /** Nothing. */
  public static final PrivateBrief NONE = new PrivateBrief("", "", "", "", "", "");

  public PrivateBrief {
    Stream.of(motives, history, advice, guard, unknown, withoutDeal)
        .forEach(Objects::requireNonNull);
  }
}
