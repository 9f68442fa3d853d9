package org.parley.viz.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.storage.DurableFile;
import org.parley.viz.Chart;
import org.parley.viz.ChartFolder;
import org.parley.viz.document.HtmlPage;

/**
 * The report: one HTML file that holds everything it shows, so that it can be mailed, printed and
 * read without a network.
 */
public final class RunReport {
  private RunReport() {}

  /**
   * Draws the charts, and writes {@code report.html} and {@code charts/} into a folder.
   *
   * @return the files written, by their path in the folder
   * @throws IOException if the folder cannot be written
   */
  public static Map<String, Path> write(ReportInput input, Path folder) throws IOException {
    return write(input, List.of(), folder);
  }

  /**
   * The same with more charts; one named {@code convergence} is shown where the report says how
   * sure it is.
   */
  public static Map<String, Path> write(ReportInput input, List<Chart> more, Path folder)
      throws IOException {
    List<Chart> all =
        new ArrayList<>(
            RunCharts.of(input.scenario(), input.summary(), input.detail(), input.landscape()));
    all.addAll(more);
    List<ChartFolder.Drawn> charts = ChartFolder.draw(all);
    Map<String, Path> files = new LinkedHashMap<>();
    ChartFolder.write(charts, folder.resolve("charts"))
        .forEach((name, path) -> files.put("charts/" + name, path));
    Path report = folder.resolve("report.html");
    DurableFile.write(report, html(input, charts));
    files.put("report.html", report);
    return files;
  }

  /** The page with the charts given. */
  public static String html(ReportInput input, List<ChartFolder.Drawn> charts) {
    return HtmlPage.of(ReportPage.of(input).with(charts));
  }
}
