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
}
