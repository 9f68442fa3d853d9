package org.parley.scenario;

import java.util.Optional;

/**
 * A delegation's place at the table.
 *
 * @param votes its votes where votes are counted, above 0; empty means one
 * @param from from when it sits there; empty means from the start
 * @param until until when it sits there; empty means to the end
 */
public record TablePlace(
    Optional<UncertainNumber> votes, Optional<TalksMoment> from, Optional<TalksMoment> until) {
  /** The votes of a delegation of which nothing is said: neutral, all have as many. */
  public static final double VOTES = 1;

  /** One vote, from the start to the end. */
  public static final TablePlace WHOLE_TIME =
      new TablePlace(Optional.empty(), Optional.empty(), Optional.empty());
}
