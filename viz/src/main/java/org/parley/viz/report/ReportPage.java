package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.ShareEstimate;
import org.parley.scenario.Issue;
import org.parley.scenario.Provenance;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.viz.ChartFolder;
import org.parley.viz.NumberText;
import org.parley.viz.PartsOfHundred;

/** What the template of the report shows: words and tables, nothing left to compute. */
public record ReportPage(
    String title,
    String question,
    String situation,
    String frame,
    List<String> answer,
    String chosen,
    List<Row> endings,
    List<String> warnings,
    List<String> agreed,
    List<IssueRows> issues,
    List<FailureReasons.WhyNot> why,
    Optional<LeverAnswer> levers,
    List<String> changes,
    String comparisons,
    List<String> possible,
    List<OutcomeBenchmarks.Row> yardsticks,
    Optional<OutcomeBenchmarks.Facts> facts,
    List<DelegationReport> sides,
    Map<String, EmbeddedPicture> pictures,
    String origins,
    List<NumberRow> numbers,
    List<NumberRow> defaults,
    List<Source> sources,
    List<String> commands,
    String technical) {

  /** A row of a table. */
  public record Row(String label, String share, String range) {}

  /** The rows of one issue. */
  public record IssueRows(String title, List<Row> rows) {}

  static ReportPage of(ReportInput input, List<ChartFolder.Drawn> charts) {
    Scenario scenario = input.scenario();
    EnsembleSummary summary = input.summary();
    ScenarioLabels names = new ScenarioLabels(scenario);
    ResultNarrative narrative = new ResultNarrative(scenario, summary);
    FailureReasons reasons = new FailureReasons(scenario, summary);
    OutcomeBenchmarks yardsticks = new OutcomeBenchmarks(scenario, summary, names);
    return new ReportPage(
        names.title(),
        scenario.question(),
        scenario.summary(),
        frame(scenario, names),
        narrative.answer(),
        new GoalLines(summary, names).chosen(),
        endings(summary),
        narrative.warnings(),
        narrative.agreed(),
        issues(scenario, summary, names),
        reasons.whyNot(input.file()),
        input.levers(),
        reasons.changes(input.detail()),
        reasons.comparisons(input.detail()),
        input.landscape().map(l -> possible(l, scenario, names)).orElse(List.of()),
        yardsticks.rows(input.landscape()),
        yardsticks.facts(),
        DelegationReport.of(scenario, summary),
        EmbeddedPicture.of(charts),
        origins(input),
        input.numbers().stream().filter(n -> n.kind() != NumberRow.Kind.DEFAULT).toList(),
        input.numbers().stream().filter(n -> n.kind() == NumberRow.Kind.DEFAULT).toList(),
        scenario.sources(),
        SuggestedCommands.of(input),
        technical(input));
  }

  private static String frame(Scenario scenario, ScenarioLabels names) {
    List<String> who = scenario.delegations().stream().map(d -> names.delegation(d.id())).toList();
    String text =
        ScenarioLabels.list(who, "and")
            + " talk about "
            + NumberPhrases.count(scenario.issues().size(), "issue", "issues")
            + " in "
            + NumberPhrases.count(scenario.talks().sittings().size(), "sitting", "sittings")
            + " of "
            + NumberPhrases.count(scenario.talks().rounds(), "round", "rounds");
    List<String> mediators = scenario.mediators().stream().map(m -> m.title()).toList();
    return text
        + (mediators.isEmpty()
            ? ""
            : ", with " + ScenarioLabels.list(mediators, "and") + " mediating")
        + "."
        + closedBefore(scenario, names);
  }

  private static String closedBefore(Scenario scenario, ScenarioLabels names) {
    List<String> closed = new ArrayList<>();
    scenario
        .closedBefore()
        .forEach(
            (issue, option) ->
                closed.add(names.issue(issue) + " (" + names.option(issue, option) + ")"));
    return closed.isEmpty() ? "" : " Closed before: " + ScenarioLabels.list(closed, "and") + ".";
  }

  private static List<Row> endings(EnsembleSummary summary) {
    return rows(
        List.of("Comprehensive agreement", "Partial agreement", "No agreement"),
        List.of("comprehensive", "partial", "none"),
        summary.outcome());
  }

  /** Rows that make up a whole, as far as they are known. */
  private static List<Row> rows(
      List<String> labels, List<String> keys, Map<String, ShareEstimate> shares) {
    List<String> parts =
        PartsOfHundred.of(
            keys.stream().map(k -> shares.containsKey(k) ? shares.get(k).share() : 0).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      ShareEstimate s = shares.get(keys.get(i));
      boolean isKnown = s != null && Double.isFinite(s.share());
      rows.add(
          new Row(
              labels.get(i),
              isKnown ? parts.get(i) : "none",
              isKnown ? NumberText.rangeInHundred(s.low(), s.high()) : ""));
    }
    return rows;
  }

  private static List<IssueRows> issues(
      Scenario scenario, EnsembleSummary summary, ScenarioLabels names) {
    List<IssueRows> all = new ArrayList<>();
    for (Issue issue : scenario.issues()) {
      Map<String, ShareEstimate> shares = summary.issues().getOrDefault(issue.id(), Map.of());
      List<String> options =
          ScenarioLabels.optionIds(issue).stream().filter(shares::containsKey).toList();
      List<String> labels = options.stream().map(o -> names.option(issue.id(), o)).toList();
      all.add(new IssueRows(names.issue(issue.id()), rows(labels, options, shares)));
    }
    return all;
  }

  private static List<String> possible(
      BargainingLandscape l, Scenario scenario, ScenarioLabels names) {
    List<String> said = new ArrayList<>();
    said.add(
        "Of "
            + (l.isExact() ? "" : "about ")
            + NumberPhrases.count(l.deals(), "possible deal", "possible deals")
            + ", "
            + NumberText.count(l.zopa())
            + (l.zopa() == 1 ? " crosses" : " cross")
            + " nobody's red line and "
            + (l.zopa() == 1 ? "leaves" : "leave")
            + " nobody worse off than no deal (the zone of possible agreement, if every stated"
            + " line is real and every uncertain number is at its mean).");
    l.nash()
        .ifPresent(
            nash -> {
              said.add(
                  "The Nash deal, which makes the product of the gains as large as it can be,"
                      + " changes: "
                      + new DealWords(scenario, names).changes(nash.options())
                      + ".");
            });
    return said;
  }

  private static String origins(ReportInput input) {
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

  private static String technical(ReportInput input) {
    return "Parley "
        + input.version()
        + "; scenario "
        + input.scenario().id()
        + "; "
        + NumberPhrases.count(input.summary().runs(), "run", "runs")
        + ", "
        + NumberText.count(input.summary().failedRuns())
        + " failed; seed "
        + input.summary().seed()
        + "; hash "
        + input.hash();
  }
}
