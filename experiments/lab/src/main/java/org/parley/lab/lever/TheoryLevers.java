package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.compiled.CompiledTalks;
import org.parley.explain.Explanation;
import org.parley.explain.ObstacleRemoval;
import org.parley.goal.Goal;
import org.parley.lab.io.ExperimentArm;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Scenario;

/**
 * The levers that theory names: those that take away what keeps the options of a goal from being
 * agreed, so that those which do nothing one by one are tried together all the same.
 */
final class TheoryLevers {
  private TheoryLevers() {}

  /** The levers among those given, in the order in which theory names them. */
  static List<Lever> of(ExperimentArm base, Goal goal, List<Lever> levers) {
    Scenario scenario = base.reading().scenario();
    CompiledTalks talks = CompiledTalks.of(scenario);
    Set<Lever> named = new LinkedHashSet<>();
    for (Goal.Settled settled : settled(goal)) {
      int issue = scenario.issueIndex(settled.issue());
      for (String option : settled.options()) {
        int place = scenario.issues().get(issue).indexOf(option);
        if (place >= 0) {
          for (ObstacleRemoval way :
              Explanation.towards(talks, Optional.empty(), issue, place).ways().ways()) {
            way.obstacles().forEach(o -> removing(o, levers).ifPresent(named::add));
          }
        }
      }
    }
    return List.copyOf(named);
  }

  /** The parts of a goal that settle an issue. */
  private static List<Goal.Settled> settled(Goal goal) {
    List<Goal.Settled> parts = new ArrayList<>();
    if (goal instanceof Goal.Settled settled) {
      parts.add(settled);
    } else if (goal instanceof Goal.Moved moved) {
      parts.add(moved.spelled());
    } else if (goal instanceof Goal.All all) {
      all.goals().forEach(g -> parts.addAll(settled(g)));
    } else if (goal instanceof Goal.Any any) {
      any.goals().forEach(g -> parts.addAll(settled(g)));
    }
    return parts;
  }

  /** The lever that takes an obstacle away. */
  static Optional<Lever> removing(DealObstacle obstacle, List<Lever> levers) {
    String id =
        switch (obstacle.kind()) {
          case LINE -> obstacle.who() + "." + obstacle.what() + ".drop";
          case ALTERNATIVE -> obstacle.who() + ".leaders.ask.nothing";
        };
    return levers.stream().filter(l -> l.id().equals(id)).findFirst();
  }
}
