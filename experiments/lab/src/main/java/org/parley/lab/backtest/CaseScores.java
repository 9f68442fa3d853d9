package org.parley.lab.backtest;

import java.util.List;
import java.util.Map;
import org.parley.statistics.IntervalEstimate;

/**
 * How well forecasts did on recorded cases.
 *
 * @param cases the engine's forecast, coding by coding
 * @param talks how many talks they are, several codings of the same counted once
 * @param forecasters how each forecaster did, the engine first
 * @param calibration how often what was given a probability came true, of the engine's forecasts
 * @param tempered the same of the engine's forecasts with a temperature from the other cases
 * @param temperature the temperature that fits all cases best
 * @param loading the multiple of all loadings that fits all cases best
 * @param issues issues in all
 */
public record CaseScores(
    List<OfCase> cases,
    int talks,
    Map<String, OfForecaster> forecasters,
    List<CalibrationBin> calibration,
    List<CalibrationBin> tempered,
    double temperature,
    double loading,
    int issues) {

  /** How the engine itself did. */
  public OfForecaster engine() {
    return forecasters.values().iterator().next();
  }

  /**
   * A forecaster: means over issues, with the intervals of resampled talks, which say nothing of a
   * single one; less is better.
   *
   * @param log -ln of the probability of what happened, in nats
   * @param brier Brier's score
   * @param ranked ranked probability score of the issues whose order means something
   * @param joint -ln of the probability that all issues of a case end as they did, mean over cases
   * @param overBase log score less that of the base rate, pair by pair
   * @param right share of issues in which the likeliest result came true
   * @param sharpness mean probability of the likeliest result
   */
  public record OfForecaster(
      IntervalEstimate log,
      IntervalEstimate brier,
      IntervalEstimate ranked,
      IntervalEstimate joint,
      IntervalEstimate overBase,
      double right,
      double sharpness) {}

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
}
