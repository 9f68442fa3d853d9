package org.parley.lab.backtest;

import java.util.List;

/** How a recorded talk ended. */
public sealed interface TalkEnd {
  /** Somebody walked away. */
  record WalkAway() implements TalkEnd {}

  /**
   * They agreed.
   *
   * @param oneGets by kind: how many units the first gets; the second gets the rest
   */
  record Agreement(List<Integer> oneGets) implements TalkEnd {
    public Agreement {
      oneGets = List.copyOf(oneGets);
    }
  }
}
