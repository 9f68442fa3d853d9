package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.statistics.Bootstrap;
import org.parley.statistics.IntervalEstimate;

/**
 * Scores forecasts of recorded cases, issue by issue. Whatever a forecaster estimates, it estimates
 * from the other cases, another coding of the same talks not among them; the engine's numbers are
 * those that the cases say.
 */
public final class CaseBacktest {
  private static final int RESAMPLES = 2000;
  private static final String BASE = "base_rate";

  private final List<RecordedCase> cases;
  private final List<RecordedCase> teaching;
  private final SimulatedForecaster engine;
  private final TemperedForecaster tempered;
  private final LoadedForecaster loaded;
  private final List<CaseForecaster> forecasters = new ArrayList<>();
  private final List<List<Integer>> talks = new ArrayList<>();

  /**
   * A backtest.
   *
   * @param runs simulated talks of each case
   */
  public CaseBacktest(List<RecordedCase> cases, int runs, long seed, int threads) {
    this(cases, List.of(), runs, seed, threads);
  }

  /**
   * A backtest of cases about which others teach.
   *
   * @param teaching further cases, from which numbers are estimated and which are not scored
   * @param runs simulated talks of each case
   */
  public CaseBacktest(
      List<RecordedCase> cases, List<RecordedCase> teaching, int runs, long seed, int threads) {
    this.cases = List.copyOf(cases);
    this.teaching = List.copyOf(teaching);
    engine = new SimulatedForecaster(runs, seed, threads);
    tempered = new TemperedForecaster(engine);
    loaded = new LoadedForecaster(runs, seed, threads, engine);
    forecasters.addAll(List.of(engine, tempered, loaded));
    forecasters.addAll(SimpleForecasters.all());
    for (int c = 0; c < cases.size(); c++) {
      RecordedCase one = cases.get(c);
      Optional<List<Integer>> same =
          talks.stream().filter(t -> cases.get(t.get(0)).isOfSameTalks(one)).findFirst();
      if (same.isPresent()) {
        same.get().add(c);
      } else {
        talks.add(new ArrayList<>(List.of(c)));
      }
    }
  }

  /** The scores. */
  public CaseScores scores() {
    Map<String, ScoredIssues> scored = new LinkedHashMap<>();
    for (CaseForecaster forecaster : forecasters) {
      scored.put(forecaster.name(), scored(forecaster));
    }
    double[][] base = scored.get(BASE).of(IssueScoring.LOG);
    Map<String, CaseScores.OfForecaster> told = new LinkedHashMap<>();
    scored.forEach((name, issues) -> told.put(name, ofForecaster(issues, base)));
    List<CaseScores.OfCase> ofCases = new ArrayList<>();
    for (RecordedCase one : cases) {
      ofCases.add(ofCase(one, engine.forecast(one, others(one))));
    }
    return new CaseScores(
        ofCases,
        talks.size(),
        told,
        scored.get(engine.name()).calibration(),
        scored.get(tempered.name()).calibration(),
        tempered.temperature(all().toList()),
        loaded.multiple(all().toList()),
        cases.stream().mapToInt(c -> c.issues().size()).sum());
  }

  private List<RecordedCase> others(RecordedCase one) {
    return all().filter(other -> !other.isOfSameTalks(one)).toList();
  }

  private Stream<RecordedCase> all() {
    return Stream.concat(cases.stream(), teaching.stream()).distinct();
  }

  private ScoredIssues scored(CaseForecaster forecaster) {
    List<double[][]> forecasts = new ArrayList<>();
    double[][] joint = new double[cases.size()][];
    for (int c = 0; c < joint.length; c++) {
      RecordedCase one = cases.get(c);
      forecasts.add(forecaster.forecast(one, others(one)));
      joint[c] = new double[] {-Math.log(forecaster.joint(one, others(one)))};
    }
    return new ScoredIssues(cases, forecasts, joint);
  }

  private CaseScores.OfForecaster ofForecaster(ScoredIssues issues, double[][] base) {
    double[][] log = issues.of(IssueScoring.LOG);
    return new CaseScores.OfForecaster(
        pooled(log),
        pooled(issues.of(IssueScoring.BRIER)),
        pooled(issues.of(IssueScoring.RANKED)),
        pooled(issues.joint()),
        pooled(less(log, base)),
        issues.right(),
        issues.sharpness());
  }

  private static double[][] less(double[][] scores, double[][] others) {
    double[][] differences = new double[scores.length][];
    for (int c = 0; c < scores.length; c++) {
      differences[c] = new double[scores[c].length];
      for (int k = 0; k < scores[c].length; k++) {
        differences[c][k] = scores[c][k] - others[c][k];
      }
    }
    return differences;
  }

  /**
   * Mean over all issues that have the score, with the interval of resampled talks; two codings of
   * the same talks are drawn together.
   */
  private IntervalEstimate pooled(double[][] byCase) {
    double[][] known =
        talks.stream()
            .map(codings -> codings.stream().flatMapToDouble(c -> Arrays.stream(byCase[c])))
            .map(scores -> scores.filter(s -> !Double.isNaN(s)).toArray())
            .toArray(double[][]::new);
    int[] all = IntStream.range(0, known.length).toArray();
    return new Bootstrap(RESAMPLES, 1)
        .interval(mean(known, all), known.length, drawn -> mean(known, drawn));
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

  private CaseScores.OfCase ofCase(RecordedCase coding, double[][] forecast) {
    List<CaseScores.OfIssue> issues = new ArrayList<>();
    double sum = 0;
    for (int k = 0; k < forecast.length; k++) {
      int issue = coding.issues().get(k);
      int happened = coding.happened(issue);
      double log = IssueScoring.LOG.of(coding, issue, forecast[k]);
      sum += log;
      issues.add(
          new CaseScores.OfIssue(
              coding.scenario().issues().get(issue).id(),
              coding.result(issue, happened),
              forecast[k][happened],
              coding.result(issue, ScoredIssues.likeliest(forecast[k])),
              log,
              IssueScoring.BRIER.of(coding, issue, forecast[k]),
              IssueScoring.RANKED.of(coding, issue, forecast[k])));
    }
    return new CaseScores.OfCase(
        coding.scenario().id(),
        coding.scenario().title(),
        issues,
        sum / issues.size(),
        engine.shareOfRuns(coding));
  }
}
