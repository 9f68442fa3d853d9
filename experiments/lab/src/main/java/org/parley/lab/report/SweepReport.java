package org.parley.lab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.sweep.FinishedSweep;
import org.parley.lab.sweep.SweepPlan;
import org.parley.viz.Chart;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ExperimentPage;

/**
 * The report on a sweep.
 *
 * @param sweep what was swept
 * @param title what readers see
 * @param question what was asked, in words; may be empty
 * @param measures what is looked at, at least one
 */
public record SweepReport(
    FinishedSweep sweep,
    String title,
    String question,
    List<RunMeasure> measures,
    MeasureWording wording,
    ResultOrigin origin) {
  private static final int MOST_ROWS = 6;

  public SweepReport {
    measures = List.copyOf(measures);
  }

  /** Writes {@code report.html} and {@code charts/} into a folder. */
  public void write(Path folder) throws IOException {
    SweepPlan plan = sweep.plan();
    SweepCharts charts = new SweepCharts(plan, ParameterAxis.of(plan, wording), wording);
    List<ResponseSurface> responses = new ArrayList<>();
    for (int s = 0; s < plan.scenarios().size(); s++) {
      for (RunMeasure measure : measures) {
        responses.add(ResponseSurface.of(sweep, s, measure));
      }
    }
    List<Chart> drawn = responses.stream().map(charts::of).toList();
    page(responses, charts).write(drawn, folder);
  }

  private ExperimentPage page(List<ResponseSurface> responses, SweepCharts charts) {
    List<ExperimentPage.Section> sections = new ArrayList<>();
    for (ResponseSurface response : responses) {
      sections.add(section(response, charts));
    }
    sections.add(files());
    sections.add(
        origin.again("A sweep that was interrupted goes on with --resume and this folder."));
    return new ExperimentPage(
        "Sweep: " + title,
        question,
        frame(charts),
        responses.stream().map(r -> answer(r, charts)).toList(),
        warnings(responses),
        sections,
        origin.technical(sweep.plan().seed()));
  }

  private String frame(SweepCharts charts) {
    SweepPlan plan = sweep.plan();
    int n = plan.points().size();
    List<String> varied = charts.axes().stream().map(ParameterAxis::label).toList();
    return NumberText.count(n)
        + (n == 1 ? " point" : " points")
        + (plan.scenarios().size() == 1 ? "" : " in " + plan.scenarios().size() + " scenarios")
        + (varied.isEmpty() ? "" : ", varying: " + String.join("; ", varied))
        + ". Run 1 of every point meets the same luck, and so on, so that points can be compared.";
  }

  private String named(ResponseSurface response) {
    String scenario = sweep.plan().scenarios().size() == 1 ? "" : " (" + response.scenario() + ")";
    return MeasureWording.capital(wording.of(response.measure())) + scenario;
  }

  private String answer(ResponseSurface response, SweepCharts charts) {
    List<Integer> ranked = response.ranked();
    if (ranked.isEmpty()) {
      return named(response) + ": no run has this figure.";
    }
    MeasureFormat amounts = new MeasureFormat(response.measure());
    int lowest = ranked.get(0);
    int highest = ranked.get(ranked.size() - 1);
    if (response.points().get(lowest).value() == response.points().get(highest).value()) {
      return named(response)
          + ": "
          + amounts.value(response.points().get(lowest))
          + " wherever one looks.";
    }
    return named(response)
        + ": from "
        + amounts.value(response.points().get(lowest))
        + ", where "
        + charts.label(sweep.plan().points().get(lowest))
        + ", to "
        + amounts.value(response.points().get(highest))
        + ", where "
        + charts.label(sweep.plan().points().get(highest))
        + "; "
        + amounts.value(response.mean())
        + " on average over the points.";
  }

  private List<String> warnings(List<ResponseSurface> responses) {
    List<String> warnings = new ArrayList<>();
    if (!sweep.isComplete()) {
      warnings.add("The sweep is not finished: points are missing or have too few runs.");
    }
    for (ResponseSurface response : responses) {
      if (response.measure().isShare() && response.widest() > .05) {
        warnings.add(
            named(response)
                + ": intervals are up to "
                + NumberText.fixed(200 * response.widest(), 0)
                + " talks out of 100 wide. Do not read much into smaller differences between"
                + " points; the highest and the lowest of many points are also the luckiest and the"
                + " unluckiest.");
      }
    }
    return warnings;
  }

  private ExperimentPage.Section section(ResponseSurface response, SweepCharts charts) {
    List<PageBlock> parts = new ArrayList<>();
    parts.add(new PageBlock.Chart(SweepCharts.name(response, sweep.plan())));
    List<Integer> ranked = response.ranked();
    List<Integer> shown = new ArrayList<>();
    for (int i = ranked.size() - 1; i >= 0; i--) {
      if (i >= ranked.size() - MOST_ROWS || i < MOST_ROWS) {
        shown.add(ranked.get(i));
      }
    }
    MeasureFormat amounts = new MeasureFormat(response.measure());
    parts.add(
        PageBlock.Table.ofNumbers(
            ranked.size() > shown.size()
                ? "The highest and the lowest points (all are in summary.csv)"
                : "The points, highest first",
            List.of("Point", "Figure (95%)"),
            shown.stream()
                .map(
                    i ->
                        List.of(
                            charts.label(sweep.plan().points().get(i)),
                            amounts.value(response.points().get(i))))
                .toList()));
    return new ExperimentPage.Section(named(response), parts);
  }

  private static ExperimentPage.Section files() {
    return new ExperimentPage.Section(
        "Where the figures are",
        List.of(
            new PageBlock.Points(
                List.of(
                    "design.csv: the points",
                    "runs.csv: every run, with its point",
                    "summary.csv: every figure at every point, with its interval",
                    "manifest.json: what was done with which files"))));
  }
}
