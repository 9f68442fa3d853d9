package org.parley.cli;

import java.nio.file.Path;
import org.parley.ensemble.Detail;
import org.parley.ensemble.Summary;
import org.parley.scenario.Scenario;

/** The charts and the report of a result folder. */
record Pictures(Scenario scenario) implements Execution.Pictures {
  @Override
  public void draw(Summary summary, Detail detail, Path folder) {}
}
