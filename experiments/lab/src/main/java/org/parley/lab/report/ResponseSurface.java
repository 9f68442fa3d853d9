package org.parley.lab.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.sweep.FinishedSweep;
import org.parley.statistics.IntervalEstimate;

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
    return new ResponseSurface(
        sweep.plan().scenarios().get(scenario), measure, sweep.estimates(scenario, measure));
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
