package org.parley.ensemble;

import java.util.Map;
import org.parley.statistics.ShareEstimate;

/**
 * How often a goal is met, when, and at what price to whom.
 *
 * @param share share of runs that met it
 * @param title the question in words
 * @param how how the question was chosen, in words; empty if somebody asked it
 * @param when the round by which it was met, over the runs that met it; NaN if none did
 * @param gains by delegation: its gain where the goal is met, and where it is not
 */
public record GoalSummary(
    ShareEstimate share, String title, String how, When when, Map<String, Gains> gains) {

  /** Quartiles of a round. */
  public record When(double q25, double q50, double q75) {}

  /**
   * Mean gains of a delegation, in utility; NaN where there is no run.
   *
   * @param met mean where the goal is met, with its 95% interval
   * @param missed mean where it is not
   */
  public record Gains(ShareEstimate met, ShareEstimate missed) {}
}
