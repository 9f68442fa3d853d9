package org.parley.classroom.page;

import java.util.List;
import java.util.Objects;
import org.parley.viz.ChartFolder;

/** A part of a page. */
public sealed interface PageBlock {

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
  }

  /** Lines to write on. */
  record Lines(int count) implements PageBlock {}

  /** A picture; in plain text what stands below it. */
  record Picture(ChartFolder.Drawn drawn) implements PageBlock {
    public Picture {
      Objects.requireNonNull(drawn);
    }
  }
}
