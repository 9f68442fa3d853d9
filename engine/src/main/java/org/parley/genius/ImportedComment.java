package org.parley.genius;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands at the top of an imported scenario: where it is from, by which rules it is played,
 * and what was left out or read in a way that is not obvious.
 */
final class ImportedComment {
  /** Begins every imported scenario, and no other. */
  static final String MARK = "# Imported by 'parley import' ";

  private static final int COLUMNS = 98;

  private static final String RULES =
      "Numbers are as the files have them: a deal is worth the sum of weight * value, and weights"
          + " need not add up to 1. The talks keep the rules of their platform: a deal settles"
          + " every issue, time is (round - 1) / (rounds + 1), and nobody learns or walks out.";

  private final List<String> lines = new ArrayList<>();

  private ImportedComment() {}

  /** The comment, each line ended. */
  static String of(
      NegotiationDomain domain, List<PreferenceProfile> profiles, List<ConversionNote> notes) {
    ImportedComment comment = new ImportedComment();
    List<String> files = profiles.stream().map(PreferenceProfile::file).toList();
    comment.wrap(
        MARK,
        "from " + domain.file() + "; in the order of speaking: " + String.join(", ", files) + ".");
    comment.lines.add("#");
    comment.wrap("# ", RULES);
    if (!notes.isEmpty()) {
      comment.lines.add("#");
      comment.wrap("# ", "Left out, or read in a way that is not obvious:");
      notes.forEach(note -> comment.wrap("# - ", note.toString()));
    }
    return String.join("\n", comment.lines) + "\n";
  }

  /** Adds a text after its beginning; further lines stand under the first word. */
  private void wrap(String beginning, String text) {
    String next = beginning.startsWith("# -") ? "#   " : "# ";
    StringBuilder line = new StringBuilder(beginning.stripTrailing());
    for (String word : printable(text).split(" ")) {
      if (line.length() + 1 + word.length() > COLUMNS && line.length() > next.length()) {
        lines.add(line.toString());
        line = new StringBuilder(next.stripTrailing());
        line.append(" ".repeat(next.length() - line.length() - 1));
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
  }

  /** A name may hold line ends and characters that no YAML file may hold. */
  private static String printable(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ")
        .replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}\\x{FEFF}]", "?");
  }
}
