package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.parley.ensemble.Detail;
import org.parley.ensemble.Summary;
import org.parley.scenario.Scenario;
import org.parley.viz.ChartFolder;
import org.parley.viz.report.RunCharts;

/**
 * The charts of a result folder.
 *
 * @param scenario the talks that were simulated
 */
record Pictures(Scenario scenario) implements Execution.Pictures {
  private static final String HEADLESS = "java.awt.headless";

  @Override
  public void draw(Summary summary, Detail detail, Path folder) throws IOException {
    // A remote session may name a display that cannot be reached; charts need none.
    if (System.getProperty(HEADLESS) == null) {
      System.setProperty(HEADLESS, "true");
    }
    ChartFolder.write(
        ChartFolder.draw(RunCharts.of(scenario, summary, detail, Optional.empty())),
        folder.resolve("charts"));
  }
}
