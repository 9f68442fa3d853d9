package org.parley.lab.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.lab.sensitivity.ElementaryEffects;
import org.parley.lab.sensitivity.SensitivityAnalysis;
import org.parley.lab.sensitivity.SobolIndices;
import org.parley.lab.sensitivity.SobolIndices.OfGroup;
import org.parley.lab.sensitivity.TornadoAnalysis;
import org.parley.statistics.IntervalEstimate;
import org.parley.viz.BandChart;
import org.parley.viz.Chart;
import org.parley.viz.ChartHeading;
import org.parley.viz.ColourPalette;
import org.parley.viz.EffectsPlane;
import org.parley.viz.ForestPlot;
import org.parley.viz.IntervalBars;
import org.parley.viz.ValueScale;

/** The charts of a sensitivity analysis. */
record SensitivityCharts(MeasureWording wording) {
  private static final int MOST_LINES = 6;
  private static final int MOST_LEVELS = 40;

  List<Chart> of(SensitivityReport.Result result) {
    if (result.analysis() instanceof SensitivityAnalysis.Screening screening) {
      return screening(result, screening.effects());
    }
    if (result.analysis() instanceof SensitivityAnalysis.Variance variance) {
      return List.of(
          indices(result, variance.indices(), true),
          indices(result, variance.indices(), false),
          convergence(result, variance));
    }
    return oneByOne(result, ((SensitivityAnalysis.OneByOne) result.analysis()).tornado());
  }

  private ChartHeading heading(
      SensitivityReport.Result result, String kind, String title, String subtitle, String reading) {
    String scenario =
        result.scenario().isEmpty() ? "" : "-" + MeasureWording.slug(result.scenario());
    return new ChartHeading(
        kind + "-" + MeasureWording.slug(result.measure().name()) + scenario,
        MeasureWording.capital(wording.of(result.measure())) + ": " + title,
        subtitle,
        reading);
  }

  private String label(String path) {
    return MeasureWording.capital(wording.parameter(path));
  }

  private List<Chart> screening(SensitivityReport.Result result, List<ElementaryEffects> effects) {
    List<ElementaryEffects> ranked =
        effects.stream().sorted(Comparator.comparingDouble(e -> -e.muStar().value())).toList();
    Chart plane =
        EffectsPlane.of(
            heading(
                result,
                "plane",
                "what matters, and what matters together with others",
                "Morris's elementary effects: mean of their sizes and standard deviation.",
                "To the right: matters more. High up: what it does depends on the other parameters"
                    + " or bends. Near the corner: can be left alone."
                    + (ranked.stream().anyMatch(e -> Double.isNaN(e.mu()))
                        ? " Of a group, the height is the spread of the sizes alone: it says that"
                            + " they differ, not that anything bends."
                        : "")),
            ranked.stream()
                .map(e -> new EffectsPlane.Effect(label(e.name()), e.muStar().value(), e.sigma()))
                .toList());
    Chart bars =
        IntervalBars.of(
            heading(
                result,
                "mu-star",
                "how much each parameter matters",
                "Mean size of the effects (mu*) with 95% intervals, "
                    + ranked.get(0).effects()
                    + " effects each.",
                "How far the figure moves, on average, per step as wide as the parameter's whole"
                    + " range. Rows whose intervals overlap have no sure order."),
            new ValueScale("Mean size of the effect (mu*)", ValueScale.Unit.NUMBER),
            ranked.stream().map(e -> MeasureFormat.drawn(label(e.name()), e.muStar())).toList(),
            List.of(ColourPalette.BLUE));
    return List.of(plane, bars);
  }

