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
 * @param cases the engine's loss talk by talk
 * @param course how talks went beside where they ended
 * @param fitted the numbers fitted to all talks that teach, if that was asked for
 */
public record TalkScores(
    int talks,
    Map<String, LossEstimate> logLoss,
    List<Case> cases,
    TalkCourse course,
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
