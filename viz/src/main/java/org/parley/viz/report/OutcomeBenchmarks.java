package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.ShareEstimate;
import org.parley.forecast.CompromiseForecast;
import org.parley.forecast.IssueForecast;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.ValueOrigin;
import org.parley.viz.NumberText;

/**
 * What simpler models expect, and what really happened where that is known, each beside the share
 * of simulated talks that end so.
 */
public final class OutcomeBenchmarks {
  private static final String OPEN = "open";

  private final Scenario scenario;
  private final EnsembleSummary summary;
  private final ScenarioLabels names;

  OutcomeBenchmarks(Scenario scenario, EnsembleSummary summary, ScenarioLabels names) {
    this.scenario = scenario;
    this.summary = summary;
    this.names = names;
  }

  /**
   * An issue.
   *
   * @param issue its title
   * @param compromise what the compromise model expects
   * @param compromiseShare in how many of 100 talks the issue ends so
   * @param nash what the Nash deal holds; empty if there is none
   * @param nashShare in how many of 100 talks the issue ends so
   */
  public record Row(
      String issue, String compromise, String compromiseShare, String nash, String nashShare) {}

  /** What happened on one issue, and in how many of 100 talks the issue ends so. */
  public record Fact(String issue, String happened, String share) {}

  /**
   * What really happened.
   *
   * @param facts by issue
   * @param note in words
   * @param origin where it comes from
   */
  public record Facts(List<Fact> facts, String note, String origin) {}

  List<Row> rows(Optional<BargainingLandscape> landscape) {
    Optional<BargainingLandscape.NashDeal> nash = landscape.flatMap(BargainingLandscape::nash);
    List<Row> rows = new ArrayList<>();
    for (IssueForecast forecast : CompromiseForecast.of(scenario).issues()) {
      if (!scenario.closedBefore().containsKey(forecast.issue())) {
        rows.add(row(forecast, nash.map(n -> n.options().get(forecast.issue())).orElse("")));
      }
    }
    return rows;
  }

  private Row row(IssueForecast forecast, String nash) {
    Issue issue = scenario.issues().get(scenario.issueIndex(forecast.issue()));
    List<String> expected = expected(forecast);
    return new Row(
        names.issue(issue.id()),
        expected.isEmpty()
            ? "nobody takes a position"
            : ScenarioLabels.list(expected.stream().map(o -> ending(issue, o)).toList(), "or"),
        expected.isEmpty()
            ? ""
            : inHundred(expected.stream().mapToDouble(o -> share(issue, o)).sum()),
        nash.isEmpty() ? "" : ending(issue, nash),
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

  Optional<Facts> facts() {
    return scenario
        .history()
        .map(
            history -> {
              List<Fact> facts = new ArrayList<>();
              history
                  .outcomes()
                  .forEach(
                      (issue, option) -> {
                        if (!scenario.closedBefore().containsKey(issue)) {
                          facts.add(
                              new Fact(
                                  names.issue(issue),
                                  names.option(issue, option),
                                  happened(issue, option)));
                        }
                      });
              return new Facts(facts, history.note().strip(), origin(history.origin()));
            });
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
