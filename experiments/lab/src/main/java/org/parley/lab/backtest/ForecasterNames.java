package org.parley.lab.backtest;

/** What forecasters of talks are called in results. */
public final class ForecasterNames {
  /** The engine's agents as shipped. */
  public static final String ENGINE = "parley";

  /** The engine's agents fitted to other talks of the same table. */
  public static final String REFITTED = "parley-fitted";

  /** The base rate of what happens beside the outcome. */
  public static final String BASE = "base-rate";

  private ForecasterNames() {}
}
