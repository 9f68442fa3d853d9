package org.parley.scenario.io;

import org.parley.scenario.Scenario;

/** What must hold of a scenario as a whole. */
final class Rules {
  private Rules() {}

  static void check(Scenario scenario, Findings findings) {}
}
