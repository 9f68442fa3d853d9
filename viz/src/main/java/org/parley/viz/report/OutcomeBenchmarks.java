package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.ensemble.EnsembleSummary;
import org.parley.forecast.CompromiseForecast;
import org.parley.forecast.IssueForecast;
import org.parley.scenario.HistoricalOutcome;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.ValueOrigin;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.TableColumn;

/**
 * What simpler models expect, and what really happened where that is known, each beside the share
 * of simulated talks that end so.
 */
final class OutcomeBenchmarks {
  private static final String OPEN = "open";
  private static final String IN_HUNDRED = "In 100 talks";
  private static final String EXPECTED =
      "What two simpler models expect, which know nothing of offers, rounds and deadlines, beside"
          + " the simulated talks. The compromise forecast takes, on each issue, the mean of what"
          + " the delegations want, weighted by their power and by how much the issue weighs for"
          + " them; it knows no red line and no alternative. The Nash deal is the deal with the"
          + " largest product of gains over having no deal, every stated line being real. The"
          + " figures say in how many of 100 simulated talks the issue ends there; an issue left"
          + " open ends as it is.";
  private static final String APART =
      "No run knows any of this. One outcome of the world neither proves nor refutes a"
          + " distribution: it can only be more or less surprising.";

  private final Scenario scenario;
  private final EnsembleSummary summary;
  private final ScenarioLabels names;

  OutcomeBenchmarks(Scenario scenario, EnsembleSummary summary, ScenarioLabels names) {
    this.scenario = scenario;
    this.summary = summary;
    this.names = names;
  }

  /** What simpler models expect, beside the simulated talks. */
  PageBlock folded(Optional<BargainingLandscape> landscape) {
    Optional<BargainingLandscape.NashDeal> nash = landscape.flatMap(BargainingLandscape::nash);
    List<List<String>> rows = new ArrayList<>();
    for (IssueForecast forecast : CompromiseForecast.of(scenario).issues()) {
      if (!scenario.closedBefore().containsKey(forecast.issue())) {
        rows.add(row(forecast, nash.map(n -> n.options().get(forecast.issue())).orElse("")));
      }
    }
    return new PageBlock.Folded(
        "yardsticks",
        "Two yardsticks: what simpler models expect",
        List.of(
            new PageBlock.Paragraph(EXPECTED),
            new PageBlock.Table(
                "Expected by simpler models, and how often simulated",
                List.of(
                    TableColumn.ofWords("Issue"),
                    TableColumn.ofWords("Compromise forecast"),
                    TableColumn.ofNumbers(IN_HUNDRED),
                    TableColumn.ofWords("Nash deal"),
                    TableColumn.ofNumbers(IN_HUNDRED)),
                rows)));
  }

  /** The issue; what the compromise model expects, and how often; what the Nash deal holds. */
  private List<String> row(IssueForecast forecast, String nash) {
    Issue issue = scenario.issues().get(scenario.issueIndex(forecast.issue()));
    List<String> expected = expected(forecast);
    return List.of(
        names.issue(issue.id()),
        expected.isEmpty()
            ? "nobody takes a position"
            : ScenarioLabels.list(expected.stream().map(o -> ending(issue, o)).toList(), "or"),
        expected.isEmpty()
            ? ""
            : inHundred(expected.stream().mapToDouble(o -> share(issue, o)).sum()),
        nash.isEmpty() ? "none" : ending(issue, nash),
        nash.isEmpty() ? "" : inHundred(share(issue, nash)));
  }

  private static List<String> expected(IssueForecast forecast) {
    if (forecast instanceof IssueForecast.Ordered ordered) {
      return List.of(ordered.meanOption());
    }
    return forecast instanceof IssueForecast.Unordered unordered ? unordered.options() : List.of();
  }

  private String ending(Issue issue, String option) {
    return names.option(issue.id(), option) + (isStatusQuo(issue, option) ? " (as it is)" : "");
  }

  private static boolean isStatusQuo(Issue issue, String option) {
    return issue.statusQuo().isPresent()
        && issue.options().get(issue.statusQuo().getAsInt()).id().equals(option);
  }

  /** Share of talks in which an issue ends at an option; one left open ends at its status quo. */
  private double share(Issue issue, String option) {
    Map<String, ShareEstimate> shares = summary.issues().getOrDefault(issue.id(), Map.of());
    double share = shares.containsKey(option) ? shares.get(option).share() : 0;
    return isStatusQuo(issue, option) && shares.containsKey(OPEN)
        ? share + shares.get(OPEN).share()
        : share;
  }

  private static String inHundred(double share) {
    return NumberText.inHundred(share);
  }

  /** What really happened, in a section of its own; nothing where that is not known. */
  List<PageBlock> facts() {
    return scenario.history().map(this::happened).orElse(List.of());
  }

  private List<PageBlock> happened(HistoricalOutcome history) {
    List<List<String>> rows = new ArrayList<>();
    history
        .outcomes()
        .forEach(
            (issue, option) -> {
              if (!scenario.closedBefore().containsKey(issue)) {
                rows.add(
                    List.of(
                        names.issue(issue), names.option(issue, option), happened(issue, option)));
              }
            });
    return List.of(
        new PageBlock.Heading("What really happened", "happened"),
        new PageBlock.Notice("Apart from the simulation.", APART),
        new PageBlock.Table(
            "What really happened, and how often the simulated talks end so",
            List.of("Issue", "Happened", IN_HUNDRED),
            rows,
            1),
        new PageBlock.Remark((history.note().strip() + " " + origin(history.origin())).strip()));
  }

  private String happened(String issue, String option) {
    Map<String, ShareEstimate> shares = summary.issues().getOrDefault(issue, Map.of());
    return inHundred(shares.containsKey(option) ? shares.get(option).share() : 0);
  }

  private String origin(ValueOrigin origin) {
    if (origin instanceof ValueOrigin.Sourced sourced) {
      return scenario.sources().stream()
          .filter(s -> s.id().equals(sourced.source()))
          .map(s -> "Source: " + s.title() + ".")
          .findFirst()
          .orElse("Source: " + sourced.source() + ".");
    }
    return "";
  }
}
