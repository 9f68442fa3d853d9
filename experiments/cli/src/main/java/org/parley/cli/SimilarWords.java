package org.parley.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.parley.spelling.ClosestWord;

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
        .filter(other -> ClosestWord.distance(name, other) <= Math.max(2, other.length() / 2 - 1))
        .min(
            Comparator.comparingInt((String other) -> ClosestWord.distance(name, other))
                .thenComparing(o -> o));
  }
}
