package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.scenario.DrawnWord;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/** What differs from one play of the talks to the next though it is no number, in words. */
final class DrawnTerms {
  private final Scenario scenario;
  private final ScenarioLabels names;

  DrawnTerms(Scenario scenario, ScenarioLabels names) {
    this.scenario = scenario;
    this.names = names;
  }

  /** What only one delegation knows of, an entry each. */
  List<String> of(String delegation) {
    // A tactic is its agent's; whoever sits there has a tactic of its own.
    return told(
        scenario.drawn().below("delegations." + delegation).stream()
            .filter(word -> !word.path().contains(".tactic"))
            .toList());
  }

  /** What concerns all, an entry each. */
  List<String> shared() {
    return told(
        scenario.drawn().words().stream()
            .filter(word -> !word.path().startsWith("delegations."))
            .toList());
  }

  private List<String> told(List<DrawnWord> words) {
    List<String> told = new ArrayList<>();
    for (DrawnWord word : words) {
      List<String> levels = new ArrayList<>();
      for (int i = 0; i < word.levels().size(); i++) {
        levels.add(
            level(word, word.levels().get(i))
                + " in "
                + Math.round(100 * word.chance(i))
                + " of 100");
      }
      told.add(label(word) + ": " + String.join(", ", levels) + ".");
    }
    return told;
  }

  private String label(DrawnWord word) {
    List<String> parts = List.of(word.path().split("\\."));
    Optional<String> issue = issue(word).map(i -> names.issue(i.id()));
    if (word.path().equals("talks.closing")) {
      return "How the talks close";
    } else if (issue.isPresent() && parts.contains("red_lines")) {
      return "Your line \""
          + ScenarioLabels.words(parts.get(parts.indexOf("red_lines") + 1))
          + "\" on "
          + issue.get()
          + ", never";
    } else if (issue.isPresent() && parts.contains("demands")) {
      return "What you want on " + issue.get();
    }
    return names.path(word.path());
  }

  private String level(DrawnWord word, String level) {
    Optional<Issue> issue = issue(word);
    if (issue.isPresent()) {
      return Arrays.stream(level.split(" or "))
          .map(option -> "\"" + names.option(issue.get().id(), option) + "\"")
          .collect(Collectors.joining(" or "));
    }
    return switch (level) {
      case "interim" -> "parts may be signed before the whole";
      case "single-undertaking" -> "nothing is agreed until everything is agreed";
      default -> ScenarioLabels.words(level);
    };
  }

  /** The issue of whose options it speaks. */
  private Optional<Issue> issue(DrawnWord word) {
    List<String> parts = List.of(word.path().split("\\."));
    return scenario.issues().stream().filter(i -> parts.contains(i.id())).findFirst();
  }
}
