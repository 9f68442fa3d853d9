package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.lab.statistics.Bootstrap;
import org.parley.lab.statistics.IntervalEstimate;
import org.parley.scenario.Issue;

/**
 * Scores forecasts of recorded cases, issue by issue. Whatever a forecaster estimates, it estimates
 * from the other cases; the engine's numbers are those that the cases say.
 */
public final class CaseBacktest {
  private static final int RESAMPLES = 2000;
  private static final int BINS = 10;

  private final List<RecordedCase> cases;
  private final SimulatedForecaster engine;
  private final List<CaseForecaster> forecasters = new ArrayList<>();

  /**
   * A backtest.
   *
   * @param runs simulated talks of each case
   */
  public CaseBacktest(List<RecordedCase> cases, int runs, long seed, int threads) {
    this.cases = List.copyOf(cases);
    engine = new SimulatedForecaster(runs, seed, threads);
    forecasters.add(engine);
    forecasters.addAll(SimpleForecasters.all());
  }

  /** The scores. */
  public CaseScores scores() {
    Map<String, IntervalEstimate> logs = new LinkedHashMap<>();
    Map<String, IntervalEstimate> briers = new LinkedHashMap<>();
    for (CaseForecaster forecaster : forecasters) {
      double[][] log = new double[cases.size()][];
      double[][] brier = new double[cases.size()][];
      for (int c = 0; c < cases.size(); c++) {
        double[][] forecast = forecast(forecaster, c);
        log[c] = ofIssues(c, forecast, CaseBacktest::log);
        brier[c] = ofIssues(c, forecast, CaseBacktest::brier);
      }
      logs.put(forecaster.name(), pooled(log));
      briers.put(forecaster.name(), pooled(brier));
    }
    List<CaseScores.OfCase> told = new ArrayList<>();
    for (int c = 0; c < cases.size(); c++) {
      told.add(ofCase(c, forecast(engine, c)));
    }
    return new CaseScores(told, logs, briers, calibration(), right(told), sharpness(), issues());
  }

  private double[][] forecast(CaseForecaster forecaster, int c) {
    List<RecordedCase> others = new ArrayList<>(cases);
    others.remove(c);
    return forecaster.forecast(cases.get(c), others);
  }

  /** A score of one issue. */
  private interface Score {
    double of(double[] forecast, int happened);
  }

  private double[] ofIssues(int c, double[][] forecast, Score score) {
    List<Integer> issues = cases.get(c).issues();
    double[] scores = new double[issues.size()];
    for (int k = 0; k < scores.length; k++) {
      scores[k] = score.of(forecast[k], cases.get(c).happened(issues.get(k)));
    }
    return scores;
  }

  private static double log(double[] forecast, int happened) {
    return -Math.log(forecast[happened]);
  }

  private static double brier(double[] forecast, int happened) {
    double sum = 0;
    for (int r = 0; r < forecast.length; r++) {
      double d = forecast[r] - (r == happened ? 1 : 0);
      sum += d * d;
    }
    return sum;
  }

  /** Mean over all issues, with the interval of resampled cases. */
  private static IntervalEstimate pooled(double[][] byCase) {
    int[] all = java.util.stream.IntStream.range(0, byCase.length).toArray();
    return new Bootstrap(RESAMPLES, 1)
        .interval(mean(byCase, all), byCase.length, drawn -> mean(byCase, drawn));
  }

  private static double mean(double[][] byCase, int[] drawn) {
    double sum = 0;
    int n = 0;
    for (int c : drawn) {
      for (double score : byCase[c]) {
        sum += score;
        n++;
      }
    }
    return sum / n;
  }

  private CaseScores.OfCase ofCase(int c, double[][] forecast) {
    RecordedCase talks = cases.get(c);
    List<CaseScores.OfIssue> issues = new ArrayList<>();
    double sum = 0;
    for (int k = 0; k < forecast.length; k++) {
      int issue = talks.issues().get(k);
      int happened = talks.happened(issue);
      int likeliest = likeliest(forecast[k]);
      double log = log(forecast[k], happened);
      sum += log;
      issues.add(
          new CaseScores.OfIssue(
              talks.scenario().issues().get(issue).id(),
              talks.result(issue, happened),
              forecast[k][happened],
              talks.result(issue, likeliest),
              log,
              brier(forecast[k], happened),
              ranked(talks.scenario().issues().get(issue), forecast[k], happened)));
    }
    return new CaseScores.OfCase(
        talks.scenario().id(),
        talks.scenario().title(),
        issues,
        sum / issues.size(),
        engine.joint(talks));
  }

  private static int likeliest(double[] forecast) {
    int best = 0;
    for (int r = 1; r < forecast.length; r++) {
      best = forecast[r] > forecast[best] ? r : best;
    }
    return best;
  }

  /** Sum of squared differences of the cumulative distributions, over K - 1 (Epstein 1969). */
  private static double ranked(Issue issue, double[] forecast, int happened) {
    if (!issue.ordered() || issue.statusQuo().isEmpty()) {
      return Double.NaN;
    }
    int quo = issue.statusQuo().getAsInt();
    int options = issue.options().size();
    double cumulated = 0;
    double sum = 0;
    int real = happened == RecordedCase.OPEN ? quo : happened - 1;
    for (int o = 0; o < options - 1; o++) {
      cumulated += forecast[o + 1] + (o == quo ? forecast[RecordedCase.OPEN] : 0);
      double d = cumulated - (real <= o ? 1 : 0);
      sum += d * d;
    }
    return sum / (options - 1);
  }

  private List<CaseScores.Bin> calibration() {
    double[] mean = new double[BINS];
    int[] count = new int[BINS];
    int[] hits = new int[BINS];
    for (int c = 0; c < cases.size(); c++) {
      double[][] forecast = forecast(engine, c);
      for (int k = 0; k < forecast.length; k++) {
        int happened = cases.get(c).happened(cases.get(c).issues().get(k));
        for (int r = 0; r < forecast[k].length; r++) {
          int bin = Math.min(BINS - 1, (int) (forecast[k][r] * BINS));
          mean[bin] += forecast[k][r];
          count[bin]++;
          hits[bin] += r == happened ? 1 : 0;
        }
      }
    }
    List<CaseScores.Bin> bins = new ArrayList<>();
    for (int b = 0; b < BINS; b++) {
      int n = Math.max(1, count[b]);
      bins.add(
          new CaseScores.Bin(
              b / (double) BINS,
              (b + 1) / (double) BINS,
              count[b],
              mean[b] / n,
              hits[b] / (double) n));
    }
    return bins;
  }

  private static double right(List<CaseScores.OfCase> told) {
    return told.stream()
        .flatMap(c -> c.issues().stream())
        .mapToDouble(i -> i.likeliest().equals(i.happened()) ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  private double sharpness() {
    double sum = 0;
    int n = 0;
    for (int c = 0; c < cases.size(); c++) {
      for (double[] issue : forecast(engine, c)) {
        sum += issue[likeliest(issue)];
        n++;
      }
    }
    return sum / n;
  }

  private int issues() {
    return cases.stream().mapToInt(c -> c.issues().size()).sum();
  }
}
