package org.parley.viz.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.storage.DurableFile;
import org.parley.viz.Chart;
import org.parley.viz.ChartFolder;
import org.parley.viz.document.HtmlPage;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PrintedPage;

/**
 * A report on an experiment: one HTML file that holds everything it shows.
 *
 * @param question what was asked, in words; may be empty
 * @param frame what was done, in a sentence or two
 * @param answer what came of it, in sentences
 * @param warnings what to take care of
 * @param technical version, seed and the like
 */
public record ExperimentPage(
    String title,
    String question,
    String frame,
    List<String> answer,
    List<String> warnings,
    List<Section> sections,
    String technical) {
  private static final String SHARES =
      "Shares are of simulated talks, not of the world: they say what follows from the numbers in"
          + " the scenario. Numbers in brackets are 95% intervals.";

  public ExperimentPage {
    answer = List.copyOf(answer);
    warnings = List.copyOf(warnings);
    sections = List.copyOf(sections);
  }

  /** A section under a heading. */
  public record Section(String title, List<PageBlock> parts) {
    public Section {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Draws charts, and writes {@code report.html} and {@code charts/} into a folder.
   *
   * @throws IOException if the folder cannot be written
   */
  public void write(List<Chart> charts, Path folder) throws IOException {
    List<ChartFolder.Drawn> drawn = ChartFolder.draw(charts);
    ChartFolder.write(drawn, folder.resolve("charts"));
    DurableFile.write(folder.resolve("report.html"), html(drawn));
  }

  /** The page with the charts given. */
  public String html(List<ChartFolder.Drawn> charts) {
    return HtmlPage.of(page().with(charts));
  }

  private PrintedPage page() {
    List<PageBlock> blocks = new ArrayList<>();
    if (!frame.isBlank()) {
      blocks.add(new PageBlock.Remark(frame));
    }
    blocks.add(new PageBlock.Heading("The answer", "answer"));
    blocks.add(new PageBlock.Answer(answer));
    warnings.forEach(w -> blocks.add(new PageBlock.Notice("Take care.", w)));
    blocks.add(new PageBlock.Remark(SHARES));
    for (int i = 0; i < sections.size(); i++) {
      blocks.add(new PageBlock.Heading(sections.get(i).title(), "s" + (i + 1)));
      blocks.addAll(sections.get(i).parts());
    }
    return new PrintedPage("report", title, question, technical, blocks);
  }
}
