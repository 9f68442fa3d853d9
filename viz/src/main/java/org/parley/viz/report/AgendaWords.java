package org.parley.viz.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;
import org.parley.scenario.TalksAgenda;
import org.parley.scenario.WorkingGroup;

/** The order in which issues come to the table, and what is left to working groups, in words. */
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

  /** That a working group sits. */
  public String meets(TranscriptEntry.GroupMeets entry) {
    WorkingGroup group = group(entry.group());
    return title(group) + " meets: " + members(group) + ", on " + issues(group.issues()) + ".";
  }

  /** That a working group agreed. */
  public String agreed(TranscriptEntry.AgreedInGroup entry, String text) {
    return title(group(entry.group())) + " agrees on a text for the plenary: " + text + ".";
  }

  /** That a working group reported. */
  public String reported(TranscriptEntry.Reported entry, String text) {
    WorkingGroup group = group(entry.group());
    return title(group) + " reported on " + issues(group.issues()) + ": " + text + ".";
  }

  /** Title of a working group; empty if there is none of that id. */
  public Optional<String> titleOf(String id) {
    return scenario.talks().tracks().stream()
        .filter(g -> g.id().equals(id))
        .findFirst()
        .map(this::title);
  }

  private WorkingGroup group(String id) {
    return scenario.talks().tracks().stream()
        .filter(g -> g.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String title(WorkingGroup group) {
    boolean named = !group.title().isBlank() && !group.title().equals(group.id());
    return named
        ? NumberPhrases.capital(group.title())
        : "The group " + ScenarioLabels.words(group.id());
  }

  private String members(WorkingGroup group) {
    List<String> ids =
        scenario.delegations().stream().map(Delegation::id).filter(group::has).toList();
    boolean all = ids.size() == scenario.delegations().size();
    return all
        ? "all delegations"
        : ScenarioLabels.list(ids.stream().map(names::delegation).toList(), "and");
  }

  /** What is left to working groups, a sentence for each. */
  public List<String> groups() {
    return scenario.talks().tracks().stream().map(this::told).toList();
  }

  private String told(WorkingGroup group) {
    List<String> sittings = group.sittings().stream().map(String::valueOf).toList();
    String when =
        (sittings.size() == 1 ? "sitting " : "sittings ") + ScenarioLabels.list(sittings, "and");
    AuthorityLevel level =
        scenario.delegations().stream()
            .filter(d -> group.has(d.id()))
            .map(group::mandate)
            .min(Comparator.comparingInt(AuthorityLevel::rank))
            .orElse(AuthorityLevel.LEADERS);
    return NumberPhrases.capital(when)
        + (sittings.size() == 1 ? " belongs to " : " belong to ")
        + ScenarioLabels.lower(title(group))
        + ": "
        + members(group)
        + ", on "
        + issues(group.issues())
        + " only, up to what "
        + level.name().toLowerCase(Locale.ROOT)
        + " may sign. What is agreed there is put to the next plenary, which takes the text as it"
        + " stands or not at all; until then the plenary leaves these issues to it.";
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
