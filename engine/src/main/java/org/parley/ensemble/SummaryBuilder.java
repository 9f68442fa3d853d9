package org.parley.ensemble;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.bargaining.FixedPoint;
import org.parley.outcome.Outcome;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.SampleMoments;
import org.parley.statistics.ShareEstimate;

/** From counts to the summary. */
record SummaryBuilder(
    OutcomeLabels frame,
    OutcomeFrequencies counts,
    OutcomeMeasures values,
    GoalTally goals,
    AfterTally after,
    long failed) {

  EnsembleSummary summary() {
    return new EnsembleSummary(
        frame.scenario(),
        frame.title(),
        frame.seed(),
        finished() + failed,
        failed,
        outcome(),
        end(),
        refused(),
        issues(),
        delegations(),
        rounds(),
        hold(),
        new GoalSummarising(frame, goals).summary(),
        Map.of(),
        IssueBlockers.NONE,
        new AfterCounts(frame, after, finished()).summary());
  }

  private long finished() {
    return values.rounds().count();
  }

  private ShareEstimate share(long count) {
    return ConfidenceIntervals.wilson(count, finished());
  }

  private <K> ShareEstimate share(Map<K, Long> runs, K key) {
    return share(runs.getOrDefault(key, 0L));
  }

  private Map<String, ShareEstimate> outcome() {
    Map<String, ShareEstimate> shares = new LinkedHashMap<>();
    shares.put("comprehensive", share(counts.kinds(), Outcome.Kind.COMPREHENSIVE));
    shares.put("partial", share(counts.kinds(), Outcome.Kind.PARTIAL));
    shares.put("none", share(counts.kinds(), Outcome.Kind.NONE));
    return shares;
  }

  private Map<String, ShareEstimate> end() {
    Map<String, ShareEstimate> shares = new LinkedHashMap<>();
    shares.put("agreement", share(counts.ends(), Outcome.End.AGREEMENT));
    shares.put("deadline", share(counts.ends(), Outcome.End.DEADLINE));
    shares.put("walkout", share(counts.ends(), Outcome.End.WALKOUT));
    return shares;
  }

  private Map<String, ShareEstimate> refused() {
    Map<String, ShareEstimate> shares = new LinkedHashMap<>();
    shares.put("by_leaders", share(counts.refused()[0]));
    shares.put("at_home", share(counts.refused()[1]));
    return shares;
  }

  private Map<String, Map<String, ShareEstimate>> issues() {
    Map<String, Map<String, ShareEstimate>> issues = new LinkedHashMap<>();
    for (int i = 0; i < frame.issues().size(); i++) {
      OutcomeLabels.Question issue = frame.issues().get(i);
      long[] settled = counts.options()[i];
      Map<String, ShareEstimate> shares = new LinkedHashMap<>();
      shares.put("open", share(settled[settled.length - 1]));
      for (int o = 0; o < issue.options().size(); o++) {
        shares.put(issue.options().get(o), share(settled[o]));
      }
      issues.put(issue.id(), shares);
    }
    return issues;
  }

  private Map<String, EnsembleSummary.DelegationSummary> delegations() {
    Map<String, EnsembleSummary.DelegationSummary> delegations = new LinkedHashMap<>();
    for (int d = 0; d < frame.delegations().size(); d++) {
      delegations.put(
          frame.delegations().get(d),
          new EnsembleSummary.DelegationSummary(
              values.utility()[d].spread(), values.gain()[d].spread()));
    }
    return delegations;
  }

  private EnsembleSummary.Rounds rounds() {
    return new EnsembleSummary.Rounds(
        values.rounds().mean(1),
        values.rounds().sd(1),
        rounds(5),
        rounds(25),
        rounds(50),
        rounds(75),
        rounds(95));
  }

  private double rounds(int percent) {
    return finished() == 0 ? Double.NaN : values.roundCounts().quantile(percent) / 100.0;
  }

  private EnsembleSummary.Hold hold() {
    SampleMoments hold = values.hold();
    double error = hold.sd(FixedPoint.ONE) / StrictMath.sqrt(hold.count());
    ShareEstimate mean = ConfidenceIntervals.boundedMean(hold.mean(FixedPoint.ONE), error);
    return new EnsembleSummary.Hold(mean.share(), mean.low(), mean.high(), hold.count());
  }
}
