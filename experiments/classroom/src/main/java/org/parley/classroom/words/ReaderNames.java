package org.parley.classroom.words;

import java.util.Optional;
import org.parley.scenario.Constituency;
import org.parley.scenario.Delegation;
import org.parley.scenario.Mediator;
import org.parley.scenario.Scenario;
import org.parley.viz.report.AgendaWords;
import org.parley.viz.report.ScenarioLabels;

/** What those at the table are called where one of them reads, who is "you", or where all do. */
final class ReaderNames {
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final Optional<String> reader;

  /** Names for a delegation, or, if empty, for everybody together. */
  ReaderNames(Scenario scenario, ScenarioLabels names, Optional<String> reader) {
    this.scenario = scenario;
    this.names = names;
    this.reader = reader;
  }

  /** Whether it is the one who reads. */
  boolean isReader(String id) {
    return reader.filter(id::equals).isPresent();
  }

  /** Whether its secrets may be told: they are its own, or all are told. */
  boolean mayKnow(String id) {
    return reader.isEmpty() || isReader(id);
  }

  /** Whoever it is. */
  String who(String id) {
    if (isReader(id)) {
      return "You";
    }
    return scenario.mediators().stream()
        .filter(m -> m.id().equals(id))
        .map(Mediator::title)
        .filter(t -> !t.isBlank())
        .findFirst()
        .or(() -> new AgendaWords(scenario, names).titleOf(id))
        .orElseGet(() -> names.delegation(id));
  }

  /** Whoever it is with what it does, in the second or the third person. */
  String says(String id, String you, String others) {
    return who(id) + " " + (isReader(id) ? you : others);
  }

  /** {@code Your}, {@code Adria's}. */
  String whose(String id) {
    return isReader(id) ? "Your" : names.possessive(id);
  }

  /** {@code your text}, {@code Adria's text}. */
  String textOf(String id) {
    if (isReader(id)) {
      return "your text";
    }
    String name = who(id);
    return name + (name.endsWith("s") ? "'" : "'s") + " text";
  }

  /** {@code At home in Adria, the senate}. */
  String home(String who, String constituency) {
    Delegation d = scenario.delegations().get(scenario.delegationIndex(who));
    String title =
        d.constituencies().stream()
            .filter(c -> c.id().equals(constituency))
            .map(Constituency::title)
            .filter(t -> !t.isBlank())
            .findFirst()
            .orElse(ScenarioLabels.words(constituency));
    return "At home in " + names.delegation(who) + ", " + ScenarioLabels.lower(title);
  }
}
