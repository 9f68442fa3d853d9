package org.parley.viz.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.storage.DurableFile;
import org.parley.viz.ChartFolder;
import org.parley.viz.document.HtmlPage;

/** The story of a run as one HTML file that holds everything it shows. */
public final class StoryPage {
  private StoryPage() {}

  /**
   * Draws the charts, and writes {@code story.html} and {@code charts/} into a folder.
   *
   * @return the files written, by their path in the folder
   * @throws IOException if the folder cannot be written
   */
  public static Map<String, Path> write(RunStory story, StoryInput input, Path folder)
      throws IOException {
    List<ChartFolder.Drawn> charts = ChartFolder.draw(new StoryCharts(input).all());
    Map<String, Path> files = new LinkedHashMap<>();
    ChartFolder.write(charts, folder.resolve("charts"))
        .forEach((name, path) -> files.put("charts/" + name, path));
    Path page = folder.resolve("story.html");
    DurableFile.write(page, html(story, input, charts));
    files.put("story.html", page);
    return files;
  }

  private static String html(RunStory story, StoryInput input, List<ChartFolder.Drawn> charts) {
    List<String> pictures = charts.stream().map(c -> c.heading().name()).toList();
    return HtmlPage.of(
        story.page(input.scenario().question(), pictures, input.commands()).with(charts));
  }
}
