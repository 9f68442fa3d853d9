package org.parley.lab.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.ensemble.ConfidenceIntervals;
import org.parley.ensemble.ShareEstimate;
import org.parley.lab.measure.Measure;
import org.parley.lab.statistics.Estimate;
import org.parley.lab.statistics.Means;
import org.parley.lab.sweep.FinishedSweep;

/**
 * A figure at every point of a sweep in one scenario: Wilson's interval for a share, Student's for
 * a mean; NaN where no run has it.
 *
 * @param scenario its id
 * @param points by point, in order
 */
record Response(String scenario, Measure measure, List<Estimate> points) {
  Response {
    points = List.copyOf(points);
  }

  static Response of(FinishedSweep sweep, int scenario, Measure measure) throws IOException {
    List<Estimate> points = new ArrayList<>();
    for (double[] runs : sweep.values(scenario, measure)) {
      points.add(estimate(measure, Arrays.stream(runs).filter(v -> !Double.isNaN(v)).toArray()));
    }
    return new Response(sweep.plan().scenarios().get(scenario), measure, points);
  }

  private static Estimate estimate(Measure measure, double[] values) {
    if (values.length == 0) {
      return Estimate.exactly(Double.NaN);
    }
    if (!measure.isShare()) {
      return Means.of(values);
    }
    ShareEstimate share =
        ConfidenceIntervals.wilson(Math.round(Arrays.stream(values).sum()), values.length);
    return new Estimate(share.share(), share.low(), share.high());
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
