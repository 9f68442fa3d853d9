package org.parley.lab.backtest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.tactic.LogitResponse;

/**
 * How well forecasters did on recorded talks.
 *
 * @param talks how many were scored
 * @param logLoss by forecaster: its log loss, the engine first
 * @param brier by forecaster: Brier's score over all outcomes, in [0,2]
 * @param overBase by forecaster: its log loss less that of the base rate per class, talk by talk;
 *     empty where there are too few talks to take a base rate from
 * @param calibration how often what the engine gave a probability came true, over all outcomes; the
 *     fitted agents if they were asked for, in sharpness and right too
 * @param sharpness mean probability of the outcome that the engine holds likeliest
 * @param right share of talks in which that outcome came true
 * @param cases the engine's loss talk by talk
 * @param course how talks went beside where they ended
 * @param courseScores how well that was forecast
 * @param fitted the numbers fitted to all talks that teach, if that was asked for
 */
public record TalkScores(
    int talks,
    Map<String, LossEstimate> logLoss,
    Map<String, LossEstimate> brier,
    Map<String, LossEstimate> overBase,
    List<CalibrationBin> calibration,
    double sharpness,
    double right,
    List<Case> cases,
    TalkCourse course,
    CourseScores courseScores,
    Optional<LogitResponse> fitted) {
  public TalkScores {
    cases = List.copyOf(cases);
  }

  /**
   * One talk.
   *
   * @param talk its id
   * @param log loss of the engine's forecast, in nats
   */
  public record Case(String talk, double log) {}
}
