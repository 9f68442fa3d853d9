package org.parley.scenario;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A word, an option or a list of options that each run draws, for what nobody knows though it is no
 * number: a style, a tactic, what somebody wants, how talks are closed.
 *
 * @param path its address in the scenario, such as {@code mediators.council.style}; it keys the
 *     chance, as that of a number does
 * @param levels what may stand there, as it is written; of a list its parts with "or" between them
 * @param weights chances of the levels, in proportion
 * @param origin its source, or why it was assumed
 * @param loadings the shared factors that it moves with: later levels go with a high factor
 */
public record DrawnWord(
    String path,
    List<String> levels,
    List<Double> weights,
    ValueOrigin origin,
    List<FactorLoading> loadings)
    implements Serializable {
  public DrawnWord {
    Objects.requireNonNull(path);
    Objects.requireNonNull(origin);
    levels = List.copyOf(levels);
    weights = List.copyOf(weights);
    loadings = List.copyOf(loadings);
    if (levels.size() != weights.size() || levels.isEmpty()) {
      throw new IllegalArgumentException("a drawn word needs levels, and a weight for each");
    }
  }

  /** The place of the level that is drawn, as a number: 0 for the first. */
  public UncertainNumber place() {
    List<Double> places = DoubleStream.iterate(0, i -> i + 1).limit(levels.size()).boxed().toList();
    return new UncertainNumber(path, new Quantity.Choice(places, weights), origin, loadings);
  }

  /** The likeliest level, the first of several that are. */
  public int likeliest() {
    return IntStream.range(0, weights.size())
        .reduce((a, b) -> weights.get(b) > weights.get(a) ? b : a)
        .orElseThrow();
  }

  /** Chance of a level. */
  public double chance(int level) {
    return weights.get(level) / weights.stream().mapToDouble(Double::doubleValue).sum();
  }
}
