package org.parley.ensemble;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.bargaining.FixedPoint;
import org.parley.outcome.DealObstacle;
import org.parley.outcome.IssueBlockage;
import org.parley.outcome.Outcome;

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
        blockers(),
        hold(),
        new GoalSummarising(frame, goals).summary(),
        AfterSummary.of(frame, after, finished()));
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

  private List<EnsembleSummary.Blocker> blockers() {
    return counts.blockers().entrySet().stream()
        .sorted(
            Map.Entry.<IssueBlockage, Long>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().issue())
                .thenComparing(e -> e.getKey().obstacles().size())
                .thenComparing(e -> e.getKey().obstacles(), LEXICAL))
        .map(e -> blocker(e.getKey(), e.getValue()))
        .toList();
  }

  private EnsembleSummary.Blocker blocker(IssueBlockage blockage, long count) {
    long of = counts.looked()[blockage.issue()];
    ShareEstimate share = ConfidenceIntervals.wilson(count, of);
    return new EnsembleSummary.Blocker(
        frame.issues().get(blockage.issue()).id(),
        blockage.obstacles(),
        share.share(),
        share.low(),
        share.high(),
        of);
  }

  private static final Comparator<List<DealObstacle>> LEXICAL =
      (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
          int order = a.get(i).compareTo(b.get(i));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(a.size(), b.size());
      };

  private EnsembleSummary.Hold hold() {
    SampleMoments hold = values.hold();
    double error = hold.sd(FixedPoint.ONE) / StrictMath.sqrt(hold.count());
    ShareEstimate mean = ConfidenceIntervals.boundedMean(hold.mean(FixedPoint.ONE), error);
    return new EnsembleSummary.Hold(mean.share(), mean.low(), mean.high(), hold.count());
  }
}
