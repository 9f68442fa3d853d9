package org.parley.lab.backtest;

import java.util.List;

/** Forecasts every issue of a case, given the other cases and how they ended. */
interface CaseForecaster {
  /** What it is called in tables. */
  String name();

  /**
   * The probability of every result, by issue in the order of {@link RecordedCase#issues} and by
   * result; each above 0.
   *
   * @param others the other cases, from which numbers may be estimated
   */
  double[][] forecast(RecordedCase talks, List<RecordedCase> others);

  /**
   * The probability that all issues end as they did. A forecaster that says nothing of how issues
   * hang together takes them as independent.
   */
  default double joint(RecordedCase talks, List<RecordedCase> others) {
    return product(talks, forecast(talks, others));
  }

  /** What happened, if issues were independent. */
  static double product(RecordedCase talks, double[][] forecast) {
    List<Integer> issues = talks.issues();
    double product = 1;
    for (int k = 0; k < forecast.length; k++) {
      product *= forecast[k][talks.happened(issues.get(k))];
    }
    return product;
  }
}
