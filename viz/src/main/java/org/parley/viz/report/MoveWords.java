package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;
import org.parley.viz.NumberText;

/** What moved around the table, in words. */
final class MoveWords {
  private final Scenario scenario;
  private final ScenarioLabels names;

  MoveWords(Scenario scenario, ScenarioLabels names) {
    this.scenario = scenario;
    this.names = names;
  }

  /** Moves that happened together, in a sentence; empty if none moved anything. */
  String sentence(List<TranscriptEntry.Moved> moves) {
    List<String> parts = new ArrayList<>();
    for (TranscriptEntry.Moved m : moves) {
      if (m.from() != m.to()) {
        parts.add(
            what(m.what())
                + (m.to() > m.from() ? " rises" : " falls")
                + " from "
                + number(m.from())
                + " to "
                + number(m.to()));
      }
    }
    return parts.isEmpty() ? "" : NumberPhrases.capital(ScenarioLabels.list(parts, "and")) + ".";
  }

  private static String number(double value) {
    return Math.abs(value) < .1
        ? NumberText.fixed(value, 3).replaceFirst("^(-?)0\\.", "$1.")
        : NumberText.utility(value);
  }

  private String what(String path) {
    String[] parts = path.split("\\.");
    if (parts.length == 1) {
      return path.equals("trust") ? "trust of all" : "the " + ScenarioLabels.words(path);
    }
    String whose = owner(parts[0]);
    return switch (parts[1]) {
      case "cost" -> whose + " cost of fighting";
      case "worth" -> whose + " alternative";
      case "pressure" -> whose + " pressure" + on(parts, " on ");
      case "trust" -> whose + " trust" + on(parts, " in ");
      case "firmness" -> whose + " firmness" + line(parts);
      case "concession" -> whose + " readiness to concede";
      default ->
          whose
              + " "
              + ScenarioLabels.words(String.join(" ", List.of(parts).subList(1, parts.length)));
    };
  }

  private String on(String[] parts, String preposition) {
    return parts.length > 2 ? preposition + names.delegation(parts[2]) : "";
  }

  private static String line(String[] parts) {
    return parts.length > 2 ? " on \"" + ScenarioLabels.words(parts[2]) + "\"" : "";
  }

  private String owner(String id) {
    String name =
        scenario.thirdParties().stream()
            .filter(p -> p.id().equals(id))
            .map(p -> p.title())
            .filter(t -> !t.isBlank())
            .findFirst()
            .orElseGet(() -> names.delegation(id));
    return name + (name.endsWith("s") ? "'" : "'s");
  }
}
