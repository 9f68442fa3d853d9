package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import org.parley.goal.Goal;
import org.parley.goal.GoalParser;
import org.parley.goal.GoalSyntaxException;
import org.parley.goal.GoalVocabulary;
import org.parley.goal.StatedGoal;
import org.parley.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What talks are asked, from the command line. */
final class GoalOptions {
  @Option(
      names = "--goal",
      paramLabel = "GOAL",
      description =
          "What is asked, such as 'ceasefire=full and not walkout'; may be repeated, the first is"
              + " the question (default: what the scenario asks).")
  private List<String> goals = new ArrayList<>();

  boolean isEmpty() {
    return goals.isEmpty();
  }

  /**
   * The goals asked for; a scenario's own words are kept for a goal that it states too.
   *
   * @throws ParameterException if one is not right
   */
  List<StatedGoal> of(Scenario scenario, CommandSpec spec) {
    return of(scenario.goalVocabulary(), spec).stream()
        .map(goal -> stated(goal, scenario))
        .toList();
  }

  /** The question in the words of the scenario, or what the scenario asks, if it asks anything. */
  List<StatedGoal> orOf(Scenario scenario, CommandSpec spec) {
    return goals.isEmpty() ? scenario.goals() : of(scenario, spec);
  }

  private static StatedGoal stated(Goal goal, Scenario scenario) {
    return scenario.goals().stream()
        .filter(s -> s.goal().equals(goal))
        .findFirst()
        .orElse(StatedGoal.of(goal));
  }

  /** The goals in the words of a vocabulary. */
  List<Goal> of(GoalVocabulary names, CommandSpec spec) {
    List<Goal> all = new ArrayList<>();
    for (String goal : goals) {
      try {
        all.add(GoalParser.parse(goal, names));
      } catch (GoalSyntaxException e) {
        throw new ParameterException(spec.commandLine(), "'--goal': " + e.whole());
      }
    }
    return all;
  }
}
