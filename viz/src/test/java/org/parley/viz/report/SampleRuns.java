package org.parley.viz.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.ensemble.AfterSummary;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.GoalReasons;
import org.parley.ensemble.IssueBlockers;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.statistics.DistributionSummary;
import org.parley.statistics.ShareEstimate;

/** Invented results of the invented talks, of the size and shape that real ones have. */
record SampleRuns(
    Scenario scenario,
    EnsembleSummary summary,
    EnsembleDetail detail,
    BargainingLandscape landscape) {
  static SampleRuns of(Scenario scenario) {
    return new SampleRuns(
        scenario, summary(scenario, 1000), SampleDetail.of(scenario, 1000), landscape(scenario));
  }

  /** So few runs that nothing can be told. */
  static SampleRuns few(Scenario scenario) {
    SampleRuns many = of(scenario);
    EnsembleSummary s = many.summary;
    Map<String, ShareEstimate> outcome = new LinkedHashMap<>();
    outcome.put("comprehensive", share(.1, 10));
    outcome.put("partial", share(.5, 10));
    outcome.put("none", share(.4, 10));
    EnsembleSummary few =
        new EnsembleSummary(
            s.scenario(),
            s.title(),
            1,
            10,
            0,
            outcome,
            s.end(),
            s.refused(),
            s.issues(),
            s.delegations(),
            s.rounds(),
            s.hold(),
            Map.of(),
            Map.of(),
            IssueBlockers.NONE,
            AfterSummary.NONE);
    return new SampleRuns(scenario, few, many.detail, many.landscape);
  }

  /** Not one run ended. */
  static SampleRuns empty(Scenario scenario) {
    double no = Double.NaN;
    ShareEstimate none = new ShareEstimate(no, no, no);
    DistributionSummary nothing = new DistributionSummary(no, no, no, no, no, no, no, no, no);
    Map<String, Map<String, ShareEstimate>> issues = new LinkedHashMap<>();
    Map<String, EnsembleSummary.DelegationSummary> sides = new LinkedHashMap<>();
    Map<String, EnsembleDetail.Histogram> flat = new LinkedHashMap<>();
    for (Issue issue : scenario.issues()) {
      Map<String, ShareEstimate> shares = new LinkedHashMap<>();
      ScenarioLabels.optionIds(issue).forEach(o -> shares.put(o, none));
      issues.put(issue.id(), shares);
    }
    for (Delegation d : scenario.delegations()) {
      sides.put(d.id(), new EnsembleSummary.DelegationSummary(nothing, nothing));
      flat.put(d.id(), new EnsembleDetail.Histogram(0, .01, List.of()));
    }
    EnsembleSummary summary =
        new EnsembleSummary(
            scenario.id(),
            scenario.title(),
            1,
            3,
            3,
            Map.of("comprehensive", none, "partial", none, "none", none),
            Map.of("agreement", none, "deadline", none, "walkout", none),
            Map.of("by_leaders", none, "at_home", none),
            issues,
            sides,
            new EnsembleSummary.Rounds(no, no, no, no, no, no, no),
            new EnsembleSummary.Hold(no, no, no, 0),
            Map.of(),
            Map.of(),
            IssueBlockers.NONE,
            AfterSummary.NONE);
    EnsembleDetail detail = new EnsembleDetail(Map.of(), Map.of(), List.of(), flat, flat);
    return new SampleRuns(scenario, summary, detail, landscape(scenario));
  }

  static ShareEstimate share(double share, long n) {
    double z = 1.959963984540054;
    double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
    double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n)) / (1 + z * z / n);
    return new ShareEstimate(share, Math.max(0, middle - half), Math.min(1, middle + half));
  }

  static DistributionSummary spread(double mean, double sd) {
    return new DistributionSummary(
        mean,
        mean - sd / 16,
        mean + sd / 16,
        sd,
        mean - 1.6 * sd,
        mean - .7 * sd,
        mean + .05 * sd,
        mean + .7 * sd,
        mean + 1.7 * sd);
  }

  private static EnsembleSummary summary(Scenario scenario, long n) {
    Map<String, ShareEstimate> outcome = new LinkedHashMap<>();
    outcome.put("comprehensive", share(.05, n));
    outcome.put("partial", share(.71, n));
    outcome.put("none", share(.24, n));
    Map<String, ShareEstimate> end = new LinkedHashMap<>();
    end.put("agreement", share(.05, n));
    end.put("deadline", share(.915, n));
    end.put("walkout", share(.035, n));
    Map<String, Map<String, ShareEstimate>> issues = new LinkedHashMap<>();
    int i = 0;
    for (Issue issue : scenario.issues()) {
      double open = Math.min(.97, .09 + .11 * i++);
      Map<String, ShareEstimate> shares = new LinkedHashMap<>();
      shares.put("open", share(open, n));
      int options = issue.options().size();
      double left = 1 - open;
      for (int o = options - 1; o > 0; o--) {
        double part = o == 1 ? left : Math.rint(left * 600) / 1000;
        shares.put(issue.options().get(o).id(), share(part, n));
        left -= part;
      }
      shares.put(issue.options().get(0).id(), share(0, n));
      issues.put(issue.id(), shares);
    }
    Map<String, EnsembleSummary.DelegationSummary> sides = new LinkedHashMap<>();
    int d = 0;
    for (Delegation delegation : scenario.delegations()) {
      double gain = .04 + .05 * d++;
      sides.put(
          delegation.id(),
          new EnsembleSummary.DelegationSummary(spread(.5 + gain, .06), spread(gain, .04)));
    }
    return new EnsembleSummary(
            scenario.id(),
            scenario.title(),
            1,
            n,
            0,
            outcome,
            end,
            Map.of("by_leaders", share(.12, n), "at_home", share(.004, n)),
            issues,
            sides,
            new EnsembleSummary.Rounds(14.2, 2.1, 9, 13, 16, 16, 16),
            new EnsembleSummary.Hold(.62, .59, .66, 760),
            Map.of(),
            Map.of(),
            IssueBlockers.NONE,
            AfterSummary.NONE)
        .because(why(scenario, n), IssueBlockers.NONE);
  }

  /** A goal that lines keep away, or that is missed. */
  private static Map<String, GoalReasons> why(Scenario scenario, long n) {
    String one = scenario.delegations().get(0).id();
    String two = scenario.delegations().get(1).id();
    String line = one + "." + scenario.delegations().get(0).redLines().get(0).id();
    Map<String, ShareEstimate> totals = new LinkedHashMap<>();
    GoalReasons.CAUSES.forEach(c -> totals.put(c, share(0, 200)));
    totals.put("no-room", share(.7, 200));
    totals.put("offered-and-refused", share(.25, 200));
    totals.put("reached", share(.05, 200));
    return Map.of(
        "comprehensive",
        new GoalReasons(
            200,
            n == 200,
            totals,
            List.of(
                new GoalReasons.CauseShare(
                    "no-room", one, List.of(line), share(.7, 200), Double.NaN, Map.of(), 12),
                new GoalReasons.CauseShare(
                    "offered-and-refused",
                    two,
                    List.of("table"),
                    share(.25, 200),
                    .07,
                    Map.of(),
                    3)),
            Map.of(),
            0,
            List.of(
                "In 70 of 100 talks a text for it would be worth its while to all, but each such"
                    + " text crosses a red line: North's line \"causes first\".",
                "In 25 of 100 talks a text for it was there that everybody would have signed, and"
                    + " it was missed: in 25 it was tabled and refused (most often by South, for"
                    + " .07 more)."),
            List.of(
                new GoalReasons.TypicalRun(12, "no-room"),
                new GoalReasons.TypicalRun(3, "offered-and-refused")),
            Map.of()));
  }

  private static BargainingLandscape landscape(Scenario scenario) {
    int n = scenario.delegations().size();
    double[][] frontier = new double[9][n];
    for (int i = 0; i < 9; i++) {
      for (int d = 0; d < n; d++) {
        frontier[i][d] = .4 + .45 * Math.sqrt(d == 0 ? i / 8.0 : 1 - i / 8.0);
      }
    }
    double[] baseline = new double[n];
    java.util.Arrays.fill(baseline, .5);
    Map<String, String> deal = new LinkedHashMap<>();
    scenario.issues().forEach(i -> deal.put(i.id(), i.options().get(1).id()));
    return new BargainingLandscape(
        26_244,
        118,
        true,
        frontier,
        frontier,
        baseline,
        Optional.of(new BargainingLandscape.NashDeal(frontier[4], deal)));
  }
}
