package org.parley.ensemble;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.bargaining.FixedPoint;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.SampleMoments;
import org.parley.statistics.ShareEstimate;

/** From counts to what is said of goals: of those stated all, else the one that is chosen. */
record GoalSummarising(OutcomeLabels frame, GoalTally tally) {

  Map<String, GoalSummary> summary() {
    Map<String, GoalSummary> goals = new LinkedHashMap<>();
    QuestionChoice choice = QuestionChoice.of(frame, tally.shares());
    for (int goal : choice.goals()) {
      OutcomeLabels.Sought sought = frame.goals().get(goal);
      goals.putIfAbsent(sought.goal(), of(tally.counts().get(goal), sought, choice.how()));
    }
    return goals;
  }

  private GoalSummary of(GoalCounts counts, OutcomeLabels.Sought sought, String how) {
    Map<String, GoalSummary.Gains> gains = new LinkedHashMap<>();
    for (int d = 0; d < frame.delegations().size(); d++) {
      gains.put(
          frame.delegations().get(d),
          new GoalSummary.Gains(mean(counts.met()[d]), mean(counts.missed()[d])));
    }
    ShareEstimate share = ConfidenceIntervals.wilson(counts.reached(), counts.looked());
    return new GoalSummary(share, sought.title(), how, when(counts), gains);
  }

  private static ShareEstimate mean(SampleMoments gains) {
    double mean = gains.mean(FixedPoint.ONE);
    double half = gains.halfWidth(FixedPoint.ONE);
    return new ShareEstimate(mean, mean - half, mean + half);
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
