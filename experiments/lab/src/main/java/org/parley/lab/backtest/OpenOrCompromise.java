package org.parley.lab.backtest;

import java.util.List;
import java.util.function.Function;

/**
 * Open as often as in the other cases; if settled, the compromise of positions as often as it came
 * true among their settled issues, and otherwise every other option alike. The strongest forecast
 * that knows positions and no bargaining. Shares are (hits + 1) / (issues + 2) after Laplace.
 *
 * @param compromise from a case to the result named for each of its issues; -1 for none
 */
record OpenOrCompromise(Function<RecordedCase, int[]> compromise) implements CaseForecaster {
  @Override
  public String name() {
    return "open_or_compromise";
  }

  @Override
  public double[][] forecast(RecordedCase talks, List<RecordedCase> others) {
    double open = openShare(others);
    double right = hitRate(others);
    int[] named = compromise.apply(talks);
    double[][] forecast = new double[named.length][];
    for (int k = 0; k < named.length; k++) {
      int options = talks.results(talks.issues().get(k)) - 1;
      forecast[k] = new double[options + 1];
      for (int r = 1; r <= options; r++) {
        double other = named[k] < 0 ? 1.0 / options : (1 - right) / (options - 1);
        forecast[k][r] = (1 - open) * (r == named[k] ? right : other);
      }
      forecast[k][RecordedCase.OPEN] = open;
    }
    return forecast;
  }

  /** Share of the issues of cases that stayed open. */
  static double openShare(List<RecordedCase> cases) {
    int open = 0;
    int all = 0;
    for (RecordedCase one : cases) {
      for (int issue : one.issues()) {
        all++;
        open += one.happened(issue) == RecordedCase.OPEN ? 1 : 0;
      }
    }
    return (open + 1.0) / (all + 2.0);
  }

  private double hitRate(List<RecordedCase> cases) {
    int hits = 0;
    int all = 0;
    for (RecordedCase one : cases) {
      int[] named = compromise.apply(one);
      List<Integer> issues = one.issues();
      for (int k = 0; k < named.length; k++) {
        int happened = one.happened(issues.get(k));
        if (named[k] >= 0 && happened != RecordedCase.OPEN) {
          all++;
          hits += named[k] == happened ? 1 : 0;
        }
      }
    }
    return (hits + 1.0) / (all + 2.0);
  }
}
