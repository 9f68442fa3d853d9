package org.parley.lab.backtest;

/** What forecasts can be held against; a kind of its own for each form of record. */
public sealed interface BacktestInput {
  /** A table of talks about a shared pie. */
  record Talks(TalkTable table) implements BacktestInput {}
}
