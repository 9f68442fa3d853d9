package org.parley.lab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.lab.io.ExperimentArm;
import org.parley.lab.io.WhatIfFile;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.whatif.VariantComparison;
import org.parley.lab.whatif.VariantComparison.About;
import org.parley.lab.whatif.VariantComparison.Line;
import org.parley.lab.whatif.VariantComparison.OfVariant;
import org.parley.statistics.PairedDifference;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ExperimentPage;

/**
 * The report on a what-if.
 *
 * @param origin how it came about
 */
public record ComparisonReport(
    WhatIfFile whatIf, VariantComparison comparison, ResultOrigin origin) {
  private static final int MOST_TOLD = 4;

  /** Writes {@code report.html} and {@code charts/} into a folder. */
  public void write(Path folder) throws IOException {
    page().write(new ComparisonCharts(comparison, wording()).all(), folder);
  }

  private MeasureWording wording() {
    return MeasureWording.of(whatIf.base().reading().scenario());
  }

  private List<String> delegations() {
    return whatIf.base().reading().scenario().delegations().stream().map(d -> d.id()).toList();
  }

  ExperimentPage page() {
    List<ExperimentPage.Section> sections = new ArrayList<>();
    sections.add(overview());
    comparison.variants().forEach(variant -> sections.add(section(variant)));
    sections.add(certainty());
    sections.add(origin.again("Ask for four times as many runs to halve the intervals."));
    return new ExperimentPage(
        "What if: " + comparison.title(),
        comparison.question(),
        frame(),
        answer(),
        warnings(),
        sections,
        origin.technical(comparison.seed()));
  }

  private String frame() {
    int n = comparison.variants().size();
    return (n == 1 ? "One variant is" : n + " variants are")
        + " compared with the talks as they are, over "
        + NumberText.count(comparison.runs())
        + " runs each. Run 1 of every variant meets the same luck as run 1 of the talks as they"
        + " are, and so on: what differs is owed to the change.";
  }

  /** What was asked, then the variants, that which changes it most first. */
  private List<String> answer() {
    List<String> said = new ArrayList<>();
    for (VariantComparison.ComparedGoal goal : comparison.goals()) {
      said.add((goal.title().isEmpty() ? goal.goal() : goal.title()) + " (" + goal.goal() + ")");
      byChange(goal).forEach(v -> said.add(onGoal(v, v.line(goal.measure()).orElseThrow())));
    }
    if (said.isEmpty()) {
      comparison.variants().forEach(v -> said.add(sentence(v)));
    }
    return said;
  }

  private List<OfVariant> byChange(VariantComparison.ComparedGoal goal) {
    return comparison.variants().stream()
        .filter(v -> v.line(goal.measure()).isPresent())
        .sorted(
            Comparator.comparingDouble(
                v -> -Math.abs(v.line(goal.measure()).get().difference().difference().value())))
        .toList();
  }

  private String onGoal(OfVariant variant, Line line) {
    MeasureFormat format = new MeasureFormat(new RunMeasure(line.measure()));
    PairedDifference d = line.difference();
    return ComparisonCharts.title(variant)
        + ": "
        + format.fine(d.variant())
        + " of 100 talks instead of "
        + format.fine(d.base())
        + ", "
        + format.change(d.difference())
        + (line.distinguishable() ? "." : "; this cannot be told from luck.");
  }

  /** The variant in one sentence: what it moves most, or that nothing can be told. */
  private String sentence(OfVariant variant) {
    List<String> told = strongest(variant).stream().limit(2).map(this::words).toList();
    String title = ComparisonCharts.title(variant);
    if (told.isEmpty()) {
      return title + ": no difference that can be told from zero.";
    }
    return title + ": " + String.join("; ", told) + ".";
  }

  private String words(Line line) {
    RunMeasure measure = new RunMeasure(line.measure());
    MeasureFormat amounts = new MeasureFormat(measure);
    PairedDifference d = line.difference();
    return wording().inSentence(measure)
        + (measure.isShare() ? " in " : " ")
        + amounts.fine(d.variant())
        + (measure.isShare() ? " of 100 talks instead of " : " instead of ")
        + amounts.fine(d.base())
        + " ("
        + amounts.change(d.difference()).replaceFirst(" \\(", "; ").replaceFirst("\\)$", "")
        + ")";
  }

  /**
   * What can be told from zero: outcomes first, then options of issues, each largest first.
   * Complements (an issue left open, no agreement beside any agreement) are left out.
   */
  private static List<Line> strongest(OfVariant variant) {
    List<String> complements = List.of("none", "partial", "deadline", "rounds", "hold");
    return variant.lines().stream()
        .filter(Line::distinguishable)
        .filter(l -> l.about() != About.DELEGATION && l.share())
        .filter(l -> !complements.contains(l.measure()) && !l.measure().endsWith("=open"))
        .sorted(
            Comparator.comparing((Line l) -> l.about() != About.OUTCOME)
                .thenComparing(
                    Comparator.comparingDouble(
                        (Line l) -> -Math.abs(l.difference().difference().value()))))
        .toList();
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    long failed = comparison.variants().stream().mapToLong(OfVariant::failed).sum();
    if (failed > 0) {
      warnings.add(NumberText.count(failed) + " pairs are left out, since a run of them failed.");
    }
    double widest =
        comparison.variants().stream()
            .flatMap(v -> v.line("agreement").stream())
            .mapToDouble(l -> l.difference().difference().halfWidth())
            .max()
            .orElse(0);
    if (widest > .05) {
      warnings.add(
          "These differences are rough: an interval is "
              + NumberText.fixed(200 * widest, 0)
              + " talks out of 100 wide. Four times as many runs would halve it.");
    }
    return warnings;
  }

  private ExperimentPage.Section overview() {
    List<PageBlock> parts = new ArrayList<>();
    parts.add(new PageBlock.Chart(ComparisonCharts.SHARES));
    for (String kind : List.of("comprehensive", "partial", "none")) {
      parts.add(new PageBlock.Chart(ComparisonCharts.differencesOf(kind)));
    }
    delegations().forEach(d -> parts.add(new PageBlock.Chart(ComparisonCharts.gainOf(d))));
    return new ExperimentPage.Section("All variants side by side", parts);
  }

  private ExperimentPage.Section section(OfVariant variant) {
    List<PageBlock> parts = new ArrayList<>();
    parts.add(new PageBlock.Paragraph(changed(variant)));
    List<Line> strongest = strongest(variant);
    if (strongest.isEmpty()) {
      parts.add(new PageBlock.Paragraph("Nothing moved far enough to be told from zero."));
    } else {
      parts.add(
          new PageBlock.Paragraph("What else can be told from zero, as a finding to follow up:"));
      parts.add(
          new PageBlock.Points(
              strongest.stream()
                  .limit(MOST_TOLD)
                  .map(line -> MeasureWording.capital(words(line)))
                  .toList()));
    }
    parts.add(new PageBlock.Chart(ComparisonCharts.flowOf(variant)));
    parts.add(new PageBlock.Chart(ComparisonCharts.issuesOf(variant)));
    parts.add(new ComparisonTable(wording(), comparison.runs()).of(variant));
    variant
        .line("agreement")
        .filter(l -> !Double.isNaN(l.difference().varianceRatio()))
        .ifPresent(
            l -> parts.add(new PageBlock.Paragraph(pairing(l.difference().varianceRatio()))));
    return new ExperimentPage.Section(ComparisonCharts.title(variant), parts);
  }

  private String changed(OfVariant variant) {
    ExperimentArm arm =
        whatIf.variants().stream()
            .filter(a -> a.id().equals(variant.id()))
            .findFirst()
            .orElseThrow();
    if (arm.settings().isEmpty()) {
      return "A scenario of its own: " + arm.reading().inputs().get(0).name() + ".";
    }
    return "Changed: "
        + String.join(
            "; ", arm.settings().stream().map(s -> s.path() + " to " + s.value()).toList())
        + ".";
  }

  private static String pairing(double ratio) {
    return "Comparing run with run leaves "
        + NumberText.fixed(ratio, 2)
        + " of the variance that unpaired runs would have (any agreement), so that "
        + (ratio < 1
            ? "without it, about "
                + NumberText.fixed(1 / Math.max(ratio, .001), 1)
                + " times as many"
                + " runs would be needed."
            : "it does not help here.");
  }

  private static ExperimentPage.Section certainty() {
    return new ExperimentPage.Section(
        "How sure is this",
        List.of(
            new PageBlock.Paragraph(
                "Intervals are 95%: "
                    + VariantComparison.SHARES
                    + "; "
                    + VariantComparison.MEANS
                    + ". Shares and their differences are in talks out of 100, gains on the"
                    + " delegation's own scale from 0 to 1."),
            new PageBlock.Paragraph(
                "A difference 'can be told from zero': "
                    + VariantComparison.TOLD
                    + ". Were there nothing but luck, three comparisons in a hundred would still"
                    + " find something. Runs that would tell are for a power of 80%, without"
                    + " correction, were the difference as large as it looks."),
            new PageBlock.Paragraph(
                "The intervals are about chance alone. They do not say whether the scenario is"
                    + " right: a wrong number in it moves the answer and leaves them as narrow.")));
  }
}
