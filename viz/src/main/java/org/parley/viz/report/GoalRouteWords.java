package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.ensemble.GoalWords;
import org.parley.explain.GoalRoute;
import org.parley.explain.GoalRoutes;
import org.parley.explain.ObstacleRemoval;
import org.parley.goal.Goal;
import org.parley.goal.StatedGoal;
import org.parley.goal.TalksEnding;
import org.parley.scenario.Scenario;

/** What it would take to meet a goal, in a sentence or two. */
final class GoalRouteWords {
  private static final int MOST = 3;

  private final Scenario scenario;
  private final WayWords ways;

  GoalRouteWords(Scenario scenario, WayWords ways) {
    this.scenario = scenario;
    this.ways = ways;
  }

  /** The question as it is asked, with the goal as it is written. */
  String asked(StatedGoal goal) {
    String title =
        goal.title().isEmpty() ? GoalWords.of(goal.goal(), scenario) : goal.title().strip();
    return NumberPhrases.capital(title) + " (" + goal.goal() + ")";
  }

  /** The case in which a route meets the goal. */
  String terms(GoalRoute route) {
    return NumberPhrases.capital(
        route.terms().stream().map(this::term).collect(Collectors.joining(", and ")));
  }

  private String term(Goal term) {
    if (term instanceof Goal.Ended ended) {
      return ended.ending() == TalksEnding.COMPREHENSIVE
          ? "a text on every issue, some of which may stay as they are"
          : "any deal";
    }
    return GoalWords.of(term, scenario);
  }

  /** What it takes on every route, shortly. */
  List<String> sentences(GoalRoutes found) {
    List<String> said = new ArrayList<>();
    for (GoalRoute route : found.routes()) {
      said.add(terms(route) + ": " + takes(route) + ".");
    }
    unseen(found).forEach(said::add);
    return said;
  }

  private String takes(GoalRoute route) {
    if (route.ways().open()) {
      return "possible, nothing need give way";
    }
    List<ObstacleRemoval> least = route.ways().ways();
    if (least.isEmpty()) {
      return "only if more than three lines or alternatives give way";
    }
    return "only if "
        + least.stream().limit(MOST).map(ways::brief).collect(Collectors.joining("; or "));
  }

  /** What of a goal cannot be worked out; empty if all of it can. */
  List<String> unseen(GoalRoutes found) {
    return found.unseen().isEmpty()
        ? List.of()
        : List.of(
            "Whether "
                + ScenarioLabels.list(
                    found.unseen().stream().map(g -> "'" + g + "'").toList(), "and")
                + " comes true shows only when talks are played: 'run' and 'levers' say.");
  }
}
