package org.parley.scenario.io;

import java.util.regex.Pattern;

/** Words of an input file, quoted in messages. */
final class QuotedWords {
  private static final int LONGEST = 60;

  /** Signs that move the cursor or turn a line around. */
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private QuotedWords() {}

  /** A word in quotes, cut if it is long, with a mark for each sign that cannot be seen. */
  static String of(String text) {
    boolean whole = text.codePointCount(0, text.length()) <= LONGEST;
    int end = whole ? text.length() : text.offsetByCodePoints(0, LONGEST - 3);
    String seen = HIDDEN.matcher(text.substring(0, end)).replaceAll("\uFFFD");
    return "'" + seen + (whole ? "" : "...") + "'";
  }
}
