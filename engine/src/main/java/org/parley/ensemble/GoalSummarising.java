package org.parley.ensemble;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.bargaining.Nano;

/** From counts to what is said of goals: of those stated all, else the one that is chosen. */
record GoalSummarising(Frame frame, GoalTally tally) {

  Map<String, GoalSummary> summary() {
    Map<String, GoalSummary> goals = new LinkedHashMap<>();
    QuestionChoice choice = QuestionChoice.of(frame, tally.shares());
    for (int goal : choice.goals()) {
      Frame.Sought sought = frame.goals().get(goal);
      goals.put(sought.goal(), of(tally.counts().get(goal), sought, choice.how()));
    }
    return goals;
  }

  private GoalSummary of(GoalCounts counts, Frame.Sought sought, String how) {
    Map<String, GoalSummary.Gains> gains = new LinkedHashMap<>();
    for (int d = 0; d < frame.delegations().size(); d++) {
      gains.put(
          frame.delegations().get(d),
          new GoalSummary.Gains(mean(counts.met()[d]), mean(counts.missed()[d])));
    }
    Share share = Intervals.wilson(counts.reached(), counts.looked());
    return new GoalSummary(share, sought.title(), how, when(counts), gains);
  }

  private static Share mean(Moments gains) {
    double mean = gains.mean(Nano.ONE);
    double half = gains.halfWidth(Nano.ONE);
    return new Share(mean, mean - half, mean + half);
  }

  private static GoalSummary.When when(GoalCounts counts) {
    return counts.reached() == 0
        ? new GoalSummary.When(Double.NaN, Double.NaN, Double.NaN)
        : new GoalSummary.When(
            counts.rounds().quantile(25) / 100.0,
            counts.rounds().quantile(50) / 100.0,
            counts.rounds().quantile(75) / 100.0);
  }
}
