package org.parley.viz.document;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.parley.viz.ChartFolder;

/** A part of a document. */
public sealed interface PageBlock {
  /** The word by which templates know it. */
  default String kind() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** A heading. */
  record Heading(String text) implements PageBlock {}

  /** A smaller heading. */
  record Subheading(String text) implements PageBlock {}

  /** A paragraph. */
  record Paragraph(String text) implements PageBlock {}

  /** What must not be overlooked. */
  record Notice(String text) implements PageBlock {}

  /** A list of points. */
  record Points(List<String> items) implements PageBlock {
    public Points {
      items = List.copyOf(items);
    }
  }

  /** Lines to be typed. */
  record Code(List<String> lines) implements PageBlock {
    public Code {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A table.
   *
   * @param caption what it shows; may be empty
   * @param header one cell per column
   * @param rows cells by row and column
   * @param numbers how many of the last columns hold numbers
   */
  record Table(String caption, List<String> header, List<List<String>> rows, int numbers)
      implements PageBlock {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException(
              "a row has " + row.size() + " cells; expected " + header.size());
        }
      }
    }

    /** A table in which all columns but the first hold numbers. */
    public static Table ofNumbers(String caption, List<String> header, List<List<String>> rows) {
      return new Table(caption, header, rows, header.size() - 1);
    }
  }

  /** Lines to write on. */
  record Lines(int count) implements PageBlock {}

  /** A picture; in plain text what stands below it. */
  record Picture(ChartFolder.Drawn drawn) implements PageBlock {
    public Picture {
      Objects.requireNonNull(drawn);
    }

    /** Its bytes as an address that needs no network. */
    public String data() {
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(drawn.png());
    }
  }

  /** The place of a chart that is drawn with the document, by the chart's name. */
  record Chart(String name) implements PageBlock {}
}
