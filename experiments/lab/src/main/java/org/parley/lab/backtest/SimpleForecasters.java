package org.parley.lab.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.bargaining.DealSet;
import org.parley.bargaining.NashDeal;
import org.parley.compiled.CompiledTalks;
import org.parley.forecast.CompromiseForecast;
import org.parley.forecast.IssueForecast;
import org.parley.scenario.Issue;
import org.parley.state.ProblemSnapshots;

/** What a simulation must beat to be worth its trouble. */
final class SimpleForecasters {
  private SimpleForecasters() {}

  static List<CaseForecaster> all() {
    return List.of(
        new EvenForecaster(),
        new BaseRateForecaster(),
        new PointForecaster("status_quo", SimpleForecasters::allOpen),
        new PointForecaster("compromise", SimpleForecasters::compromise),
        new OpenOrCompromise(SimpleForecasters::compromise),
        new PointForecaster("nash_deal", SimpleForecasters::nash));
  }

  private static int[] allOpen(RecordedCase talks) {
    return new int[talks.issues().size()];
  }

  /** The option nearest to the mean of positions (Thomson et al. 2006). */
  private static int[] compromise(RecordedCase talks) {
    List<IssueForecast> all = CompromiseForecast.of(talks.scenario()).issues();
    List<Integer> issues = talks.issues();
    int[] named = new int[issues.size()];
    for (int k = 0; k < named.length; k++) {
      Issue issue = talks.scenario().issues().get(issues.get(k));
      IssueForecast forecast = all.get(issues.get(k));
      String option =
          forecast instanceof IssueForecast.Ordered ordered
              ? ordered.meanOption()
              : forecast instanceof IssueForecast.Unordered unordered
                      && unordered.options().size() == 1
                  ? unordered.options().get(0)
                  : "";
      named[k] = option.isEmpty() ? -1 : issue.indexOf(option) + 1;
    }
    return named;
  }

  /** The Nash deal with every number at its mean and every line real; open if there is none. */
  private static int[] nash(RecordedCase talks) {
    CompiledTalks compiled = CompiledTalks.of(talks.scenario());
    Optional<NashDeal> nash = NashDeal.of(DealSet.zopa(ProblemSnapshots.atMeans(compiled)));
    int[] named = allOpen(talks);
    for (int k = 0; k < named.length && nash.isPresent(); k++) {
      named[k] = nash.get().deal().options()[talks.issues().get(k)] + 1;
    }
    return named;
  }

  /** Every result alike. */
  private record EvenForecaster() implements CaseForecaster {
    @Override
    public String name() {
      return "uniform";
    }

    @Override
    public double[][] forecast(RecordedCase talks, List<RecordedCase> others) {
      double[][] forecast = new double[talks.issues().size()][];
      for (int k = 0; k < forecast.length; k++) {
        int results = talks.results(talks.issues().get(k));
        forecast[k] = new double[results];
        Arrays.fill(forecast[k], 1.0 / results);
      }
      return forecast;
    }
  }

  /** Open as often as in the other cases; if settled, every option alike. */
  private record BaseRateForecaster() implements CaseForecaster {
    @Override
    public String name() {
      return "base_rate";
    }

    @Override
    public double[][] forecast(RecordedCase talks, List<RecordedCase> others) {
      double open = OpenOrCompromise.openShare(others);
      double[][] forecast = new double[talks.issues().size()][];
      for (int k = 0; k < forecast.length; k++) {
        int results = talks.results(talks.issues().get(k));
        forecast[k] = new double[results];
        Arrays.fill(forecast[k], (1 - open) / (results - 1));
        forecast[k][RecordedCase.OPEN] = open;
      }
      return forecast;
    }
  }
}
