package org.parley.ensemble;

import java.util.List;
import org.parley.goal.Goal;
import org.parley.goal.TalksEnding;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;

/** A goal in words, as a clause: {@code a full ceasefire is agreed}. */
public final class GoalWords {
  private GoalWords() {}

  /** A goal in the words of a scenario. */
  public static String of(Goal goal, Scenario scenario) {
    return goal.match(
        new Goal.Cases<String>() {
          @Override
          public String settled(Goal.Settled settled) {
            return title(settled.issue(), scenario)
                + ": "
                + list(
                    settled.options().stream().map(o -> option(settled, o, scenario)).toList(),
                    "or");
          }

          @Override
          public String moved(Goal.Moved moved) {
            return title(moved.issue(), scenario) + ": anything but the status quo";
          }

          @Override
          public String ended(Goal.Ended ended) {
            return GoalWords.ended(ended.ending());
          }

          @Override
          public String compared(Goal.Compared compared) {
            return GoalWords.compared(compared, scenario);
          }

          @Override
          public String not(Goal.Not not) {
            return "not (" + of(not.goal(), scenario) + ")";
          }

          @Override
          public String all(Goal.All all) {
            return joined(", and ", all.goals(), scenario);
          }

          @Override
          public String any(Goal.Any any) {
            return joined(", or ", any.goals(), scenario);
          }
        });
  }

  private static String joined(String by, List<Goal> goals, Scenario scenario) {
    return String.join(by, goals.stream().map(g -> of(g, scenario)).toList());
  }

  private static String ended(TalksEnding ending) {
    return switch (ending) {
      case AGREEMENT -> "anything is agreed";
      case COMPREHENSIVE -> "all that matters is agreed";
      case PARTIAL -> "a part is agreed";
      case NONE -> "nothing is agreed";
      case WALKOUT -> "somebody walks out";
      case DEADLINE -> "time runs out";
      case IN_FORCE -> "what is agreed comes into force and stays so";
    };
  }

  private static String compared(Goal.Compared goal, Scenario scenario) {
    String what =
        goal.figure()
            .match(
                gain -> "gain of " + delegation(gain.delegation(), scenario),
                utility -> "utility of " + delegation(utility.delegation(), scenario),
                hold -> "chance that it holds",
                rounds -> "rounds");
    String how =
        switch (goal.relation()) {
          case ABOVE -> "above ";
          case AT_LEAST -> "at least ";
          case BELOW -> "below ";
          case AT_MOST -> "at most ";
        };
    return what + " " + how + DecimalText.of(goal.threshold(), "");
  }

  private static String delegation(String id, Scenario scenario) {
    return scenario.delegations().stream()
        .filter(d -> d.id().equals(id) && !d.title().isBlank())
        .map(d -> d.title())
        .findFirst()
        .orElse(id);
  }

  private static String title(String issue, Scenario scenario) {
    Issue declared = scenario.issues().get(scenario.issueIndex(issue));
    return declared.title().isBlank() ? issue.replace('-', ' ') : declared.title();
  }

  private static String option(Goal.Settled settled, String id, Scenario scenario) {
    if (id.equals(Goal.Settled.OPEN)) {
      return "left open";
    }
    Issue issue = scenario.issues().get(scenario.issueIndex(settled.issue()));
    Option option = issue.options().get(issue.indexOf(id));
    return option.title().isBlank() ? id.replace('-', ' ') : option.title();
  }

  private static String list(List<String> words, String link) {
    return String.join(" " + link + " ", words);
  }
}