  private Chart indices(SensitivityReport.Result result, SobolIndices indices, boolean total) {
    List<OfGroup> ranked =
        indices.groups().stream()
            .sorted(Comparator.comparingDouble(g -> -g.total().value()))
            .toList();
    return IntervalBars.of(
        heading(
            result,
            total ? "total" : "first-order",
            total ? "each parameter with all it does together" : "each parameter by itself",
            (total ? "Total" : "First-order")
                + " Sobol indices with 95% intervals, "
                + indices.base()
                + " base rows.",
            total
                ? "The share of what differs between points that would be left were everything else"
                    + " known. Next to nothing: can be fixed at any value."
                : "The share of what differs between points that would be gone were this parameter"
                    + " known. What is missing from its total index it does together with others."
                    + " Slightly below zero is chance."),
        new ValueScale("Share of the variance between points", ValueScale.Unit.NUMBER),
        ranked.stream()
            .map(g -> MeasureFormat.drawn(label(g.name()), total ? g.total() : g.first()))
            .toList(),
        List.of(total ? ColourPalette.BLUE : ColourPalette.GREEN));
  }

  private Chart convergence(
      SensitivityReport.Result result, SensitivityAnalysis.Variance variance) {
    List<String> strongest =
        variance.indices().groups().stream()
            .sorted(Comparator.comparingDouble(g -> -g.total().value()))
            .limit(MOST_LINES)
            .map(OfGroup::name)
            .toList();
    List<BandChart.Line> lines = new ArrayList<>();
    for (String name : strongest) {
      List<BandChart.Point> points = new ArrayList<>();
      for (SobolIndices size : variance.growing()) {
        IntervalEstimate e =
            size.groups().stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow()
                .total();
        points.add(new BandChart.Point(size.base(), e.value(), e.low(), e.high()));
      }
      lines.add(new BandChart.Line(label(name), points));
    }
    return BandChart.of(
        heading(
            result,
            "convergence",
            "have the indices settled?",
            "Total indices on growing parts of the sample, with 95% intervals.",
            "Lines that still move at the right end, or cross, have not settled: ask for more base"
                + " rows."),
        "Base rows used",
        new ValueScale("Total index", ValueScale.Unit.NUMBER),
        lines);
  }

  private List<Chart> oneByOne(SensitivityReport.Result result, TornadoAnalysis tornado) {
    MeasureFormat amounts = new MeasureFormat(result.measure());
    String words = MeasureWording.capital(wording.of(result.measure()));
    Chart swings =
        org.parley.viz.TornadoChart.of(
            heading(
                result,
                "tornado",
                "what each parameter does by itself",
                "All other parameters stay as the scenario has them.",
                "The upright line is the figure as it is; each bar reaches to what it becomes with"
                    + " the first and with the last value of the parameter."),
            amounts.scale(words),
            tornado.base(),
            tornado.bars().stream().map(this::swing).toList());
    List<org.parley.viz.LabelledEstimate> levels = new ArrayList<>();
    for (TornadoAnalysis.Bar bar : tornado.bars()) {
      for (TornadoAnalysis.Level level : bar.levels()) {
        levels.add(
            MeasureFormat.drawn(
                label(bar.path()) + ": " + level.value(), level.difference().difference()));
      }
    }
    Chart differences =
        ForestPlot.of(
            heading(
                result,
                "levels",
                "which of these differences are sure",
                "Each value against the scenario as it is, run by run; 95% intervals, uncorrected.",
                "A grey dot may be no difference at all. Of twenty differences that are nothing,"
                    + " one looks like something."),
            amounts.changeScale(words),
            levels.subList(0, Math.min(MOST_LEVELS, levels.size())));
    return List.of(swings, differences);
  }

  private org.parley.viz.TornadoChart.Swing swing(TornadoAnalysis.Bar bar) {
    TornadoAnalysis.Level first = bar.levels().get(0);
    TornadoAnalysis.Level last = bar.levels().get(bar.levels().size() - 1);
    return new org.parley.viz.TornadoChart.Swing(
        label(bar.path()) + " (" + first.value() + " / " + last.value() + ")",
        first.difference().variant(),
        last.difference().variant());
  }
}
