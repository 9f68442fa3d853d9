package org.parley.viz.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parley.storage.DurableFile;
import org.parley.viz.Chart;
import org.parley.viz.ChartFolder;

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
  public ExperimentPage {
    answer = List.copyOf(answer);
    warnings = List.copyOf(warnings);
    sections = List.copyOf(sections);
  }

  /** A section under a heading. */
  public record Section(String title, List<Part> parts) {
    public Section {
      parts = List.copyOf(parts);
    }
  }

  /** A part of a section. */
  public sealed interface Part {
    /** How the template shows it. */
    String kind();
  }

  /** A paragraph. */
  public record Text(String words) implements Part {
    @Override
    public String kind() {
      return "text";
    }
  }

  /** A heading inside a section. */
  public record Heading(String words) implements Part {
    @Override
    public String kind() {
      return "heading";
    }
  }

  /** A list. */
  public record Items(List<String> items) implements Part {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "items";
    }
  }

  /** Lines to be typed. */
  public record Code(List<String> lines) implements Part {
    public Code {
      lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
      return "code";
    }
  }

  /**
   * A chart.
   *
   * @param chart its name
   */
  public record Shown(String chart) implements Part {
    @Override
    public String kind() {
      return "picture";
    }
  }

  /** A table; all columns but the first hold figures. */
  public record Table(String caption, List<String> header, List<List<String>> rows)
      implements Part {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public String kind() {
      return "table";
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
    return PageTemplate.fill(
        "page.ftlh", Map.of("page", this, "pictures", EmbeddedPicture.of(charts)));
  }
}
