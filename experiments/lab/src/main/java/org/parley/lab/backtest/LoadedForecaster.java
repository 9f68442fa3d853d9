package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The engine with all loadings on shared factors multiplied by one number, the one under which the
 * other cases' ends, all issues of a case together, are likeliest. 0 draws every number by itself.
 */
final class LoadedForecaster implements CaseForecaster {
  private static final double[] MULTIPLES = {0, 0.5, 1, 1.5};

  private final Map<Double, SimulatedForecaster> engines = new LinkedHashMap<>();

  LoadedForecaster(int runs, long seed, int threads, SimulatedForecaster asCoded) {
    for (double multiple : MULTIPLES) {
      engines.put(
          multiple,
          multiple == 1
              ? asCoded
              : new SimulatedForecaster(
                  runs, seed, threads, talks -> ScaledLoadings.of(talks, multiple)));
    }
  }

  @Override
  public String name() {
    return "parley_loaded";
  }

  @Override
  public double[][] forecast(RecordedCase talks, List<RecordedCase> others) {
    return engines.get(multiple(others)).forecast(talks, others);
  }

  @Override
  public double joint(RecordedCase talks, List<RecordedCase> others) {
    return engines.get(multiple(others)).joint(talks, others);
  }

  /** The multiple with the least joint log score on cases; 1 where several tie with it. */
  double multiple(List<RecordedCase> cases) {
    List<Double> tried = new ArrayList<>(List.of(1.0));
    engines.keySet().stream().filter(m -> m != 1).forEach(tried::add);
    double best = 1;
    double least = Double.MAX_VALUE;
    for (double multiple : tried) {
      double sum = 0;
      for (RecordedCase one : cases) {
        sum -= Math.log(engines.get(multiple).joint(one, List.of()));
      }
      if (sum < least) {
        least = sum;
        best = multiple;
      }
    }
    return best;
  }
}
