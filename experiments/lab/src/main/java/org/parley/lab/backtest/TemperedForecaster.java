package org.parley.lab.backtest;

import java.util.List;

/**
 * The engine, made less sure or surer of itself: q_r in proportion to p_r^(1/T), with the one
 * temperature T that scores best on the other cases (Guo et al. 2017). T above 1 flattens.
 */
final class TemperedForecaster implements CaseForecaster {
  private static final double[] TEMPERATURES = {0.7, 0.85, 1, 1.25, 1.5, 2, 2.5, 3, 4, 6, 10};

  private final CaseForecaster base;

  TemperedForecaster(CaseForecaster base) {
    this.base = base;
  }

  @Override
  public String name() {
    return base.name() + "_tempered";
  }

  @Override
  public double[][] forecast(RecordedCase talks, List<RecordedCase> others) {
    return tempered(base.forecast(talks, others), temperature(others));
  }

  /** The temperature with the least log score on cases; 1 if there are none. */
  double temperature(List<RecordedCase> cases) {
    double best = 1;
    double least = cases.isEmpty() ? 0 : Double.MAX_VALUE;
    for (double temperature : TEMPERATURES) {
      double sum = 0;
      for (RecordedCase one : cases) {
        sum -=
            Math.log(
                CaseForecaster.product(one, tempered(base.forecast(one, List.of()), temperature)));
      }
      if (sum < least) {
        least = sum;
        best = temperature;
      }
    }
    return best;
  }

  private static double[][] tempered(double[][] forecast, double temperature) {
    double[][] tempered = new double[forecast.length][];
    for (int k = 0; k < forecast.length; k++) {
      tempered[k] = new double[forecast[k].length];
      double sum = 0;
      for (int r = 0; r < tempered[k].length; r++) {
        tempered[k][r] = Math.pow(forecast[k][r], 1 / temperature);
        sum += tempered[k][r];
      }
      for (int r = 0; r < tempered[k].length; r++) {
        tempered[k][r] /= sum;
      }
    }
    return tempered;
  }
}
