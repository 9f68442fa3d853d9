package org.parley.viz;

import java.util.ArrayList;
import java.util.List;
import org.parley.statistics.WholeParts;

/**
 * Shares that make up a whole, as whole talks out of 100 that add up to 100 ({@link WholeParts}). A
 * share that is small but not nothing is {@code <1}, one that is large but not all {@code >99}.
 */
public final class PartsOfHundred {
  private static final double CLOSE = 1e-6;

  private PartsOfHundred() {}

  /** The shares in words, in their order; shares that do not make up a whole each for itself. */
  public static List<String> of(List<Double> shares) {
    double sum = shares.stream().mapToDouble(s -> s).sum();
    if (!(Math.abs(sum - 1) < CLOSE)) {
      return shares.stream().map(NumberText::inHundred).toList();
    }
    int[] parts = WholeParts.of(shares.stream().mapToDouble(s -> s).toArray(), 100);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      words.add(words(parts[i], shares.get(i)));
    }
    return words;
  }

  private static String words(int part, double share) {
    if (part == 0 && share > CLOSE) {
      return "<1";
    }
    return part == 100 && share < 1 - CLOSE ? ">99" : Integer.toString(part);
  }
}
