package org.parley.lab.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.ensemble.ConfidenceIntervals;
import org.parley.ensemble.ShareEstimate;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.statistics.IntervalEstimate;
import org.parley.lab.statistics.MeanEstimates;
import org.parley.lab.sweep.FinishedSweep;

/**
 * A figure at every point of a sweep in one scenario: Wilson's interval for a share, Student's for
 * a mean; NaN where no run has it.
 *
 * @param scenario its id
 * @param points by point, in order
 */
record ResponseSurface(String scenario, RunMeasure measure, List<IntervalEstimate> points) {
  ResponseSurface {
    points = List.copyOf(points);
  }

  static ResponseSurface of(FinishedSweep sweep, int scenario, RunMeasure measure)
      throws IOException {
    List<IntervalEstimate> points = new ArrayList<>();
    for (double[] runs : sweep.values(scenario, measure)) {
      points.add(estimate(measure, Arrays.stream(runs).filter(v -> !Double.isNaN(v)).toArray()));
    }
    return new ResponseSurface(sweep.plan().scenarios().get(scenario), measure, points);
  }

  private static IntervalEstimate estimate(RunMeasure measure, double[] values) {
    if (values.length == 0) {
      return IntervalEstimate.exactly(Double.NaN);
    }
    if (!measure.isShare()) {
      return MeanEstimates.of(values);
    }
    ShareEstimate share =
        ConfidenceIntervals.wilson(Math.round(Arrays.stream(values).sum()), values.length);
    return new IntervalEstimate(share.share(), share.low(), share.high());
  }

  /** Points that have the figure, from the lowest to the highest. */
  List<Integer> ranked() {
    return IntStream.range(0, points.size())
        .filter(i -> !Double.isNaN(points.get(i).value()))
        .boxed()
        .sorted(java.util.Comparator.comparingDouble(i -> points.get(i).value()))
        .toList();
  }

  /** The mean over the points. */
  double mean() {
    return ranked().stream().mapToDouble(i -> points.get(i).value()).average().orElse(Double.NaN);
  }

  /** Half the widest interval. */
  double widest() {
    return ranked().stream()
        .mapToDouble(i -> points.get(i).halfWidth())
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }
}
