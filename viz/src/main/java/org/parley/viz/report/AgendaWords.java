package org.parley.viz.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;
import org.parley.scenario.TalksAgenda;

/** The order in which issues come to the table, in words. */
public final class AgendaWords {
  private final Scenario scenario;
  private final ScenarioLabels names;

  /** Words with the titles of a scenario. */
  public AgendaWords(Scenario scenario, ScenarioLabels names) {
    this.scenario = scenario;
    this.names = names;
  }

  /** That issues came up. */
  public String cameUp(TranscriptEntry.CameUp entry) {
    return "The agenda goes on: now on the table as well, " + issues(entry.issues()) + ".";
  }

  /** What the agenda says; empty if all issues are on the table from the beginning. */
  public Optional<String> rule() {
    TalksAgenda agenda = scenario.talks().agenda();
    if (!agenda.isInSteps(scenario.closedBefore().keySet())) {
      return Optional.empty();
    }
    String order =
        agenda.groups().stream()
            .map(group -> group.stream().filter(id -> !isClosed(id)).toList())
            .filter(group -> !group.isEmpty())
            .map(this::issues)
            .collect(Collectors.joining("; then "));
    return Optional.of(
        "The agenda: first "
            + order
            + ". The next come up once all before them is settled, or once it has had its share of"
            + " the rounds; what is not settled by then stays on the table.");
  }

  private boolean isClosed(String issue) {
    return scenario.closedBefore().containsKey(issue);
  }

  private String issues(List<String> ids) {
    return ScenarioLabels.list(ids.stream().map(names::issue).toList(), "and");
  }
}
