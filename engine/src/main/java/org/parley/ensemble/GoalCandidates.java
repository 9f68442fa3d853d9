package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.goal.Goal;
import org.parley.goal.StatedGoal;
import org.parley.goal.TalksEnding;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** The goals that are looked at: those asked for, or, if there are none, those to choose from. */
final class GoalCandidates {
  private GoalCandidates() {}

  static List<OutcomeLabels.Sought> of(Scenario scenario, List<StatedGoal> asked) {
    List<StatedGoal> stated = asked.isEmpty() ? scenario.goals() : asked;
    return stated.isEmpty()
        ? candidates(scenario).stream().map(g -> sought(g, scenario, false)).toList()
        : stated.stream().map(g -> sought(g, scenario, true)).toList();
  }

  private static OutcomeLabels.Sought sought(StatedGoal stated, Scenario scenario, boolean asked) {
    String title =
        stated.title().isEmpty() ? GoalWords.of(stated.goal(), scenario) : stated.title();
    return new OutcomeLabels.Sought(
        stated.goal().toString(), stated.goal().named().toString(), title, asked);
  }

  /** All that matters, then each issue, the one that weighs most first, then anything at all. */
  private static List<StatedGoal> candidates(Scenario scenario) {
    List<StatedGoal> all = new ArrayList<>();
    all.add(StatedGoal.of(new Goal.Ended(TalksEnding.COMPREHENSIVE)));
    scenario.issues().stream()
        .filter(i -> i.statusQuo().isPresent())
        .filter(i -> !scenario.closedBefore().containsKey(i.id()))
        .sorted(Comparator.comparingDouble(i -> -weight(i, scenario)))
        .forEach(i -> all.add(StatedGoal.of(moved(i, scenario))));
    all.add(StatedGoal.of(new Goal.Ended(TalksEnding.AGREEMENT)));
    return all;
  }

  private static Goal moved(Issue issue, Scenario scenario) {
    return new Goal.Moved(
        issue.id(),
        scenario.goalVocabulary().issues().stream()
            .filter(i -> i.id().equals(issue.id()))
            .findFirst()
            .orElseThrow()
            .others());
  }

  /** Mean weight over the delegations, each of whose weights sum to one. */
  private static double weight(Issue issue, Scenario scenario) {
    return scenario.delegations().stream()
        .mapToDouble(
            d -> {
              double sum = d.demands().stream().mapToDouble(w -> w.weight().mean()).sum();
              return sum == 0
                  ? 0
                  : d.demands().stream()
                          .filter(w -> w.issue().equals(issue.id()))
                          .mapToDouble(w -> w.weight().mean())
                          .sum()
                      / sum;
            })
        .sum();
  }
}
