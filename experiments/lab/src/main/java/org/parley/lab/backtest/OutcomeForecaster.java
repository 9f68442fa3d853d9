package org.parley.lab.backtest;

import java.util.Arrays;

/** Gives every outcome of a talk a probability. */
@FunctionalInterface
public interface OutcomeForecaster {
  /** The forecast for a pie, of which the divisions are given. */
  OutcomeForecast forecast(Divisions divisions);

  /** All outcomes alike, walking away among them. */
  static OutcomeForecaster uniform() {
    return divisions -> {
      double each = 1.0 / (divisions.size() + 1);
      double[] all = new double[divisions.size()];
      Arrays.fill(all, each);
      return new OutcomeForecast(all, each);
    };
  }
}
