package org.parley.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.FixedPoint;
import org.parley.bargaining.MinimalConcession;
import org.parley.bargaining.MinimalConcessions;
import org.parley.bargaining.ValuedDeal;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Scenario;

/** From the indices of a bargaining problem to the names of its scenario. */
record ScenarioNaming(Scenario scenario, BargainingProblem picture) {

  String delegation(int d) {
    return scenario.delegations().get(d).id();
  }

  List<String> delegations(List<Integer> indices) {
    return indices.stream().map(this::delegation).toList();
  }

  String option(int issue, int option) {
    return scenario.issues().get(issue).options().get(option).id();
  }

  DealObstacle line(int l) {
    BargainingProblem.Line line = picture.lines().get(l);
    return new DealObstacle(DealObstacle.Kind.LINE, delegation(line.owner()), line.id());
  }

  DealObstacle alternative(int d) {
    return new DealObstacle(DealObstacle.Kind.ALTERNATIVE, delegation(d), "alternative");
  }

  NamedDeal deal(ValuedDeal valued) {
    Map<String, String> deal = new LinkedHashMap<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      deal.put(scenario.issues().get(i).id(), option(i, valued.deal().get(i)));
    }
    return new NamedDeal(deal, utilities(valued.utilities()), above(valued.options()));
  }

  List<NamedDeal> deals(List<ValuedDeal> ties) {
    return ties.stream().map(this::deal).toList();
  }

  private Map<String, Double> utilities(List<Long> values) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int d = 0; d < values.size(); d++) {
      named.put(delegation(d), FixedPoint.toDouble(values.get(d)));
    }
    return named;
  }

  /** By delegation, in utility. */
  Map<String, Double> amounts(List<Long> amounts) {
    return utilities(amounts);
  }

  private List<String> above(int[] options) {
    int level = 0;
    for (int i = 0; i < options.length; i++) {
      level = Math.max(level, picture.closed()[i] < 0 ? picture.level()[i][options[i]] : 0);
    }
    List<String> above = new ArrayList<>();
    for (int d = 0; d < picture.delegations(); d++) {
      if (picture.mandate()[d] < level) {
        above.add(delegation(d));
      }
    }
    return above;
  }

  ObstacleRemovals ways(MinimalConcessions easings) {
    return new ObstacleRemovals(
        easings.sets().stream().map(this::way).toList(), easings.larger(), easings.exact());
  }

  private ObstacleRemoval way(MinimalConcession easing) {
    List<DealObstacle> obstacles = new ArrayList<>();
    easing.lines().forEach(l -> obstacles.add(line(l)));
    easing.alternatives().forEach(d -> obstacles.add(alternative(d)));
    Map<String, Double> cost = new LinkedHashMap<>();
    utilities(easing.cost())
        .forEach(
            (who, amount) -> {
              if (amount > 0) {
                cost.put(who, amount);
              }
            });
    return new ObstacleRemoval(
        obstacles, easing.firmness(), deal(easing.witness()), cost, easing.exact());
  }
}
