package org.parley.ensemble;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.goal.GoalParser;
import org.parley.outcome.Outcome;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.ShareEstimate;

/**
 * Runs counted by the goals that they met.
 *
 * @param checks by goal, in the order of the frame
 * @param counted what was counted
 */
record GoalTally(List<GoalCheck> checks, Counted counted) {

  /**
   * What is counted.
   *
   * @param goals by goal
   * @param drawn over all runs; of no runs if there is no goal
   */
  record Counted(List<GoalCounts> goals, DrawCounts drawn) {}

  static GoalTally of(OutcomeLabels frame) {
    List<GoalCounts> goals = frame.goals().stream().map(g -> GoalCounts.of(frame)).toList();
    return of(frame, new Counted(goals, DrawCounts.of(frame)));
  }

  static GoalTally of(OutcomeLabels frame, Counted counted) {
    return new GoalTally(checks(frame), counted);
  }

  List<GoalCounts> counts() {
    return counted.goals();
  }

  DrawCounts drawn() {
    return counted.drawn();
  }

  private static List<GoalCheck> checks(OutcomeLabels frame) {
    return frame.goals().stream()
        .map(g -> GoalParser.parse(g.spelled(), frame.vocabulary()))
        .map(goal -> GoalCheck.of(goal, frame))
        .toList();
  }

  void add(Outcome outcome) {
    if (checks.isEmpty()) {
      return;
    }
    drawn().add(outcome);
    for (int g = 0; g < checks.size(); g++) {
      counts().get(g).add(outcome, checks.get(g));
    }
  }

  void merge(GoalTally other) {
    drawn().merge(other.drawn());
    for (int g = 0; g < counts().size(); g++) {
      counts().get(g).merge(other.counts().get(g));
    }
  }

  /** Share of runs that met a goal. */
  ShareEstimate share(int goal) {
    return ConfidenceIntervals.wilson(counts().get(goal).reached(), counts().get(goal).looked());
  }

  /** The shares of all goals. */
  List<ShareEstimate> shares() {
    return IntStream.range(0, counts().size()).mapToObj(this::share).toList();
  }
}
