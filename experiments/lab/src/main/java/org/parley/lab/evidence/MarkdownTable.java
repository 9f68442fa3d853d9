package org.parley.lab.evidence;

import java.util.Locale;

/** A table in Markdown, row by row. */
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  MarkdownTable(String... columns) {
    row((Object[]) columns);
    text.append("|---".repeat(columns.length)).append("|\n");
  }

  /** Adds a row. */
  MarkdownTable row(Object... cells) {
    text.append('|');
    for (Object cell : cells) {
      text.append(' ').append(cell).append(" |");
    }
    text.append('\n');
    return this;
  }

  /** A number in a form, whatever the locale. */
  static String form(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
