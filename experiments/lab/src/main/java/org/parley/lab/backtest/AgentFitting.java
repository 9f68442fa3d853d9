package org.parley.lab.backtest;

/** Whether the engine's agents are fitted to the talks at hand. */
public enum AgentFitting {
  /** They are taken as shipped. */
  AS_SHIPPED,
  /** They are fitted as well, and scored on other talks than those they are fitted on. */
  REFITTED
}
