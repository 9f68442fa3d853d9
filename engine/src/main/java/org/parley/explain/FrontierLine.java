package org.parley.explain;

import java.util.Optional;
import org.parley.bargaining.Frontier;
import org.parley.bargaining.Nano;
import org.parley.bargaining.Texts;
import org.parley.compiled.CompiledTalks;

/** The Pareto frontier of all full texts, or of the ZOPA, as points to draw. */
public final class FrontierLine {
  private FrontierLine() {}

  /**
   * Utilities by delegation of every point of the frontier, by falling value to the first; none if
   * the frontier is too large to list.
   *
   * @param sample the run whose draws are taken; empty for means
   */
  public static double[][] of(CompiledTalks talks, Optional<Explanation.Sample> sample) {
    return points(Texts.all(StillTalks.of(talks, sample).picture()));
  }

  /**
   * The same of the ZOPA alone, which crosses no line; none if there is no ZOPA either.
   *
   * @param sample the run whose draws are taken; empty for means
   */
  public static double[][] ofZopa(CompiledTalks talks, Optional<Explanation.Sample> sample) {
    return points(Texts.zopa(StillTalks.of(talks, sample).picture()));
  }

  private static double[][] points(Texts texts) {
    return Frontier.of(texts)
        .map(Frontier::points)
        .map(
            points ->
                points.stream()
                    .map(p -> p.utilities().stream().mapToDouble(Nano::toDouble).toArray())
                    .toArray(double[][]::new))
        .orElseGet(() -> new double[0][]);
  }
}
