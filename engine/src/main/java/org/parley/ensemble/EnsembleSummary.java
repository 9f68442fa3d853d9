package org.parley.ensemble;

import java.util.Map;
import org.parley.statistics.DistributionSummary;
import org.parley.statistics.ShareEstimate;

/**
 * What an ensemble of runs says; the fields are those of {@code summary.json}, in order. Maps keep
 * the order of the scenario. Shares are of runs that did not fail.
 *
 * @param outcome keys {@code comprehensive, partial, none}
 * @param end keys {@code agreement, deadline, walkout}
 * @param refused keys {@code by_leaders, at_home}: runs with at least one such refusal
 * @param issues by issue: {@code open} and every option
 * @param delegations by delegation
 * @param rounds rounds that the talks took
 * @param hold probability that the deal holds, over the runs in which there is something to keep
 * @param goals by goal as it is written: how often it is met; the first is the question asked
 * @param why by goal: why runs do not reach it; empty where that was not looked into
 * @param blockers what stood in the way of issues left open; of no runs where nobody looked
 * @param after what became of what was signed
 */
public record EnsembleSummary(
    String scenario,
    String title,
    long seed,
    long runs,
    long failedRuns,
    Map<String, ShareEstimate> outcome,
    Map<String, ShareEstimate> end,
    Map<String, ShareEstimate> refused,
    Map<String, Map<String, ShareEstimate>> issues,
    Map<String, DelegationSummary> delegations,
    Rounds rounds,
    Hold hold,
    Map<String, GoalSummary> goals,
    Map<String, GoalReasons> why,
    IssueBlockers blockers,
    AfterSummary after) {

  /** The same with the reasons why its goals are not reached, and why issues are left open. */
  public EnsembleSummary because(Map<String, GoalReasons> reasons, IssueBlockers open) {
    return new EnsembleSummary(
        scenario,
        title,
        seed,
        runs,
        failedRuns,
        outcome,
        end,
        refused,
        issues,
        delegations,
        rounds,
        hold,
        goals,
        reasons,
        open,
        after);
  }

  /** Utility V at the end, and gain over the baseline. */
  public record DelegationSummary(DistributionSummary utility, DistributionSummary gain) {}

  /** Rounds that the talks took. */
  public record Rounds(
      double mean, double sd, double q05, double q25, double q50, double q75, double q95) {}

  /** Mean probability that the deal holds; {@code runs} is how many had something to keep. */
  public record Hold(double mean, double low, double high, long runs) {}
}
