package org.parley.scenario.io;

import org.parley.scenario.Scenario;

/** Writes scenarios. */
public final class ScenarioWriter {
  private ScenarioWriter() {}

  public static String write(Scenario scenario) {
    return scenario.title();
  }
}
