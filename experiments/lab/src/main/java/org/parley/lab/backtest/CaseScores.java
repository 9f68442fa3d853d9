package org.parley.lab.backtest;

import java.util.List;
import java.util.Map;
import org.parley.lab.statistics.IntervalEstimate;

/**
 * How well forecasts did on recorded cases.
 *
 * @param cases the engine's forecast, case by case
 * @param meanLog mean log score per issue by forecaster, in nats, with the interval of resampled
 *     cases; smaller is better
 * @param meanBrier the same for Brier's score
 * @param calibration how often what was given a probability came true, of the engine's forecasts
 * @param right share of issues in which the engine's likeliest result came true
 * @param sharpness mean probability of the engine's likeliest result
 * @param issues issues in all
 */
public record CaseScores(
    List<OfCase> cases,
    Map<String, IntervalEstimate> meanLog,
    Map<String, IntervalEstimate> meanBrier,
    List<Bin> calibration,
    double right,
    double sharpness,
    int issues) {

  /**
   * A case.
   *
   * @param log mean log score per issue, in nats
   * @param joint share of runs that ended on every issue as the case did
   */
  public record OfCase(String id, String title, List<OfIssue> issues, double log, double joint) {}

  /**
   * An issue.
   *
   * @param happened the result that it had
   * @param probability of that result
   * @param likeliest the result with the largest probability
   * @param log -ln probability
   * @param brier sum of squared differences, in [0,2] (Brier 1950)
   * @param rps ranked probability score in [0,1] over the order of options (Epstein 1969), open
   *     counted as the status quo; NaN where the order means nothing or there is no status quo
   */
  public record OfIssue(
      String issue,
      String happened,
      double probability,
      String likeliest,
      double log,
      double brier,
      double rps) {}

  /**
   * Results that were given a probability between two numbers.
   *
   * @param count how many
   * @param mean mean probability given
   * @param share share of them that came true
   */
  public record Bin(double from, double to, int count, double mean, double share) {}
}
