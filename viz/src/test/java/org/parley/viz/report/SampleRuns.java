package org.parley.viz.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.ensemble.Detail;
import org.parley.ensemble.Share;
import org.parley.ensemble.Spread;
import org.parley.ensemble.Summary;
import org.parley.outcome.Obstacle;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** Invented results of the invented talks, of the size and shape that real ones have. */
record SampleRuns(Scenario scenario, Summary summary, Detail detail, Landscape landscape) {
  static SampleRuns of(Scenario scenario) {
    return new SampleRuns(
        scenario, summary(scenario, 1000), SampleDetail.of(scenario, 1000), landscape(scenario));
  }

  /** So few runs that nothing can be told. */
  static SampleRuns few(Scenario scenario) {
    SampleRuns many = of(scenario);
    Summary s = many.summary;
    Map<String, Share> outcome = new LinkedHashMap<>();
    outcome.put("comprehensive", share(.1, 10));
    outcome.put("partial", share(.5, 10));
    outcome.put("none", share(.4, 10));
    Summary few =
        new Summary(
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
    Share none = new Share(no, no, no);
    Spread nothing = new Spread(no, no, no, no, no, no, no, no, no);
    Map<String, Map<String, Share>> issues = new LinkedHashMap<>();
    Map<String, Summary.DelegationSummary> sides = new LinkedHashMap<>();
    Map<String, Detail.Histogram> flat = new LinkedHashMap<>();
    for (Issue issue : scenario.issues()) {
      Map<String, Share> shares = new LinkedHashMap<>();
      Names.optionIds(issue).forEach(o -> shares.put(o, none));
      issues.put(issue.id(), shares);
    }
    for (Delegation d : scenario.delegations()) {
      sides.put(d.id(), new Summary.DelegationSummary(nothing, nothing));
      flat.put(d.id(), new Detail.Histogram(0, .01, List.of()));
    }
    Summary summary =
        new Summary(
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
            new Summary.Rounds(no, no, no, no, no, no, no),
            List.of(),
            new Summary.Hold(no, no, no, 0));
    Detail detail = new Detail(Map.of(), Map.of(), List.of(), flat, flat, List.of());
    return new SampleRuns(scenario, summary, detail, landscape(scenario));
  }

  static Share share(double share, long n) {
    double z = 1.959963984540054;
    double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
    double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n)) / (1 + z * z / n);
    return new Share(share, Math.max(0, middle - half), Math.min(1, middle + half));
  }

  static Spread spread(double mean, double sd) {
    return new Spread(
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

  private static Summary summary(Scenario scenario, long n) {
    Map<String, Share> outcome = new LinkedHashMap<>();
    outcome.put("comprehensive", share(.05, n));
    outcome.put("partial", share(.71, n));
    outcome.put("none", share(.24, n));
    Map<String, Share> end = new LinkedHashMap<>();
    end.put("agreement", share(.05, n));
    end.put("deadline", share(.915, n));
    end.put("walkout", share(.035, n));
    Map<String, Map<String, Share>> issues = new LinkedHashMap<>();
    int i = 0;
    for (Issue issue : scenario.issues()) {
      double open = Math.min(.97, .09 + .11 * i++);
      Map<String, Share> shares = new LinkedHashMap<>();
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
    Map<String, Summary.DelegationSummary> sides = new LinkedHashMap<>();
    int d = 0;
    for (Delegation delegation : scenario.delegations()) {
      double gain = .04 + .05 * d++;
      sides.put(
          delegation.id(),
          new Summary.DelegationSummary(spread(.5 + gain, .06), spread(gain, .04)));
    }
    return new Summary(
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
        new Summary.Rounds(14.2, 2.1, 9, 13, 16, 16, 16),
        blockers(scenario),
        new Summary.Hold(.62, .59, .66, 760));
  }

  private static List<Summary.Blocker> blockers(Scenario scenario) {
    String one = scenario.delegations().get(0).id();
    String two = scenario.delegations().get(1).id();
    Obstacle lineOne = line(scenario, 0);
    Obstacle lineTwo = line(scenario, 1);
    String big = scenario.issues().get(1).id();
    String border = scenario.issues().get(2).id();
    String last = scenario.issues().get(9).id();
    return List.of(
        blocker(big, .61, 930, lineOne),
        blocker(big, .22, 930, lineOne, lineTwo),
        blocker(border, .48, 800, lineTwo),
        blocker(border, .2, 800, new Obstacle(Obstacle.Kind.ALTERNATIVE, one, "alternative")),
        blocker(last, .3, 970, new Obstacle(Obstacle.Kind.MANDATE, two, "mandate")),
        blocker(last, .12, 970, new Obstacle(Obstacle.Kind.HOME, two, "parliament")),
        blocker(scenario.issues().get(0).id(), .9, 89));
  }

  private static Obstacle line(Scenario scenario, int delegation) {
    Delegation d = scenario.delegations().get(delegation);
    return new Obstacle(Obstacle.Kind.LINE, d.id(), d.redLines().get(0).id());
  }

  private static Summary.Blocker blocker(
      String issue, double share, long of, Obstacle... obstacles) {
    Share s = share(share, of);
    return new Summary.Blocker(issue, List.of(obstacles), share, s.low(), s.high(), of);
  }

  private static Landscape landscape(Scenario scenario) {
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
    return new Landscape(
        26_244,
        118,
        true,
        frontier,
        frontier,
        baseline,
        Optional.of(new Landscape.NashDeal(frontier[4], deal)));
  }
}
