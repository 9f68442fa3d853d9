package org.parley.cause;

import java.util.List;
import java.util.Map;

/**
 * A text that a cause speaks of.
 *
 * @param settles by issue, the option at which it settles it
 * @param signers ids of the delegations whose leaders must sign it
 */
public record ClosestText(Map<String, String> settles, List<String> signers) {
  /** Copies them. */
  public ClosestText {
    settles = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(settles));
    signers = List.copyOf(signers);
  }
}
