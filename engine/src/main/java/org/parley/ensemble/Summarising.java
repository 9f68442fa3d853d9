package org.parley.ensemble;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.bargaining.Nano;
import org.parley.outcome.Blockage;
import org.parley.outcome.Obstacle;
import org.parley.outcome.Outcome;

/** From counts to the summary. */
record Summarising(Frame frame, Counts counts, Values values, GoalTally goals, long failed) {

  Summary summary() {
    return new Summary(
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
        new GoalSummarising(frame, goals).summary());
  }

  private long finished() {
    return values.rounds().count();
  }

  private Share share(long count) {
    return Intervals.wilson(count, finished());
  }

  private Map<String, Share> outcome() {
    Map<String, Share> shares = new LinkedHashMap<>();
    shares.put("comprehensive", share(counts.kinds()[Outcome.Kind.COMPREHENSIVE.ordinal()]));
    shares.put("partial", share(counts.kinds()[Outcome.Kind.PARTIAL.ordinal()]));
    shares.put("none", share(counts.kinds()[Outcome.Kind.NONE.ordinal()]));
    return shares;
  }

  private Map<String, Share> end() {
    Map<String, Share> shares = new LinkedHashMap<>();
    shares.put("agreement", share(counts.ends()[Outcome.End.AGREEMENT.ordinal()]));
    shares.put("deadline", share(counts.ends()[Outcome.End.DEADLINE.ordinal()]));
    shares.put("walkout", share(counts.ends()[Outcome.End.WALKOUT.ordinal()]));
    return shares;
  }

  private Map<String, Share> refused() {
    Map<String, Share> shares = new LinkedHashMap<>();
    shares.put("by_leaders", share(counts.refused()[0]));
    shares.put("at_home", share(counts.refused()[1]));
    return shares;
  }

  private Map<String, Map<String, Share>> issues() {
    Map<String, Map<String, Share>> issues = new LinkedHashMap<>();
    for (int i = 0; i < frame.issues().size(); i++) {
      Frame.Question issue = frame.issues().get(i);
      long[] settled = counts.options()[i];
      Map<String, Share> shares = new LinkedHashMap<>();
      shares.put("open", share(settled[settled.length - 1]));
      for (int o = 0; o < issue.options().size(); o++) {
        shares.put(issue.options().get(o), share(settled[o]));
      }
      issues.put(issue.id(), shares);
    }
    return issues;
  }

  private Map<String, Summary.DelegationSummary> delegations() {
    Map<String, Summary.DelegationSummary> delegations = new LinkedHashMap<>();
    for (int d = 0; d < frame.delegations().size(); d++) {
      delegations.put(
          frame.delegations().get(d),
          new Summary.DelegationSummary(values.utility()[d].spread(), values.gain()[d].spread()));
    }
    return delegations;
  }

  private Summary.Rounds rounds() {
    return new Summary.Rounds(
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

  private List<Summary.Blocker> blockers() {
    return counts.blockers().entrySet().stream()
        .sorted(
            Map.Entry.<Blockage, Long>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().issue())
                .thenComparing(e -> e.getKey().obstacles().size())
                .thenComparing(e -> e.getKey().obstacles(), LEXICAL))
        .map(e -> blocker(e.getKey(), e.getValue()))
        .toList();
  }

  private Summary.Blocker blocker(Blockage blockage, long count) {
    long of = counts.looked()[blockage.issue()];
    Share share = Intervals.wilson(count, of);
    return new Summary.Blocker(
        frame.issues().get(blockage.issue()).id(),
        blockage.obstacles(),
        share.share(),
        share.low(),
        share.high(),
        of);
  }

  private static final Comparator<List<Obstacle>> LEXICAL =
      (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
          int order = a.get(i).compareTo(b.get(i));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(a.size(), b.size());
      };

  private Summary.Hold hold() {
    double mean = values.hold().mean(Nano.ONE);
    double half = values.hold().halfWidth(Nano.ONE);
    return new Summary.Hold(mean, mean - half, mean + half, values.hold().count());
  }
}
