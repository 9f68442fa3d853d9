package org.parley.genius;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What mends a text that is no XML, as far as a line tells. */
final class MalformedText {
  private static final Pattern BARE_AMPERSAND =
      Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)");
  private static final Pattern NAMED =
      Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]*;");
  private static final Pattern ANGLE_IN_QUOTES = Pattern.compile("=\\s*(?:\"[^\"<>]*<|'[^'<>]*<)");

  /** What to do about a text in another encoding. */
  static final String ENCODING =
      "\n    Maybe save it again as UTF-8 in your editor, with encoding=\"UTF-8\" in its first"
          + " line.";

  private MalformedText() {}

  /** Advice on a line, from 1, below what is wrong with it; empty if there is none. */
  static String advice(byte[] bytes, int line) {
    String text = line(bytes, line);
    if (BARE_AMPERSAND.matcher(text).find()) {
      return NAMED.matcher(text).find()
          ? "\n    Maybe write the letter itself: of names of letters, XML knows only &amp;, &lt;,"
              + " &gt;, &quot; and &apos;."
          : "\n    Maybe write '&amp;' for '&'.";
    }
    if (ANGLE_IN_QUOTES.matcher(text).find()) {
      return "\n    Maybe write '&lt;' for '<' in a text.";
    }
    return text.chars().anyMatch(c -> c > 127) && !isUtf8(bytes) ? ENCODING : "";
  }

  private static String line(byte[] bytes, int line) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .lines()
        .skip(Math.max(0, line - 1))
        .findFirst()
        .orElse("");
  }

  private static boolean isUtf8(byte[] bytes) {
    return !new String(bytes, StandardCharsets.UTF_8).contains("\uFFFD");
  }
}
