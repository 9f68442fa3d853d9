package org.parley.viz.document;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a width. */
public final class WordWrap {
  private WordWrap() {}

  /**
   * Lines of at most so many columns, unless a single word is longer. White space at the beginning,
   * and more than one blank between words, stay.
   *
   * @param indent blanks before all lines but the first
   */
  public static List<String> lines(String text, int columns, int indent) {
    List<String> lines = new ArrayList<>();
    int lead = text.length() - text.stripLeading().length();
    StringBuilder line = new StringBuilder(text.substring(0, lead));
    boolean isEmpty = true;
    for (String word : text.strip().split("(?<=\\S) (?=\\S)")) {
      if (!isEmpty && line.length() + 1 + word.length() > columns) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(indent)).append(word);
      } else {
        line.append(isEmpty ? "" : " ").append(word);
      }
      isEmpty = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
