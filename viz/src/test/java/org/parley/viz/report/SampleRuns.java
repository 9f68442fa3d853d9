package org.parley.viz.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.ensemble.DistributionSummary;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.ShareEstimate;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

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
            s.blockers(),
            s.hold());
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
            List.of(),
            new EnsembleSummary.Hold(no, no, no, 0));
    EnsembleDetail detail =
        new EnsembleDetail(Map.of(), Map.of(), List.of(), flat, flat, List.of());
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
        blockers(scenario),
        new EnsembleSummary.Hold(.62, .59, .66, 760));
  }

  private static List<EnsembleSummary.Blocker> blockers(Scenario scenario) {
    String one = scenario.delegations().get(0).id();
    String two = scenario.delegations().get(1).id();
    DealObstacle lineOne = line(scenario, 0);
    DealObstacle lineTwo = line(scenario, 1);
    String big = scenario.issues().get(1).id();
    String border = scenario.issues().get(2).id();
    String last = scenario.issues().get(9).id();
    return List.of(
        blocker(big, .61, 930, lineOne),
        blocker(big, .22, 930, lineOne, lineTwo),
        blocker(border, .48, 800, lineTwo),
        blocker(
            border, .2, 800, new DealObstacle(DealObstacle.Kind.ALTERNATIVE, one, "alternative")),
        blocker(last, .3, 970, new DealObstacle(DealObstacle.Kind.MANDATE, two, "mandate")),
        blocker(last, .12, 970, new DealObstacle(DealObstacle.Kind.HOME, two, "parliament")),
        blocker(scenario.issues().get(0).id(), .9, 89));
  }

  private static DealObstacle line(Scenario scenario, int delegation) {
    Delegation d = scenario.delegations().get(delegation);
    return new DealObstacle(DealObstacle.Kind.LINE, d.id(), d.redLines().get(0).id());
  }

  private static EnsembleSummary.Blocker blocker(
      String issue, double share, long of, DealObstacle... obstacles) {
    ShareEstimate s = share(share, of);
    return new EnsembleSummary.Blocker(issue, List.of(obstacles), share, s.low(), s.high(), of);
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
