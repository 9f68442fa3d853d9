package org.parley.lab.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A forecast that names one result for every issue. How far to believe it is estimated from the
 * other cases: the share of their issues in which it was right, (hits + 1) / (issues + 2) after
 * Laplace; the rest is spread evenly over the other results.
 *
 * @param points from a case to the result named for each of its issues; -1 for none
 */
record PointForecaster(String name, Function<RecordedCase, int[]> points)
    implements CaseForecaster {

  @Override
  public double[][] forecast(RecordedCase talks, List<RecordedCase> others) {
    double right = hitRate(others);
    int[] named = points.apply(talks);
    List<Integer> issues = talks.issues();
    double[][] forecast = new double[issues.size()][];
    for (int k = 0; k < forecast.length; k++) {
      int results = talks.results(issues.get(k));
      forecast[k] = new double[results];
      if (named[k] < 0) {
        Arrays.fill(forecast[k], 1.0 / results);
      } else {
        Arrays.fill(forecast[k], (1 - right) / (results - 1));
        forecast[k][named[k]] = right;
      }
    }
    return forecast;
  }

  private double hitRate(List<RecordedCase> others) {
    int hits = 0;
    int all = 0;
    for (RecordedCase other : others) {
      int[] named = points.apply(other);
      List<Integer> issues = other.issues();
      for (int k = 0; k < named.length; k++) {
        if (named[k] >= 0) {
          all++;
          hits += named[k] == other.happened(issues.get(k)) ? 1 : 0;
        }
      }
    }
    return (hits + 1.0) / (all + 2.0);
  }
}
