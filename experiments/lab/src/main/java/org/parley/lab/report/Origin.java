package org.parley.lab.report;

import java.util.List;
import org.parley.viz.report.Page;

/**
 * How a result came about.
 *
 * @param command the command that made it, as it would be typed
 * @param version version of Parley
 */
public record Origin(String command, String version) {

  Page.Section again(String advice) {
    return new Page.Section(
        "Do it again",
        List.of(
            new Page.Text("The same command gives the same figures. " + advice),
            new Page.Code(List.of(command))));
  }

  String technical(long seed) {
    return "Parley " + version + "; seed " + seed;
  }
}
