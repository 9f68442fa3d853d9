package org.parley.viz.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.scenario.Scenario;

/** What the addresses of a scenario's numbers mean, as far as they name things. */
final class PathWords {
  /** Inputs whose addresses do not read as what they are. */
  private static final Map<String, String> INPUTS =
      Map.ofEntries(
          Map.entry("tactic.e", "readiness to concede early (e)"),
          Map.entry("tactic.misread", "misreading of the others"),
          Map.entry("alternative.worth", "alternative to a deal"),
          Map.entry("leaders.ask", "leaders' demands"),
          Map.entry("leaders", "leaders' demands"),
          Map.entry("leaders.hope", "hope in a leaders' meeting"),
          Map.entry("fighting.stake", "stake in the fighting"),
          Map.entry("fighting.cost", "cost of fighting"),
          Map.entry("cost", "cost of fighting"),
          Map.entry("fighting.optimism", "optimism about the fighting"),
          Map.entry("optimism", "optimism about the fighting"),
          Map.entry("hope", "hope in a leaders' meeting"),
          Map.entry("battlefield", "the battlefield"),
          Map.entry("war.battlefield.now", "battlefield at the start"),
          Map.entry("war.battlefield.drift", "drift of the battlefield"),
          Map.entry("war.battlefield.noise", "unsteadiness of the battlefield"),
          Map.entry("war.now", "battlefield at the start"),
          Map.entry("war.drift", "drift of the battlefield"),
          Map.entry("war.noise", "unsteadiness of the battlefield"));

  private final Scenario scenario;
  private final ScenarioLabels names;

  PathWords(Scenario scenario, ScenarioLabels names) {
    this.scenario = scenario;
    this.names = names;
  }

  String of(String path) {
    List<String> parts = Arrays.asList(path.split("\\."));
    List<String> rest = parts.subList(Math.min(2, parts.size()), parts.size());
    String plain = INPUTS.getOrDefault(path, words(parts));
    if (rest.isEmpty()) {
      return plain;
    }
    String id = parts.get(1);
    return switch (parts.get(0)) {
      case "delegations" -> delegation(id, rest);
      case "mediators" -> mediator(id, rest);
      case "third_parties" -> thirdParty(id, rest);
      case "issues" -> issue(id, rest);
      case "events" -> event(id, rest);
      case "factors" -> "shared circumstance \"" + ScenarioLabels.words(id) + "\"";
      default -> plain;
    };
  }

  private String delegation(String id, List<String> rest) {
    String who = names.possessive(id) + " ";
    String key = rest.get(0);
    List<String> last = rest.subList(Math.min(2, rest.size()), rest.size());
    if (rest.size() == 1) {
      return who + INPUTS.getOrDefault(key, ScenarioLabels.words(key));
    }
    String on = rest.get(1);
    return switch (key) {
      case "red_lines" -> who + "line \"" + ScenarioLabels.words(on) + "\"" + after(last);
      case "demands" -> last.isEmpty() ? who + words(rest) : who + demand(on, last);
      case "trust" -> who + "trust in " + names.delegation(on) + after(last);
      case "ratification" -> who + names.constituency(id, on) + after(last);
      default -> who + INPUTS.getOrDefault(String.join(".", rest), words(rest));
    };
  }

  /** {@code weight on prisoners}, {@code value of "all for all" on prisoners}. */
  private String demand(String issue, List<String> last) {
    String on = " on " + ScenarioLabels.lower(names.issue(issue));
    return last.size() == 2 && last.get(0).equals("values")
        ? "value of \"" + names.option(issue, last.get(1)) + "\"" + on
        : ScenarioLabels.words(last.get(0)) + on + after(last.subList(1, last.size()));
  }

  private String mediator(String id, List<String> rest) {
    String title =
        scenario.mediators().stream()
            .filter(m -> m.id().equals(id) && !m.title().isBlank())
            .map(m -> m.title())
            .findFirst()
            .orElse(ScenarioLabels.words(id));
    return rest.size() == 2 && rest.get(0).equals("trusted_by")
        ? names.possessive(rest.get(1)) + " trust in " + title
        : ScenarioLabels.possessed(title) + " " + words(rest);
  }

  private String thirdParty(String id, List<String> rest) {
    String title =
        scenario.thirdParties().stream()
            .filter(p -> p.id().equals(id) && !p.title().isBlank())
            .map(p -> p.title())
            .findFirst()
            .orElse(ScenarioLabels.words(id));
    String does = ScenarioLabels.words(rest.get(0));
    return ScenarioLabels.possessed(title)
        + " "
        + (rest.size() == 2 && isDelegation(rest.get(1))
            ? does
                + (rest.get(0).equals("pressure") ? " on " : " for ")
                + names.delegation(rest.get(1))
            : words(rest));
  }

  private String issue(String id, List<String> rest) {
    String last = rest.get(rest.size() - 1);
    if (rest.size() == 2 && rest.get(0).equals("raises_trust")) {
      return "trust raised by \"" + names.option(id, last) + "\" (" + names.issue(id) + ")";
    }
    if (rest.size() == 3 && rest.get(0).equals("options") && last.equals("ends_fighting")) {
      return "fighting ended by \""
          + names.option(id, rest.get(1))
          + "\" ("
          + names.issue(id)
          + ")";
    }
    return names.issue(id) + after(rest);
  }

  private String event(String id, List<String> rest) {
    String title = "event \"" + ScenarioLabels.words(id) + "\"";
    if (rest.size() < 2 || !rest.get(0).equals("effects")) {
      return title + after(rest);
    }
    List<String> effect = rest.subList(1, rest.size());
    return title
        + ": "
        + (effect.size() > 1 && isDelegation(effect.get(0))
            ? delegation(effect.get(0), effect.subList(1, effect.size()))
            : INPUTS.getOrDefault(String.join(".", effect), words(effect)));
  }

  private boolean isDelegation(String id) {
    return scenario.delegations().stream().anyMatch(d -> d.id().equals(id));
  }

  private static String after(List<String> parts) {
    return parts.isEmpty() ? "" : ", " + words(parts);
  }

  private static String words(List<String> parts) {
    return parts.stream().map(ScenarioLabels::words).collect(Collectors.joining(", "));
  }
}
