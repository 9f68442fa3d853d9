package org.parley.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.parley.outcome.Outcome;
import org.parley.page.explore.ExploreAnswer.ClosingCurve;
import org.parley.page.explore.ExploreAnswer.Interval;
import org.parley.page.explore.ExploreAnswer.IssueAnswer;
import org.parley.page.explore.ExploreAnswer.MeanBeside;
import org.parley.page.explore.ExploreAnswer.ShareBeside;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.statistics.PairedDifference;
import org.parley.statistics.PairedMeans;
import org.parley.viz.report.ScenarioLabels;

/** Base and changed talks, run by run, counted. */
final class PairedAnswer {
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final RunColumns base;
  private final RunColumns now;
  private final int[] pairs;

  PairedAnswer(Scenario scenario, RunColumns base, RunColumns now, int runs) {
    this.scenario = scenario;
    this.base = base;
    this.now = now;
    names = ScenarioLabels.withUnits(scenario);
    pairs = IntStream.range(0, runs).filter(r -> base.at(r) != null && now.at(r) != null).toArray();
  }

  /** Runs that finished on both sides. */
  int finished() {
    return pairs.length;
  }

  ShareBeside share(String id, String title, Predicate<Outcome> event) {
    return share(id, title, event, event);
  }

  private ShareBeside share(
      String id, String title, Predicate<Outcome> before, Predicate<Outcome> after) {
    return PairedCounts.of(pairs, r -> before.test(base.at(r)), r -> after.test(now.at(r)))
        .share(id, title);
  }

  private static Interval interval(PairedDifference d) {
    return new Interval(d.difference().value(), d.difference().low(), d.difference().high());
  }

  /** How the talks come out; the large figure is needed since it may be one of them. */
  List<ShareBeside> kinds(ShareBeside figure) {
    List<ShareBeside> kinds = new ArrayList<>();
    for (Outcome.Kind kind :
        List.of(Outcome.Kind.COMPREHENSIVE, Outcome.Kind.PARTIAL, Outcome.Kind.NONE)) {
      String word = kind.name().toLowerCase(Locale.ROOT);
      kinds.add(share(word, title(kind), o -> o.kind() == kind));
    }
    return PairedCounts.whole(kinds, figure);
  }

  private static String title(Outcome.Kind kind) {
    return switch (kind) {
      case COMPREHENSIVE -> "Comprehensive agreement";
      case PARTIAL -> "Partial agreement";
      case NONE -> "No agreement";
    };
  }

  List<IssueAnswer> issues(ShareBeside figure) {
    List<IssueAnswer> answers = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      if (!scenario.closedBefore().containsKey(issue.id())) {
        answers.add(
            new IssueAnswer(issue.id(), names.issue(issue.id()), options(i, issue, figure)));
      }
    }
    return answers;
  }

  private List<ShareBeside> options(int i, Issue issue, ShareBeside figure) {
    List<ShareBeside> options = new ArrayList<>();
    options.add(share("open", "left open", o -> o.options()[i] == Outcome.OPEN));
    for (int x = 0; x < issue.options().size(); x++) {
      int option = x;
      String id = issue.options().get(x).id();
      options.add(share(id, names.option(issue.id(), id), o -> o.options()[i] == option));
    }
    return PairedCounts.whole(options, figure);
  }

  List<MeanBeside> gains() {
    List<MeanBeside> means = new ArrayList<>();
    if (pairs.length < 2) {
      return means;
    }
    for (int d = 0; d < scenario.delegations().size(); d++) {
      int who = d;
      double[] before =
          IntStream.of(pairs).mapToDouble(r -> base.at(r).gain()[who] / 1e9).toArray();
      double[] after = IntStream.of(pairs).mapToDouble(r -> now.at(r).gain()[who] / 1e9).toArray();
      PairedDifference difference = PairedMeans.of(before, after);
      Interval interval = interval(difference);
      String id = scenario.delegations().get(d).id();
      means.add(
          new MeanBeside(
              id,
              names.delegation(id),
              difference.base(),
              difference.variant(),
              interval,
              interval.low() > 0 || interval.high() < 0));
    }
    return means;
  }

  List<ClosingCurve> closings(int rounds) {
    List<ClosingCurve> curves = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      if (!scenario.closedBefore().containsKey(issue.id())) {
        curves.add(
            new ClosingCurve(
                issue.id(),
                names.issue(issue.id()),
                curve(base, i, rounds),
                curve(now, i, rounds)));
      }
    }
    return curves;
  }

  private List<Double> curve(RunColumns side, int issue, int rounds) {
    long[] closed = new long[rounds + 1];
    for (int run : pairs) {
      int round = side.at(run).closedRound()[issue];
      if (round > 0) {
        closed[Math.min(round, rounds)]++;
      }
    }
    List<Double> shares = new ArrayList<>();
    long sum = 0;
    for (int round = 1; round <= rounds; round++) {
      sum += closed[round];
      shares.add(sum / (double) Math.max(1, pairs.length));
    }
    return shares;
  }
}
