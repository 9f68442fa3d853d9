package org.parley.viz.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.ensemble.CauseParts;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.GoalDrivers;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.statistics.ShareEstimate;
import org.parley.statistics.WholeParts;
import org.parley.viz.Chart;
import org.parley.viz.ChartHeading;
import org.parley.viz.ColourPalette;
import org.parley.viz.ForestPlot;
import org.parley.viz.IntervalBars;
import org.parley.viz.LabelledEstimate;
import org.parley.viz.NumberText;
import org.parley.viz.PartsOfHundred;
import org.parley.viz.StackedShares;
import org.parley.viz.ValueScale;

/** What is agreed, what stands in the way, and what would change it. */
final class OutcomeCharts {
  private static final int MOST_EFFECTS = 12;
  private static final int MOST_GOALS = 3;
  private static final List<String> ENDINGS = List.of("comprehensive", "partial", "none");
  private static final String TALKS = "In 100 simulated talks";

  private final Scenario scenario;
  private final EnsembleSummary summary;
  private final EnsembleDetail detail;
  private final ScenarioLabels names;

  OutcomeCharts(Scenario scenario, EnsembleSummary summary, EnsembleDetail detail) {
    this.scenario = scenario;
    this.summary = summary;
    this.detail = detail;
    this.names = new ScenarioLabels(scenario);
  }

  private String runs() {
    long ended = summary.runs() - summary.failedRuns();
    return NumberPhrases.count(ended, "simulated talk", "simulated talks");
  }

  Chart outcomes() {
    double agreed = share("comprehensive") + share("partial");
    List<String> parts =
        PartsOfHundred.of(List.of(share("comprehensive"), share("partial"), share("none")));
    String title =
        summary.runs() > summary.failedRuns()
            ? NumberText.inHundred(agreed)
                + " of 100 simulated talks settle something, "
                + parts.get(0)
                + " settle all that matters"
            : "None of the simulated talks ended";
    List<LabelledEstimate> rows = new ArrayList<>();
    List<Color> colours = new ArrayList<>();
    asked()
        .forEach(
            (label, share) -> {
              rows.add(estimate(label, share));
              colours.add(ColourPalette.GREEN);
            });
    rows.addAll(endings());
    colours.addAll(List.of(ColourPalette.BLUE, ColourPalette.CYAN, ColourPalette.GREY));
    ChartHeading heading =
        new ChartHeading(
            "outcomes",
            title,
            (asked().isEmpty() ? "" : "Green: what is asked. Below it how talks end. ")
                + "Lines are 95% intervals: what chance alone would leave open after "
                + runs()
                + ".",
            "A long bar is an ending that many simulated talks share; a long line means that more"
                + " runs could still move it.");
    ValueScale scale = new ValueScale(TALKS, ValueScale.Unit.SHARE);
    return IntervalBars.of(heading, scale, rows, colours);
  }

