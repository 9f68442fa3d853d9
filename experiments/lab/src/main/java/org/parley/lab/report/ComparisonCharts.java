package org.parley.lab.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.whatif.VariantComparison;
import org.parley.lab.whatif.VariantComparison.About;
import org.parley.lab.whatif.VariantComparison.Line;
import org.parley.lab.whatif.VariantComparison.OfVariant;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.Chart;
import org.parley.viz.ChartHeading;
import org.parley.viz.FlowDiagram;
import org.parley.viz.ForestPlot;
import org.parley.viz.LabelledEstimate;
import org.parley.viz.NumberText;
import org.parley.viz.SideBySideShares;
import org.parley.viz.ValueScale;

/** The charts of a comparison. */
record ComparisonCharts(VariantComparison comparison, MeasureWording wording) {
  static final String SHARES = "outcomes";
  private static final List<String> KINDS = List.of("comprehensive", "partial", "none");
  private static final int MOST_ROWS = 10;

  List<Chart> all() {
    List<Chart> charts = new ArrayList<>();
    charts.add(shares());
    for (String kind : KINDS) {
      charts.add(differences(new RunMeasure(kind)));
    }
    charts.addAll(gains());
    for (OfVariant variant : comparison.variants()) {
      charts.add(flow(variant));
      charts.add(issues(variant));
    }
    return charts;
  }

  static String differencesOf(String measure) {
    return "difference-" + MeasureWording.slug(measure);
  }

  static String gainOf(String delegation) {
    return "gain-" + MeasureWording.slug(delegation);
  }

  static String issuesOf(OfVariant variant) {
    return "issues-" + MeasureWording.slug(variant.id());
  }

  static String flowOf(OfVariant variant) {
    return "flow-" + MeasureWording.slug(variant.id());
  }

  static String title(OfVariant variant) {
    return variant.title().isEmpty() ? variant.id() : variant.title();
  }

  private String runs() {
    return NumberText.count(comparison.runs()) + " runs each with the same chances; 95% intervals.";
  }

  private Chart shares() {
    List<String> sides = new ArrayList<>(List.of("as it is"));
    comparison.variants().forEach(variant -> sides.add(title(variant)));
    List<SideBySideShares.Row> rows = new ArrayList<>();
    for (String kind : KINDS) {
      List<LabelledEstimate> shares = new ArrayList<>();
      for (OfVariant variant : comparison.variants()) {
        Optional<Line> line = variant.line(kind);
        if (shares.isEmpty()) {
          shares.add(line.map(l -> share(l, l.difference().base())).orElse(unknown()));
        }
        shares.add(line.map(l -> share(l, l.difference().variant())).orElse(unknown()));
      }
      rows.add(
          new SideBySideShares.Row(
              MeasureWording.capital(wording.of(new RunMeasure(kind))), shares));
    }
    return SideBySideShares.of(
        new ChartHeading(
            SHARES,
            "How the talks end, as they are and changed",
            runs(),
            "One bar for the talks as they are and one for each variant; the thin line is the"
                + " interval of the bar by itself. Differences are told more exactly than these"
                + " intervals suggest, since run is compared with run: see the differences."),
        "In 100 simulated talks",
        sides,
        rows);
  }

  private static LabelledEstimate unknown() {
    return new LabelledEstimate("", Double.NaN, Double.NaN, Double.NaN);
  }

  private static LabelledEstimate share(Line line, double share) {
    ShareEstimate wilson =
        ConfidenceIntervals.wilson(Math.round(share * line.pairs()), line.pairs());
    return new LabelledEstimate("", share, wilson.low(), wilson.high());
  }

  private List<LabelledEstimate> changes(RunMeasure measure) {
    return comparison.variants().stream()
        .flatMap(
            v ->
                v.line(measure.name()).stream()
                    .map(l -> MeasureFormat.drawn(title(v), l.difference().difference())))
        .toList();
  }

  private Chart differences(RunMeasure measure) {
    String words = MeasureWording.capital(wording.of(measure));
    List<LabelledEstimate> rows = changes(measure);
    return ForestPlot.of(
        new ChartHeading(
            differencesOf(measure.name()),
            words + ": what each variant changes",
            "Variant less base, " + runs(),
            "Dots right of the upright line: more often in the variant; left of it: less often. A"
                + " grey dot may be no difference at all, since its interval holds zero."),
        new MeasureFormat(measure).changeScale(words),
        rows);
  }

  /** The options of issues that can be told from zero, largest first. */
  private Chart issues(OfVariant variant) {
    List<LabelledEstimate> shown =
        variant.lines().stream()
            .filter(l -> l.about() == About.ISSUE && l.distinguishable())
            .filter(l -> !l.measure().endsWith("=open"))
            .sorted(Comparator.comparingDouble(l -> -Math.abs(l.difference().difference().value())))
            .limit(MOST_ROWS)
            .map(
                l ->
                    MeasureFormat.drawn(
                        wording.of(new RunMeasure(l.measure())), l.difference().difference()))
            .toList();
    ChartHeading heading =
        new ChartHeading(
            issuesOf(variant),
            "What is agreed more or less often: " + title(variant),
            "The largest differences that can be told from zero; " + runs(),
            "Each row is an option of an issue: how many more (blue) or fewer (red) of 100 talks"
                + " close it.");
    return shown.isEmpty()
        ? Chart.empty(heading, "On no issue is there a difference that can be told from zero.")
        : ForestPlot.of(
            heading, new ValueScale("Change in 100 talks", ValueScale.Unit.FINE_CHANGE), shown);
  }

  private List<Chart> gains() {
    return comparison.variants().get(0).lines().stream()
        .map(Line::measure)
        .filter(measure -> measure.startsWith("gain."))
        .map(measure -> gain(new RunMeasure(measure)))
        .toList();
  }

  private Chart gain(RunMeasure measure) {
    List<LabelledEstimate> rows = changes(measure);
    return ForestPlot.of(
        new ChartHeading(
            gainOf(measure.name().substring(measure.name().indexOf('.') + 1)),
            MeasureWording.capital(wording.of(measure)) + ": what each variant changes",
            "Change of its gain over going on without a deal; " + runs(),
            "A delegation's gain is on its own scale from 0 to 1: it cannot be compared with that"
                + " of another."),
        new ValueScale("Change of the gain (utility, 0 to 1)", ValueScale.Unit.NUMBER),
        rows);
  }

  private Chart flow(OfVariant variant) {
    long[][] runs = new long[KINDS.size()][KINDS.size()];
    variant.flows().forEach(f -> runs[KINDS.indexOf(f.from())][KINDS.indexOf(f.to())] = f.runs());
    return FlowDiagram.of(
        new ChartHeading(
            flowOf(variant),
            "Where the runs go: " + title(variant),
            NumberText.count(variant.pairs()) + " runs that finished on both sides.",
            "Each ribbon is the runs that end one way as it is (left) and another way changed"
                + " (right), with the same chances. Ribbons that go straight across do not care."),
        new FlowDiagram.Runs(
            "as it is", "changed", List.of("Comprehensive", "Partial", "No agreement"), runs));
  }
}
