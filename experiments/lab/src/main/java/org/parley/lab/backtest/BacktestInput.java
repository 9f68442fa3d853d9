package org.parley.lab.backtest;

import java.util.function.Function;

/** What forecasts can be held against; a case of its own for each form of record. */
public sealed interface BacktestInput {
  /** What each form makes of itself, so that none can be forgotten. */
  <T> T match(Function<Talks, T> talks, Function<Recorded, T> recorded);

  /** A table of talks about a shared pie. */
  record Talks(TalkTable table) implements BacktestInput {
    @Override
    public <T> T match(Function<Talks, T> talks, Function<Recorded, T> recorded) {
      return talks.apply(this);
    }
  }

  /** A scenario of which it is known how the talks ended. */
  record Recorded(RecordedCase talks) implements BacktestInput {
    @Override
    public <T> T match(Function<Talks, T> table, Function<Recorded, T> recorded) {
      return recorded.apply(this);
    }
  }
}