  /** How talks end, in whole parts that add up, as every text tells them. */
  List<LabelledEstimate> endings() {
    List<String> labels = List.of("Comprehensive agreement", "Partial agreement", "No agreement");
    int[] parts = WholeParts.of(ENDINGS.stream().mapToDouble(this::share).toArray(), 100);
    List<LabelledEstimate> rows = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      ShareEstimate s = summary.outcome().get(ENDINGS.get(i));
      LabelledEstimate exact = estimate(labels.get(i), s);
      rows.add(
          s == null
              ? exact
              : new LabelledEstimate(
                  exact.label(), asTold(parts[i], exact.value()), exact.low(), exact.high()));
    }
    return rows;
  }

  /** The goals that are not among the endings shown anyway. */
  private Map<String, ShareEstimate> asked() {
    Map<String, ShareEstimate> asked = new LinkedHashMap<>();
    summary
        .goals()
        .forEach(
            (goal, said) -> {
              if (!ENDINGS.contains(goal) && asked.size() < MOST_GOALS) {
                String title = said.title().isEmpty() ? goal : said.title();
                asked.put(NumberPhrases.capital(title), said.share());
              }
            });
    return asked;
  }

  private double share(String kind) {
    ShareEstimate share = summary.outcome().get(kind);
    return share == null || Double.isNaN(share.share()) ? 0 : share.share();
  }

  private static LabelledEstimate estimate(String label, ShareEstimate s) {
    return s == null
        ? new LabelledEstimate(label, Double.NaN, Double.NaN, Double.NaN)
        : new LabelledEstimate(label, s.share(), s.low(), s.high());
  }

  Chart issues() {
    List<StackedShares.Row> rows = new ArrayList<>();
    List<String> still = new ArrayList<>();
    for (Issue issue : new IssueOrder(scenario).open()) {
      Map<String, ShareEstimate> shares = summary.issues().getOrDefault(issue.id(), Map.of());
      if (shares.containsKey("open") && shares.get("open").share() == 1) {
        still.add(names.issue(issue.id()));
        continue;
      }
      List<StackedShares.Part> parts = new ArrayList<>();
      if (shares.containsKey("open")) {
        parts.add(new StackedShares.Part("open", shares.get("open").share(), true));
      }
      for (Option option : issue.options()) {
        double share = shares.containsKey(option.id()) ? shares.get(option.id()).share() : 0;
        parts.add(new StackedShares.Part(names.option(issue.id(), option.id()), share, false));
      }
      rows.add(new StackedShares.Row(names.issue(issue.id()), parts));
    }
    ChartHeading heading =
        new ChartHeading(
            "issues",
            "What is settled on each issue, and how often it is left open",
            "What weighs most for the delegations first. Grey: left open; colours run along the"
                + " options in the order of the scenario. Out of 100 talks; "
                + runs()
                + "."
                + (still.isEmpty()
                    ? ""
                    : " Left open in all talks: " + String.join("; ", still) + "."),
            "Each bar divides all simulated talks by how they settle one issue; the grey part"
                + " leaves it open.");
    return StackedShares.of(heading, TALKS, rows);
  }

  /** Why the first goal is not reached. */
  Chart why() {
    List<LabelledEstimate> rows = new ArrayList<>();
    summary.why().values().stream()
        .findFirst()
        .ifPresent(
            why ->
                why.totals()
                    .forEach(
                        (cause, s) -> {
                          if (s.share() > 0 && !cause.equals("reached")) {
                            rows.add(
                                new LabelledEstimate(
                                    CauseTitles.of(cause),
                                    asTold(CauseParts.of(why.totals()).get(cause), s.share()),
                                    s.low(),
                                    s.high()));
                          }
                        }));
    String goal = summary.why().keySet().stream().findFirst().orElse("the goal");
    ChartHeading heading =
        new ChartHeading(
            "why",
            "Why talks do not reach " + goal,
            "What texts that would reach it run into first, out of 100 talks; 95% intervals; "
                + lookedInto()
                + ".",
            "From above in the order in which a text must pass: all must prefer it, no line may"
                + " bar it, leaders and home must agree, and then it must be found and taken.");
    ValueScale scale = new ValueScale("In 100 talks", ValueScale.Unit.SHARE);
    return IntervalBars.of(heading, scale, rows, List.of(ColourPalette.RED));
  }

  /** The whole part of 100 that is told, so that chart and text agree and add up. */
  private static double asTold(int part, double share) {
    return part == 0 ? share : part / 100.0;
  }

  private String lookedInto() {
    return summary.why().values().stream()
        .findFirst()
        .map(why -> NumberPhrases.count(why.runs(), "talk", "talks") + " looked into")
        .orElse(runs());
  }

  /** What a difference is between. */
  private static String contrast(GoalDrivers.Driver d) {
    if (!d.isWord()) {
      return d.line() ? ": real" : ": high";
    }
    Comparator<GoalDrivers.Level> byShare = Comparator.comparingDouble(l -> l.met().share());
    return " is "
        + d.levels().stream().max(byShare).orElseThrow().word()
        + ", not "
        + d.levels().stream().min(byShare).orElseThrow().word();
  }

  Chart effects() {
    List<LabelledEstimate> rows =
        detail.drivers().drivers().stream()
            .limit(MOST_EFFECTS)
            .map(
                d ->
                    new LabelledEstimate(
                        names.path(d.path()) + contrast(d),
                        d.difference().share(),
                        d.difference().low(),
                        d.difference().high()))
            .toList();
    String goal = detail.drivers().goal().isEmpty() ? "the goal" : detail.drivers().goal();
    ChartHeading heading =
        new ChartHeading(
            "effects",
            "What makes the goal more likely, and what less",
            "Change in talks that meet "
                + goal
                + ", out of 100, between runs in which a number was above its median (a line: real)"
                + " and runs in which it was below (a line: a bluff); 95% intervals; "
                + runs()
                + ".",
            "Dots right of the line help, dots left of it hinder. Only what stands out is shown,"
                + " at most twelve: what explains most of what varies first.");
    ValueScale scale = new ValueScale("Change in talks out of 100", ValueScale.Unit.FINE_CHANGE);
    return rows.isEmpty()
        ? Chart.empty(heading, "Nothing stands out.")
        : ForestPlot.of(heading, scale, rows);
  }
}
