package org.parley.ensemble;

import java.util.List;
import java.util.Map;
import org.parley.statistics.DistributionSummary;

/**
 * What charts and explanations need beyond the summary. Maps keep the order of the scenario.
 *
 * @param closings by issue: in how many runs it was closed in round 1, 2, ...; the list has one
 *     entry per round of the talks
 * @param offers by delegation and round from 1: how the value to itself of its standing offer is
 *     spread over the runs that were still going on; empty spread (NaN) where there was none
 * @param joint for up to 2,000 runs, the first ones: gain over no deal by delegation, in order
 * @param utility by delegation: histogram of utility at the end
 * @param gain by delegation: histogram of gain
 * @param drivers what matters for the question among what is drawn
 */
public record EnsembleDetail(
    Map<String, List<Long>> closings,
    Map<String, List<DistributionSummary>> offers,
    List<double[]> joint,
    Map<String, Histogram> utility,
    Map<String, Histogram> gain,
    GoalDrivers drivers) {

  /** The same with what the drivers of the question explain together. */
  EnsembleDetail driven(GoalDrivers by) {
    return new EnsembleDetail(closings, offers, joint, utility, gain, by);
  }

  /** A detail without a question. */
  public EnsembleDetail(
      Map<String, List<Long>> closings,
      Map<String, List<DistributionSummary>> offers,
      List<double[]> joint,
      Map<String, Histogram> utility,
      Map<String, Histogram> gain) {
    this(closings, offers, joint, utility, gain, GoalDrivers.NONE);
  }

  /**
   * Counts in bins of equal width.
   *
   * @param from lower end of the first bin
   * @param width width of a bin
   * @param counts runs per bin
   */
  public record Histogram(double from, double width, List<Long> counts) {}
}
