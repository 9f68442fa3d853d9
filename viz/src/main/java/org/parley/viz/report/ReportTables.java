package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.ensemble.EnsembleSummary;
import org.parley.scenario.Issue;
import org.parley.scenario.Provenance;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.NumberText;
import org.parley.viz.PartsOfHundred;
import org.parley.viz.document.PageBlock;

/** What a report holds for those who look things up: sides, options and numbers. */
final class ReportTables {
  private final ReportInput input;
  private final EnsembleSummary summary;
  private final ScenarioLabels names;

  ReportTables(ReportInput input, ScenarioLabels names) {
    this.input = input;
    this.summary = input.summary();
    this.names = names;
  }

  /** Delegation by delegation. */
  List<PageBlock> sides() {
    List<PageBlock> parts = new ArrayList<>();
    DelegationReport.of(input.scenario(), summary).forEach(side -> parts.addAll(side.blocks()));
    parts.add(new PageBlock.Chart("offers"));
    return List.of(new PageBlock.Folded("sides", "Delegation by delegation", parts));
  }

  /** How talks end, and where they settle each issue. */
  PageBlock options(List<String> agreed) {
    List<PageBlock> parts = new ArrayList<>();
    parts.add(
        table(
            "How the talks end",
            "Ending",
            List.of("Comprehensive agreement", "Partial agreement", "No agreement"),
            List.of("comprehensive", "partial", "none"),
            summary.outcome()));
    if (!agreed.isEmpty()) {
      parts.add(new PageBlock.Points(agreed));
    }
    for (Issue issue : input.scenario().issues()) {
      Map<String, ShareEstimate> shares = summary.issues().getOrDefault(issue.id(), Map.of());
      List<String> options =
          ScenarioLabels.optionIds(issue).stream().filter(shares::containsKey).toList();
      List<String> labels = options.stream().map(o -> names.option(issue.id(), o)).toList();
      parts.add(table(names.issue(issue.id()), "Option", labels, options, shares));
    }
    return new PageBlock.Folded("options", "Every option in numbers", parts);
  }

  /** Rows that make up a whole, as far as they are known. */
  private static PageBlock table(
      String caption,
      String first,
      List<String> labels,
      List<String> keys,
      Map<String, ShareEstimate> shares) {
    List<String> parts =
        PartsOfHundred.of(
            keys.stream().map(k -> shares.containsKey(k) ? shares.get(k).share() : 0).toList());
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      ShareEstimate s = shares.get(keys.get(i));
      boolean isKnown = s != null && Double.isFinite(s.share());
      rows.add(
          List.of(
              labels.get(i),
              isKnown ? parts.get(i) : "none",
              isKnown ? NumberText.rangeInHundred(s.low(), s.high()) : ""));
    }
    return PageBlock.Table.ofNumbers(caption, List.of(first, "In 100 talks", "95% interval"), rows);
  }

  /** How many numbers and positions have a source. */
  String origins() {
    Provenance provenance = Provenance.of(input.scenario());
    Provenance.Tally counts = provenance.numbers();
    return "The scenario states "
        + NumberPhrases.count(counts.stated(), "number", "numbers")
        + ": "
        + NumberText.count(counts.sourced())
        + " from a source, "
        + (counts.named() > 0
            ? NumberText.count(counts.named()) + " by a named class that many numbers share, "
            : "")
        + NumberText.count(counts.guessed())
        + " assumed by its author. "
        + NumberText.count(counts.defaulted())
        + " more are left to the defaults of the program. "
        + positions(provenance.positions());
  }

  private static String positions(Provenance.Tally counts) {
    return "Of "
        + NumberPhrases.count(counts.stated(), "position", "positions")
        + " (what delegations want, never accept, link or have without a deal; events, earlier"
        + " talks and what happened), "
        + NumberText.count(counts.sourced())
        + " come from a source, "
        + NumberText.count(counts.guessed())
        + (counts.guessed() == 1 ? " is" : " are")
        + " assumed.";
  }

  /** Every number with its origin. */
  PageBlock numbers() {
    List<List<String>> rows = new ArrayList<>();
    List<String> defaults = new ArrayList<>();
    for (NumberRow n : input.numbers()) {
      switch (n.kind()) {
        case SOURCED -> rows.add(List.of(n.path(), n.value(), "source: " + n.origin()));
        case ASSUMED -> {
          String why = n.origin().isEmpty() ? "" : ": " + n.origin();
          rows.add(List.of(n.path(), n.value(), "assumed" + why));
        }
        case DEFAULT -> defaults.add(n.path() + " " + n.value());
      }
    }
    List<PageBlock> parts = new ArrayList<>();
    parts.add(
        new PageBlock.Table(
            "Numbers of the scenario", List.of("Number (its path)", "Value", "Origin"), rows, 0));
    if (!defaults.isEmpty()) {
      parts.add(new PageBlock.Subheading("Left to the defaults of the program"));
      parts.add(new PageBlock.Points(defaults));
    }
    return new PageBlock.Folded("numbers", "Every number of the scenario, with its origin", parts);
  }
}
