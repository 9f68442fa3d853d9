package org.parley.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that is closest to a misspelt one. */
public final class ClosestWord {
  /** Letters beyond which nobody mistypes one word for another. */
  private static final int LONGEST = 100;

  private ClosestWord() {}

  /** Advice naming the nearest of the words, or nothing if none is near. */
  public static String advice(String written, Collection<String> words) {
    return of(written, words).map(w -> "Maybe you meant '" + w + "'.").orElse("");
  }

  /** The nearest of the words, if one is near. */
  public static Optional<String> of(String written, Collection<String> words) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    return words.stream()
        .filter(w -> w.length() <= LONGEST)
        .filter(w -> Math.abs(w.length() - written.length()) <= reach(written))
        .filter(w -> distance(fold(written), fold(w)) <= reach(written))
        .filter(w -> distance(fold(written), fold(w)) < Math.min(w.length(), written.length()))
        .min(
            Comparator.comparingInt((String w) -> distance(fold(written), fold(w)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int reach(String written) {
    return Math.max(1, written.length() / 3);
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Number of letters to insert, delete, replace or swap with a neighbour (Damerau 1964, in the
   * form in which no part is edited twice).
   */
  public static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : step(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] d, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
