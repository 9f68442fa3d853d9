package org.parley.lab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.lab.lever.LeverEffect;
import org.parley.lab.lever.LeverFindings;
import org.parley.lab.lever.LeverSet;
import org.parley.scenario.Scenario;
import org.parley.viz.Chart;
import org.parley.viz.ChartHeading;
import org.parley.viz.GroupedForest;
import org.parley.viz.LabelledEstimate;
import org.parley.viz.NumberText;
import org.parley.viz.ValueScale;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ExperimentPage;

/** The report on a search for levers. */
public record LeverReport(Scenario scenario, LeverFindings found, ResultOrigin origin) {
  private static final String CHART = "levers";
  private static final int MOST_ROWS = 24;

  /** Writes {@code report.html} and {@code charts/} into a folder. */
  public void write(Path folder) throws IOException {
    page().write(List.of(chart()), folder);
  }

  private LeverWording words() {
    return new LeverWording(scenario);
  }

  ExperimentPage page() {
    List<ExperimentPage.Section> sections = new ArrayList<>();
    sections.add(
        new ExperimentPage.Section(
            "One lever at a time", List.of(new PageBlock.Chart(CHART), table())));
    sections.add(together());
    sections.add(certainty());
    sections.add(origin.again("Ask for four times as many runs to halve the intervals."));
    return new ExperimentPage(
        "What would change it: " + scenario.title(),
        found.title(),
        frame(),
        words().answer(found),
        found.how().isEmpty() ? List.of() : List.of("The question: " + found.how() + "."),
        sections,
        origin.technical(found.seed()));
  }

  private String frame() {
    return NumberText.count(found.levers().size())
        + " levers are tried on the goal "
        + found.goal()
        + ", each over up to "
        + NumberText.count(found.runs())
        + " runs that meet the same luck as the talks as they are.";
  }

  /** Those that can be told from zero, strongest first, then the largest of the rest. */
  Chart chart() {
    List<GroupedForest.GroupedRow> rows =
        found.levers().stream()
            .filter(e -> e.lever().isHeld() && e.isDistinguishable())
            .limit(MOST_ROWS)
            .map(
                e ->
                    new GroupedForest.GroupedRow(
                        words().holder(e.lever().holder()),
                        new LabelledEstimate(
                            e.lever().title(),
                            e.difference().value(),
                            e.difference().low(),
                            e.difference().high())))
            .toList();
    ChartHeading heading =
        new ChartHeading(
            CHART,
            "What each lever does to the goal, by who holds it",
            "Change in talks out of 100 that meet "
                + found.goal()
                + "; all intervals hold together with 95%; only what can be told from zero.",
            "Dots right of the line raise the goal's share, dots left of it lower it; the colour"
                + " says who could move the lever.");
    return rows.isEmpty()
        ? Chart.empty(heading, "No lever changes the goal so far that it can be told from luck.")
        : GroupedForest.of(
            heading, new ValueScale("Change in 100 talks", ValueScale.Unit.FINE_CHANGE), rows);
  }

  private PageBlock.Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (LeverEffect e : found.told()) {
      rows.add(
          List.of(
              e.lever().title(),
              words().holder(e.lever().holder()),
              NumberText.inHundred(e.share().share()),
              LeverWording.change(e.difference()),
              LeverWording.price(e.price()),
              NumberText.count(e.runs())));
    }
    long rest = found.levers().size() - (long) rows.size();
    return new PageBlock.Table(
        "Levers that can be told from zero ("
            + NumberText.count(rest)
            + " that cannot are in levers.csv); own gain: the change of the holder's",
        List.of("", "held by", "share", "difference", "own gain", "runs"),
        rows,
        4);
  }

  private ExperimentPage.Section together() {
    if (found.sets().isEmpty()) {
      return new ExperimentPage.Section(
          "Several together", List.of(new PageBlock.Paragraph(words().noSets(found))));
    }
    List<PageBlock> parts = new ArrayList<>();
    if (found.reach().isPresent()) {
      boolean reached = found.sets().stream().anyMatch(LeverSet::reaches);
      String asked = NumberText.inHundred(found.reach().getAsDouble()) + " in 100";
      parts.add(
          new PageBlock.Paragraph(
              reached
                  ? "The smallest sets found that reach " + asked + " come first."
                  : "No set that was tried reaches " + asked + "; the highest come first."));
    }
    parts.add(new PageBlock.Points(found.sets().stream().map(words()::set).toList()));
    return new ExperimentPage.Section("Several together", parts);
  }

  private static ExperimentPage.Section certainty() {
    return new ExperimentPage.Section(
        "How sure is this",
        List.of(
            new PageBlock.Paragraph(
                "Every lever gets a twentieth of the runs, of many the more promising half a"
                    + " seventh, the best third a third, the last twelve all (successive halving)."
                    + " All intervals, at every look, hold together with 95%, so at most one search"
                    + " in twenty names a lever that does nothing."),
            new PageBlock.Paragraph(
                "Of few levers all pairs are tried, of many those among the strongest and those"
                    + " that theory names. A set is called smallest only if every part of it was"
                    + " tried."),
            new PageBlock.Paragraph(
                "The intervals are about chance alone. They do not say whether the scenario is"
                    + " right: a wrong number in it moves the answer and leaves them as narrow.")));
  }
}
