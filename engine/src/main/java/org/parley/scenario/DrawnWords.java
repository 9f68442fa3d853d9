package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * The words that runs draw, and the scenario as it is with each combination of them. All of these
 * scenarios have the same issues, options, delegations and red lines; what is told without a run is
 * told of the likeliest words.
 */
public final class DrawnWords {
  /** Nothing is drawn but numbers. */
  public static final DrawnWords NONE = new DrawnWords(List.of(), List.of());

  private final List<DrawnWord> words;
  private final List<Scenario> worlds;

  /**
   * Words and what they make of the scenario.
   *
   * @param worlds a scenario for each combination of levels, those of the last word side by side;
   *     empty if there are no words
   */
  public DrawnWords(List<DrawnWord> words, List<Scenario> worlds) {
    this.words = List.copyOf(words);
    this.worlds = List.copyOf(worlds);
    if (worlds.size() != (words.isEmpty() ? 0 : combinations(words))) {
      throw new IllegalArgumentException("a scenario is needed for each combination of words");
    }
  }

  /** In how many ways words can come together. */
  public static long combinations(List<DrawnWord> words) {
    return words.stream().mapToLong(w -> w.levels().size()).reduce(1, (a, b) -> a * b);
  }

  /** The level of each word in a combination. */
  public static int[] levels(List<DrawnWord> words, int combination) {
    int[] levels = new int[words.size()];
    int left = combination;
    for (int w = levels.length - 1; w >= 0; w--) {
      int size = words.get(w).levels().size();
      levels[w] = left % size;
      left /= size;
    }
    return levels;
  }

  /** The combination in which each word has a level. */
  public static int combination(List<DrawnWord> words, ToIntFunction<DrawnWord> level) {
    int combination = 0;
    for (DrawnWord word : words) {
      combination = combination * word.levels().size() + level.applyAsInt(word);
    }
    return combination;
  }

  /** The words. */
  public List<DrawnWord> words() {
    return words;
  }

  /** The scenarios, by combination. */
  public List<Scenario> worlds() {
    return worlds;
  }

  /** Whether no word is drawn. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The same words in scenarios that were changed. */
  DrawnWords with(UnaryOperator<Scenario> change) {
    return isEmpty() ? this : new DrawnWords(words, worlds.stream().map(change).toList());
  }

  /** The words whose address is another's or lies below it. */
  public List<DrawnWord> below(String path) {
    List<DrawnWord> found = new ArrayList<>();
    for (DrawnWord word : words) {
      if (word.path().equals(path) || word.path().startsWith(path + ".")) {
        found.add(word);
      }
    }
    return found;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DrawnWords o && words.equals(o.words) && worlds.equals(o.worlds);
  }

  @Override
  public int hashCode() {
    return Objects.hash(words, worlds);
  }
}
