package org.parley.lab.lever;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.compiled.CompiledTalks;
import org.parley.explain.Explanation;
import org.parley.explain.GoalRoute;
import org.parley.explain.ObstacleRemoval;
import org.parley.goal.Goal;
import org.parley.lab.io.ExperimentArm;
import org.parley.outcome.DealObstacle;

/**
 * The levers that theory names: those that take away what keeps the options of a goal from being
 * agreed, so that those which do nothing one by one are tried together all the same.
 */
final class TheoryLevers {
  private TheoryLevers() {}

  /** The levers among those given, in the order in which theory names them. */
  static List<Lever> of(ExperimentArm base, Goal goal, List<Lever> levers) {
    CompiledTalks talks = CompiledTalks.of(base.reading().scenario());
    Set<Lever> named = new LinkedHashSet<>();
    for (GoalRoute route : Explanation.towards(talks, Optional.empty(), goal).routes()) {
      for (ObstacleRemoval way : route.ways().ways()) {
        way.obstacles().forEach(o -> removing(o, levers).ifPresent(named::add));
      }
    }
    return List.copyOf(named);
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
