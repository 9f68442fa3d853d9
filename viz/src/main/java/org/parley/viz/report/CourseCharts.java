package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.EnsembleSummary;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.statistics.DistributionSummary;
import org.parley.viz.Chart;
import org.parley.viz.ChartHeading;
import org.parley.viz.ClosingStrip;
import org.parley.viz.DistributionCharts;
import org.parley.viz.FanChart;
import org.parley.viz.JointUtilities;
import org.parley.viz.NumberText;

/** How the talks go, and what each delegation has from them. */
final class CourseCharts {
  private final Scenario scenario;
  private final EnsembleSummary summary;
  private final EnsembleDetail detail;
  private final ScenarioLabels names;

  CourseCharts(Scenario scenario, EnsembleSummary summary, EnsembleDetail detail) {
    this.scenario = scenario;
    this.summary = summary;
    this.detail = detail;
    this.names = new ScenarioLabels(scenario);
  }

  private String runs() {
    long ended = summary.runs() - summary.failedRuns();
    return NumberPhrases.count(ended, "simulated talk", "simulated talks");
  }

  Chart values() {
    List<DistributionCharts.Distribution> all = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      EnsembleSummary.DelegationSummary s = summary.delegations().get(d.id());
      if (s == null) {
        continue;
      }
      String who = names.delegation(d.id());
      all.add(distribution(who, detail.gain().get(d.id()), s.gain(), 0));
    }
    ChartHeading heading =
        new ChartHeading(
            "values",
            "What each delegation gains over having no deal",
            "Gain in utility on the delegation's own scale (not to be compared between"
                + " delegations). Means and quantiles over "
                + runs()
                + ".",
            "Runs to the left of the dashed line leave a delegation worse off than no deal would"
                + " have.");
    return DistributionCharts.of(heading, "", "without a deal", 2, all);
  }

  private static DistributionCharts.Distribution distribution(
      String label, EnsembleDetail.Histogram h, DistributionSummary s, double baseline) {
    EnsembleDetail.Histogram counts =
        h == null ? new EnsembleDetail.Histogram(0, .1, List.of(0L)) : h;
    return new DistributionCharts.Distribution(
        label,
        counts.from(),
        counts.width(),
        counts.counts(),
        s.mean(),
        s.q05(),
        s.q25(),
        s.q75(),
        s.q95(),
        baseline);
  }

  Chart joint(Optional<BargainingLandscape> landscape) {
    List<String> who = scenario.delegations().stream().map(d -> names.delegation(d.id())).toList();
    double[] nothing = new double[0];
    double[] zero = new double[who.size()];
    double[] before = landscape.map(BargainingLandscape::baseline).orElse(zero);
    JointUtilities.Utilities utilities =
        new JointUtilities.Utilities(
            who,
            detail.joint().toArray(double[][]::new),
            landscape.map(l -> gains(l.frontier(), before)).orElse(new double[0][]),
            landscape.map(l -> gains(l.zone(), before)).orElse(new double[0][]),
            landscape
                .flatMap(BargainingLandscape::nash)
                .map(nash -> gain(nash.utilities(), before))
                .orElse(nothing),
            zero);
    return JointUtilities.of(jointHeading(who.size()), utilities);
  }

  /** Utilities less what each has without a deal, so that runs and theory share their zero. */
  private static double[][] gains(double[][] utilities, double[] before) {
    double[][] gains = new double[utilities.length][];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = gain(utilities[i], before);
    }
    return gains;
  }

  private static double[] gain(double[] utility, double[] before) {
    double[] gain = utility.clone();
    for (int d = 0; d < Math.min(gain.length, before.length); d++) {
      gain[d] -= before[d];
    }
    return gain;
  }

  /** Two delegations share a plane, a few have one for each pair, many have an axis each. */
  private ChartHeading jointHeading(int delegations) {
    boolean isPlane = delegations <= JointUtilities.MOST_IN_PLANES;
    String shown =
        "Each "
            + (isPlane ? "dot" : "line")
            + " is the end of one simulated talk ("
            + NumberText.count(detail.joint().size())
            + " of them, thinned out where they crowd); "
            + (delegations == 2 ? "frontier, zone, no deal (zero)" : "no deal (zero)")
            + " and Nash deal at the mean of every uncertain number.";
    String reading =
        delegations == 2
            ? "The farther up and to the right a dot lies, the better for both. Value between dots"
                + " and the edge of the zone was left on the table; what lies between the zone and"
                + " the frontier, some red line forbids. A dot beyond the frontier drew numbers of"
                + " its own."
            : isPlane
                ? "The farther up and to the right a dot lies, the better for the two delegations"
                    + " of its panel."
                : "The higher a line crosses a delegation's axis, the more that delegation has from"
                    + " the talk.";
    String title =
        "What the talks gain the delegations over no deal, beside "
            + (delegations == 2 ? "what was possible" : "no deal and the Nash deal");
    return new ChartHeading("joint", title, shown, reading);
  }

  Chart closings() {
    long runs = summary.runs() - summary.failedRuns();
    List<ClosingStrip.Row> rows = new ArrayList<>();
    List<String> never = new ArrayList<>();
    for (Issue issue : new IssueOrder(scenario).open()) {
      List<Double> closed = new ArrayList<>();
      long sum = 0;
      for (long count : detail.closings().getOrDefault(issue.id(), List.of())) {
        sum += count;
        closed.add(runs == 0 ? 0 : sum / (double) runs);
      }
      if (sum == 0) {
        never.add(names.issue(issue.id()));
      } else {
        rows.add(new ClosingStrip.Row(names.issue(issue.id()), closed));
      }
    }
    boolean isOne = scenario.talks().sittings().size() < 2;
    ChartHeading heading =
        new ChartHeading(
            "closings",
            "When issues are closed",
            "Share of talks that have closed the issue by the end of each round"
                + (isOne ? "" : "; upright lines part the sittings")
                + "; "
                + runs()
                + "."
                + (never.isEmpty() ? "" : " Never closed: " + String.join("; ", never) + "."),
            "The earlier a strip darkens, the earlier that issue is closed; a strip that stays pale"
                + " is mostly left open.");
    return ClosingStrip.of(heading, rows, isOne ? 0 : scenario.talks().rounds());
  }

  Chart offers() {
    List<FanChart.Fan> fans = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      List<FanChart.Quantiles> rounds =
          detail.offers().getOrDefault(d.id(), List.of()).stream()
              .map(s -> new FanChart.Quantiles(s.q05(), s.q25(), s.q50(), s.q75(), s.q95()))
              .toList();
      EnsembleSummary.DelegationSummary s = summary.delegations().get(d.id());
      double baseline = s == null ? Double.NaN : s.utility().mean() - s.gain().mean();
      fans.add(new FanChart.Fan(names.delegation(d.id()), rounds, baseline));
    }
    ChartHeading heading =
        new ChartHeading(
            "offers",
            "How far each delegation gives way from round to round",
            "Value to itself of a delegation's standing offer, over the talks that were still going"
                + " on; "
                + runs()
                + ".",
            "A falling line is a delegation that asks for less as time goes by; a wide band means"
                + " that it depends on the run.");
    return FanChart.of(heading, "Value of its offer to itself", "without a deal", fans);
  }
}
