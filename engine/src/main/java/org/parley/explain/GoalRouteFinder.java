package org.parley.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.DealSet;
import org.parley.bargaining.FixedPoint;
import org.parley.bargaining.MinimalConcessions;
import org.parley.goal.Goal;
import org.parley.goal.GoalFigure;
import org.parley.goal.GoalRelation;
import org.parley.goal.TalksEnding;
import org.parley.scenario.Scenario;

/**
 * Takes a goal apart into the deals that meet it (its disjunctive normal form), and asks of each
 * kind of deal what would make it possible.
 */
final class GoalRouteFinder {
  /** So many ways are told at most. */
  static final int MOST = 12;

  private final Scenario scenario;
  private final BargainingProblem picture;
  private final ScenarioNaming names;
  private final Set<String> unseen = new LinkedHashSet<>();

  GoalRouteFinder(Scenario scenario, BargainingProblem picture) {
    this.scenario = scenario;
    this.picture = picture;
    this.names = new ScenarioNaming(scenario, picture);
  }

  GoalRoutes routes(Goal goal) {
    List<GoalRoute> routes = new ArrayList<>();
    for (List<Goal> terms : cases(goal)) {
      if (routes.size() < MOST && !terms.isEmpty()) {
        DealSet deals = DealSet.all(picture).beyondStatusQuo();
        for (Goal term : terms) {
          deals = within(deals, term);
        }
        routes.add(new GoalRoute(terms, names.ways(MinimalConcessions.towards(deals))));
      }
    }
    return new GoalRoutes(routes, List.copyOf(unseen));
  }

  /** The cases in which a goal is met, each a list of terms that hold together. */
  private List<List<Goal>> cases(Goal goal) {
    if (goal instanceof Goal.Settled settled) {
      return settled.options().contains(Goal.Settled.OPEN)
          ? notSeen(goal)
          : settled.options().stream()
              .map(o -> List.<Goal>of(new Goal.Settled(settled.issue(), List.of(o))))
              .toList();
    } else if (goal instanceof Goal.Moved) {
      return List.of(List.of(goal));
    } else if (goal instanceof Goal.All all) {
      List<List<Goal>> product = List.of(List.of());
      for (Goal part : all.goals()) {
        product = product(product, cases(part));
      }
      return product;
    } else if (goal instanceof Goal.Any any) {
      return any.goals().stream().flatMap(g -> cases(g).stream()).toList();
    } else if (goal instanceof Goal.Ended ended) {
      boolean isDeal =
          ended.ending() == TalksEnding.AGREEMENT || ended.ending() == TalksEnding.COMPREHENSIVE;
      return isDeal ? List.of(List.of(goal)) : notSeen(goal);
    } else if (goal instanceof Goal.Compared compared && isOfDeals(compared)) {
      return List.of(List.of(goal));
    }
    return notSeen(goal);
  }

  private List<List<Goal>> notSeen(Goal goal) {
    unseen.add(goal.toString());
    return List.of(List.of());
  }

  private static boolean isOfDeals(Goal.Compared goal) {
    boolean isFloor =
        goal.relation() == GoalRelation.ABOVE || goal.relation() == GoalRelation.AT_LEAST;
    return isFloor
        && (goal.figure() instanceof GoalFigure.GainOf
            || goal.figure() instanceof GoalFigure.UtilityOf);
  }

  private static List<List<Goal>> product(List<List<Goal>> some, List<List<Goal>> others) {
    List<List<Goal>> all = new ArrayList<>();
    for (List<Goal> one : some) {
      for (List<Goal> other : others) {
        List<Goal> both = new ArrayList<>(one);
        both.addAll(other);
        all.add(both);
      }
    }
    return all;
  }

  private DealSet within(DealSet deals, Goal term) {
    if (term instanceof Goal.Settled settled) {
      int issue = scenario.issueIndex(settled.issue());
      return deals.at(issue, scenario.issues().get(issue).indexOf(settled.options().get(0)));
    } else if (term instanceof Goal.Moved moved) {
      return deals.settling(scenario.issueIndex(moved.issue()));
    }
    if (term instanceof Goal.Ended) {
      return deals;
    }
    Goal.Compared floor = (Goal.Compared) term;
    boolean isGain = floor.figure() instanceof GoalFigure.GainOf;
    int side = delegation(floor.figure());
    long value = Math.round(floor.threshold() * FixedPoint.ONE);
    long above = floor.relation() == GoalRelation.ABOVE ? 1 : 0;
    return deals.atLeast(side, value + above + (isGain ? picture.baseline()[side] : 0));
  }

  private int delegation(GoalFigure figure) {
    String id =
        figure instanceof GoalFigure.GainOf gain
            ? gain.delegation()
            : ((GoalFigure.UtilityOf) figure).delegation();
    for (int d = 0; d < scenario.delegations().size(); d++) {
      if (scenario.delegations().get(d).id().equals(id)) {
        return d;
      }
    }
    throw new IllegalArgumentException("there is no delegation '" + id + "'");
  }
}
