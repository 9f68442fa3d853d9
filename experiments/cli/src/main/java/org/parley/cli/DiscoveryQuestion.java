package org.parley.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.goal.Goal;
import org.parley.lab.discovery.CaseTable;
import org.parley.lab.discovery.InterestCondition;
import org.parley.lab.discovery.MeasureThreshold;
import org.parley.lab.discovery.SweepCases;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.sweep.FinishedSweep;

/**
 * Which points of a sweep are of interest.
 *
 * @param condition when a point is
 * @param how how it was chosen, in words; empty if somebody asked it
 */
record DiscoveryQuestion(InterestCondition condition, String how) {
  private static final double HALF = .5;
  private static final double FEW = .1;

  /** Points at which each goal is met in at least half the talks. */
  static DiscoveryQuestion of(List<Goal> goals) {
    return new DiscoveryQuestion(
        new InterestCondition(
            goals.stream().map(g -> atLeast(new RunMeasure(g.named().toString()), HALF)).toList()),
        "");
  }

  /**
   * The question if nobody asked one: the first figure of the sweep that at least half the talks
   * reach at 10 to 90 of 100 points; if none is, the first, by the median of the points.
   */
  static DiscoveryQuestion chosen(FinishedSweep sweep) throws IOException {
    List<RunMeasure> measures =
        sweep.plan().measures().isEmpty()
            ? List.of(new RunMeasure("agreement"))
            : sweep.plan().measures().stream().map(RunMeasure::new).toList();
    for (RunMeasure measure : measures) {
      InterestCondition condition = new InterestCondition(List.of(atLeast(measure, HALF)));
      if (measure.isShare() && isOpen(SweepCases.of(sweep, condition))) {
        return new DiscoveryQuestion(
            condition,
            "nobody stated one; this is the first figure of the sweep that some points reach and"
                + " some do not");
      }
    }
    RunMeasure first = measures.get(0);
    return new DiscoveryQuestion(
        new InterestCondition(List.of(atLeast(first, median(sweep, first)))),
        "nobody stated one; half the talks is too much or too little for nearly all points, so the"
            + " limit is the median of the points");
  }

  private static MeasureThreshold atLeast(RunMeasure measure, double share) {
    return new MeasureThreshold(measure, ">=", share);
  }

  private static boolean isOpen(CaseTable cases) {
    double share = Arrays.stream(cases.y()).average().orElse(0);
    return share >= FEW && share <= 1 - FEW;
  }

  private static double median(FinishedSweep sweep, RunMeasure measure) throws IOException {
    List<Double> means = new ArrayList<>();
    for (int s = 0; s < sweep.plan().scenarios().size(); s++) {
      sweep.estimates(s, measure).forEach(e -> means.add(e.value()));
    }
    double[] sorted =
        means.stream().mapToDouble(m -> m).filter(m -> !Double.isNaN(m)).sorted().toArray();
    return sorted.length == 0 ? HALF : sorted[sorted.length / 2];
  }

  /** How the question came about, if nobody asked one; else empty. */
  String chosen() {
    return how.isEmpty() ? "" : "The question: " + how + ". '--goal' or '--where' asks another.";
  }
}
