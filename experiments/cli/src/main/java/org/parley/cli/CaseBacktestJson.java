package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.lab.backtest.CaseScores;
import org.parley.lab.statistics.IntervalEstimate;

/** What {@code backtest --json} prints for scenarios. */
final class CaseBacktestJson {
  private CaseBacktestJson() {}

  /** A mean score with its interval. */
  record Score(double mean, double low, double high) {
    static Score of(IntervalEstimate estimate) {
      return new Score(estimate.value(), estimate.low(), estimate.high());
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
    all.put("mean_log", scores(scores.meanLog()));
    all.put("mean_brier", scores(scores.meanBrier()));
    all.put("calibration", scores.calibration());
    all.put("right", scores.right());
    all.put("sharpness", scores.sharpness());
    return all;
  }

  private static Map<String, Score> scores(Map<String, IntervalEstimate> by) {
    Map<String, Score> scores = new LinkedHashMap<>();
    by.forEach((name, estimate) -> scores.put(name, Score.of(estimate)));
    return scores;
  }
}
