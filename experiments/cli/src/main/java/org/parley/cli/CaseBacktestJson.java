package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.lab.backtest.CaseScores;
import org.parley.statistics.IntervalEstimate;

/** What {@code backtest --json} prints for scenarios. */
final class CaseBacktestJson {
  private CaseBacktestJson() {}

  /** A mean score with its interval; of one talk there is none. */
  record Score(double mean, Double low, Double high) {
    static Score of(IntervalEstimate estimate, int talks) {
      return talks == 1
          ? new Score(estimate.value(), null, null)
          : new Score(estimate.value(), estimate.low(), estimate.high());
    }
  }

  /** An issue. */
  record IssueScore(
      String happened,
      double probability,
      String likeliest,
      double log,
      double brier,
      Double rps) {}

  static Map<String, Object> of(CaseScores scores) {
    List<Map<String, Object>> cases = new ArrayList<>();
    for (CaseScores.OfCase one : scores.cases()) {
      Map<String, IssueScore> issues = new LinkedHashMap<>();
      one.issues()
          .forEach(
              i ->
                  issues.put(
                      i.issue(),
                      new IssueScore(
                          i.happened(),
                          i.probability(),
                          i.likeliest(),
                          i.log(),
                          i.brier(),
                          Double.isNaN(i.rps()) ? null : i.rps())));
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("case", one.id());
      told.put("issues", issues);
      told.put("log", one.log());
      told.put("joint", one.joint());
      cases.add(told);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("cases", cases);
    all.put("talks", scores.talks());
    all.put("mean_log", scores(scores, CaseScores.OfForecaster::log));
    all.put("mean_brier", scores(scores, CaseScores.OfForecaster::brier));
    all.put("mean_rps", scores(scores, CaseScores.OfForecaster::ranked));
    all.put("mean_joint_log", scores(scores, CaseScores.OfForecaster::joint));
    all.put("log_less_base_rate", scores(scores, CaseScores.OfForecaster::overBase));
    all.put("calibration", scores.calibration());
    all.put("calibration_tempered", scores.tempered());
    all.put("right", scores.engine().right());
    all.put("sharpness", scores.engine().sharpness());
    all.put("temperature", scores.temperature());
    all.put("loading", scores.loading());
    return all;
  }

  private static Map<String, Score> scores(
      CaseScores of, Function<CaseScores.OfForecaster, IntervalEstimate> figure) {
    Map<String, Score> scores = new LinkedHashMap<>();
    of.forecasters()
        .forEach((name, by) -> scores.put(name, Score.of(figure.apply(by), of.talks())));
    return scores;
  }
}
