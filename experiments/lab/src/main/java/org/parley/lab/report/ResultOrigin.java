package org.parley.lab.report;

import java.util.List;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ExperimentPage;

/**
 * How a result came about.
 *
 * @param command the command that made it, as it would be typed
 * @param version version of Parley
 */
public record ResultOrigin(String command, String version) {

  ExperimentPage.Section again(String advice) {
    return new ExperimentPage.Section(
        "Do it again",
        List.of(
            new PageBlock.Paragraph("The same command gives the same figures. " + advice),
            new PageBlock.Code(List.of(command))));
  }

  String technical(long seed) {
    return "Parley " + version + "; seed " + seed;
  }
}
