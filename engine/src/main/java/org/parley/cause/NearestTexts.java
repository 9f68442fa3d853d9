package org.parley.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The text that lacks least, and others that lack as little but for somebody else. */
final class NearestTexts {
  /** Equally near texts that are compared. */
  private static final int MOST_COMPARED = 100;

  private final BiFunction<JudgedText, JudgedText.Shortfall, Map<String, Double>> lackingOf;
  private final List<Map<String, Double>> lacking = new ArrayList<>();
  private JudgedText nearest;
  private long least = TextSearch.UNBOUNDED;
  private int compared;

  /**
   * None yet.
   *
   * @param lackingOf what a text's shortfall comes to, by whom it falls short for
   */
  NearestTexts(BiFunction<JudgedText, JudgedText.Shortfall, Map<String, Double>> lackingOf) {
    this.lackingOf = lackingOf;
  }

  /** Looks at a text that lacks something. */
  void add(JudgedText text, JudgedText.Shortfall shortfall) {
    long lacks = shortfall.sum();
    if (lacks < least) {
      least = lacks;
      nearest = text.kept();
      compared = 0;
      lacking.clear();
      lacking.add(lackingOf.apply(nearest, shortfall));
    } else if (lacks == least && nearest != null && compared++ < MOST_COMPARED) {
      Map<String, Double> other = lackingOf.apply(text, shortfall);
      if (lacking.stream().noneMatch(l -> l.keySet().equals(other.keySet()))) {
        lacking.add(other);
      }
    }
  }

  boolean any() {
    return nearest != null;
  }

  /** What the nearest lacks in all. */
  long least() {
    return least;
  }

  /** What the nearest lacks, by whom it falls short for. */
  Map<String, Double> lacking() {
    return lacking.get(0);
  }

  /** What others as near lack for others. */
  List<Map<String, Double>> ties() {
    return lacking.subList(1, lacking.size());
  }

  ClosestText told() {
    return nearest.told();
  }
}
