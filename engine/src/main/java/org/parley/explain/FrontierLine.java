package org.parley.explain;

import java.util.Optional;
import org.parley.bargaining.DealSet;
import org.parley.bargaining.FixedPoint;
import org.parley.bargaining.ParetoFrontier;
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
    return points(DealSet.all(InitialTalks.of(talks, sample).picture()));
  }

  /**
   * The same of the ZOPA alone, which crosses no line; none if there is no ZOPA either.
   *
   * @param sample the run whose draws are taken; empty for means
   */
  public static double[][] ofZopa(CompiledTalks talks, Optional<Explanation.Sample> sample) {
    return points(DealSet.zopa(InitialTalks.of(talks, sample).picture()));
  }

  private static double[][] points(DealSet texts) {
    return ParetoFrontier.of(texts)
        .map(ParetoFrontier::points)
        .map(
            points ->
                points.stream()
                    .map(p -> p.utilities().stream().mapToDouble(FixedPoint::toDouble).toArray())
                    .toArray(double[][]::new))
        .orElseGet(() -> new double[0][]);
  }
}
