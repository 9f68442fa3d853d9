package org.parley.viz.document;

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

  /** Whether figures stand one below the other in it. */
  public boolean isNumbers() {
    return cells == Cells.NUMBERS;
  }
}
