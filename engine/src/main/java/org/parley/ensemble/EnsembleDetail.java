package org.parley.ensemble;

import java.util.List;
import java.util.Map;

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
 * @param effects what every uncertain input and every red line did to the chance of an agreement,
 *     strongest first
 * @param drivers what matters for the question among what is drawn
 */
public record EnsembleDetail(
    Map<String, List<Long>> closings,
    Map<String, List<DistributionSummary>> offers,
    List<double[]> joint,
    Map<String, Histogram> utility,
    Map<String, Histogram> gain,
    List<InputEffect> effects,
    GoalDrivers drivers) {

  /** A detail without a question. */
  public EnsembleDetail(
      Map<String, List<Long>> closings,
      Map<String, List<DistributionSummary>> offers,
      List<double[]> joint,
      Map<String, Histogram> utility,
      Map<String, Histogram> gain,
      List<InputEffect> effects) {
    this(closings, offers, joint, utility, gain, effects, GoalDrivers.NONE);
  }

  /**
   * Counts in bins of equal width.
   *
   * @param from lower end of the first bin
   * @param width width of a bin
   * @param counts runs per bin
   */
  public record Histogram(double from, double width, List<Long> counts) {}

  /**
   * The comparison that the draws give for free: runs in which an input was low (below its median)
   * against those in which it was high; for a red line, soft against real.
   *
   * @param path path of the input, or of the red line
   * @param line whether it is a red line
   * @param agreementLow share of runs with any agreement among the low (or soft) ones
   * @param agreementHigh the same among the high (or real) ones
   * @param comprehensiveLow share with a comprehensive agreement among the low ones
   * @param comprehensiveHigh the same among the high ones
   * @param difference agreementHigh minus agreementLow
   * @param low lower end of the 95% interval of the difference (Newcombe 1998, method 10)
   * @param high upper end
   */
  public record InputEffect(
      String path,
      boolean line,
      ShareEstimate agreementLow,
      ShareEstimate agreementHigh,
      ShareEstimate comprehensiveLow,
      ShareEstimate comprehensiveHigh,
      double difference,
      double low,
      double high) {}
}
