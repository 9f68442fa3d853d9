package org.parley.lab.whatif;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.parley.lab.whatif.VariantComparison.About;
import org.parley.lab.whatif.VariantComparison.Line;
import org.parley.lab.whatif.VariantComparison.OfVariant;
import org.parley.statistics.FalseDiscovery;
import org.parley.statistics.HolmCorrection;

/**
 * Tells differences from luck. The goals are tested at 2%, by Holm (1979) over goals and variants;
 * everything else that is shown at a false-discovery rate of 1%, by Benjamini and Yekutieli (2001).
 * Together that leaves 3 comparisons in 100 which tell something where there is nothing but luck.
 * Adjusted values are scaled so that 5% is the limit of both.
 */
record LuckCorrection(List<OfVariant> variants) {
  private static final double LEVEL = 0.05;
  private static final double GOALS = 0.02;
  private static final double OTHERS = 0.01;

  List<OfVariant> corrected() {
    Map<Line, Double> adjusted = new IdentityHashMap<>();
    put(adjusted, lines(true), HolmCorrection::adjusted, LEVEL / GOALS);
    put(adjusted, lines(false), FalseDiscovery::adjusted, LEVEL / OTHERS);
    return variants.stream().map(v -> corrected(v, adjusted)).toList();
  }

  private List<Line> lines(boolean goals) {
    return variants.stream()
        .flatMap(v -> v.lines().stream())
        .filter(l -> (l.about() == About.GOAL) == goals)
        .toList();
  }

  private static void put(
      Map<Line, Double> adjusted,
      List<Line> family,
      UnaryOperator<double[]> correction,
      double scale) {
    double[] p = correction.apply(family.stream().mapToDouble(l -> l.difference().p()).toArray());
    for (int i = 0; i < p.length; i++) {
      adjusted.put(family.get(i), Math.min(1, scale * p[i]));
    }
  }

  private static OfVariant corrected(OfVariant variant, Map<Line, Double> adjusted) {
    List<Line> lines = new ArrayList<>();
    for (Line line : variant.lines()) {
      double p = adjusted.get(line);
      lines.add(
          new Line(
              line.about(),
              line.measure(),
              line.share(),
              line.pairs(),
              line.difference(),
              p,
              p <= LEVEL));
    }
    return new OfVariant(
        variant.id(), variant.title(), variant.pairs(), variant.failed(), lines, variant.flows());
  }
}
