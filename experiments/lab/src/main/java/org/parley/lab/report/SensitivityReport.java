package org.parley.lab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.sensitivity.ElementaryEffects;
import org.parley.lab.sensitivity.SensitivityAnalysis;
import org.parley.lab.sensitivity.SobolIndices.OfGroup;
import org.parley.lab.sensitivity.TornadoAnalysis;
import org.parley.viz.Chart;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ExperimentPage;

/**
 * The report on which parameters matter.
 *
 * @param title what readers see
 * @param question what was asked, in words; may be empty
 * @param frame what was done, in a sentence
 * @param results one per scenario and figure
 */
public record SensitivityReport(
    String title,
    String question,
    String frame,
    List<Result> results,
    long seed,
    MeasureWording wording,
    ResultOrigin origin) {
  /** An index below this is shown as 0. */
  private static final double NOTHING = 0.0005;

  private static final double MUCH_NOISE = .2;

  public SensitivityReport {
    results = List.copyOf(results);
  }

  /**
   * The analysis of a figure in a scenario.
   *
   * @param scenario its id; empty if there is one only
   */
  public record Result(String scenario, RunMeasure measure, SensitivityAnalysis analysis) {}

  /** Writes {@code report.html} and {@code charts/} into a folder. */
  public void write(Path folder) throws IOException {
    SensitivityCharts charts = new SensitivityCharts(wording);
    List<Chart> drawn = new ArrayList<>();
    List<ExperimentPage.Section> sections = new ArrayList<>();
    for (Result result : results) {
      List<Chart> own = charts.of(result);
      drawn.addAll(own);
      sections.add(section(result, own));
    }
    sections.add(chance());
    sections.add(origin.again("More points, or more runs at each, narrow the intervals."));
    new ExperimentPage(
            "What matters: " + title,
            question,
            frame,
            results.stream().map(this::answer).toList(),
            warnings(),
            sections,
            origin.technical(seed))
        .write(drawn, folder);
  }

  private String named(Result result) {
    return MeasureWording.capital(wording.of(result.measure()))
        + (result.scenario().isEmpty() ? "" : " (" + result.scenario() + ")");
  }

  private String name(String path) {
    return wording.parameter(path);
  }

  private String answer(Result result) {
    String start = named(result) + ": ";
    if (result.analysis().noise().betweenPoints() == 0) {
      return start + "the same at all points; nothing that was varied matters.";
    }
    if (result.analysis() instanceof SensitivityAnalysis.Screening screening) {
      List<ElementaryEffects> ranked =
          screening.effects().stream()
              .filter(e -> e.muStar().value() > NOTHING)
              .sorted(Comparator.comparingDouble(e -> -e.muStar().value()))
              .toList();
      return start
          + "what matters most is "
          + list(ranked.stream().map(e -> name(e.name())).toList());
    }
    if (result.analysis() instanceof SensitivityAnalysis.Variance variance) {
      List<OfGroup> ranked =
          variance.indices().groups().stream()
              .filter(g -> g.total().value() > NOTHING)
              .sorted(Comparator.comparingDouble(g -> -g.total().value()))
              .toList();
      if (ranked.isEmpty()) {
        return start + "no index is above 0; there are too few points to say what matters.";
      }
      OfGroup first = ranked.get(0);
      return start
          + "what matters most is "
          + list(ranked.stream().map(g -> name(g.name())).toList())
          + " Were the first known, "
          + NumberText.fixed(100 * Math.max(0, Math.min(1, first.first().value())), 0)
          + " of 100 parts of what differs between points would be gone.";
    }
    TornadoAnalysis tornado = ((SensitivityAnalysis.OneByOne) result.analysis()).tornado();
    TornadoAnalysis.Bar widest = tornado.bars().get(0);
    MeasureFormat amounts = new MeasureFormat(result.measure());
    if (widest.low() == widest.high()) {
      return start + amounts.value(tornado.base()) + " as it is; no parameter by itself moves it.";
    }
    return start
        + amounts.value(tornado.base())
        + " as it is. By itself, "
        + name(widest.path())
        + " moves it furthest: from "
        + amounts.value(widest.low())
        + " to "
        + amounts.value(widest.high())
        + ".";
  }

  /** The first three of a ranking. */
  private static String list(List<String> names) {
    return switch (Math.min(3, names.size())) {
      case 1 -> names.get(0) + ".";
      case 2 -> names.get(0) + ", then " + names.get(1) + ".";
      default -> names.get(0) + ", then " + names.get(1) + " and " + names.get(2) + ".";
    };
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (Result result : results) {
      double share = result.analysis().noise().share();
      if (share > MUCH_NOISE) {
        warnings.add(
            named(result)
                + ": up to "
                + NumberText.fixed(100 * share, 0)
                + " of 100 parts of what differs between points may be chance. Raise the"
                + " replications before you trust the ranking.");
      }
      if (share == 0 && result.analysis().noise().betweenPoints() == 0) {
        warnings.add(named(result) + ": the figure is the same at all points; nothing matters.");
      }
    }
    return warnings;
  }

  private ExperimentPage.Section section(Result result, List<Chart> charts) {
    List<PageBlock> parts = new ArrayList<>();
    charts.forEach(chart -> parts.add(new PageBlock.Chart(chart.heading().name())));
    parts.add(
        new PageBlock.Paragraph(
            "Chance within points makes at most "
                + NumberText.fixed(100 * result.analysis().noise().share(), 0)
                + " of 100 parts of what differs between them."));
    return new ExperimentPage.Section(named(result), parts);
  }

  private static ExperimentPage.Section chance() {
    return new ExperimentPage.Section(
        "Chance and what it does here",
        List.of(
            new PageBlock.Paragraph(
                "The talks are stochastic: the same numbers give another outcome in another run. At"
                    + " each point the figure is the mean over its replications, so that the"
                    + " indices are about that mean and not about single runs. Run 1 of every point"
                    + " meets the same luck, run 2 too, and so on: part of the chance that is left"
                    + " is then the same everywhere and drops out of differences."),
            new PageBlock.Paragraph(
                "Intervals are 95%: of indices and of mu* by resampling trajectories or base rows,"
                    + " of single levels by Student's t on paired runs. What is left of chance"
                    + " makes sigma and the total indices of parameters that do nothing look larger"
                    + " than zero.")));
  }
}
