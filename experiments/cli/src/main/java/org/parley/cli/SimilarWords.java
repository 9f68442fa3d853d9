package org.parley.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of several words somebody meant. */
final class SimilarWords {
  /** Longer than any word that is searched for. */
  private static final int LONGEST = 100;

  private SimilarWords() {}

  /** The nearest of the words, if it is near: at most a change for every two letters. */
  static Optional<String> nearest(String word, Collection<String> words) {
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    return words.stream()
        .filter(other -> distance(name, other) <= Math.max(2, other.length() / 2 - 1))
        .min(
            Comparator.comparingInt((String other) -> distance(name, other)).thenComparing(o -> o));
  }

  /** Insertions, deletions, changes and swaps of neighbours (Damerau 1964) from a to b. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
