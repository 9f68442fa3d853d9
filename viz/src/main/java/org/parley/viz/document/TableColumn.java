package org.parley.viz.document;

import java.util.List;
import java.util.stream.IntStream;

/** A column of a table: what stands above it, and what is in it. */
public record TableColumn(String title, Cells cells) {
  /** What is in it. */
  public enum Cells {
    WORDS,
    NUMBERS
  }

  /** A column that begins at the left. */
  public static TableColumn ofWords(String title) {
    return new TableColumn(title, Cells.WORDS);
  }

  /** A column that ends at the right. */
  public static TableColumn ofNumbers(String title) {
    return new TableColumn(title, Cells.NUMBERS);
  }

  /** Columns of which so many of the last hold numbers. */
  static List<TableColumn> of(List<String> titles, int numbers) {
    int words = titles.size() - numbers;
    return IntStream.range(0, titles.size())
        .mapToObj(c -> new TableColumn(titles.get(c), c < words ? Cells.WORDS : Cells.NUMBERS))
        .toList();
  }

  /** Whether figures stand one below the other in it. */
  public boolean isNumbers() {
    return cells == Cells.NUMBERS;
  }
}
