package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.explain.ObstacleRemoval;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.viz.NumberText;

/** What it would take, in words. */
final class WayWords {
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final DealWords deals;

  WayWords(Scenario scenario, ScenarioLabels names, DealWords deals) {
    this.scenario = scenario;
    this.names = names;
    this.deals = deals;
  }

  /** Who would have to do what, in few words: {@code Adria drops "x" and Borland drops "y"}. */
  String brief(ObstacleRemoval way) {
    return ScenarioLabels.list(way.obstacles().stream().map(this::drops).toList(), "and");
  }

  private String drops(DealObstacle o) {
    return o.kind() == DealObstacle.Kind.LINE
        ? names.delegation(o.who()) + " drops \"" + ScenarioLabels.words(o.what()) + "\""
        : givesWay(o);
  }

  /** What gives way, how firm it is said to be, and what becomes possible. */
  List<String> sentences(ObstacleRemoval way) {
    List<String> said = new ArrayList<>();
    said.add(
        NumberPhrases.capital(
                ScenarioLabels.list(way.obstacles().stream().map(this::givesWay).toList(), "and"))
            + ".");
    way.obstacles().forEach(o -> said.addAll(first(o)));
    said.add("Then possible: " + deals.changes(way.deal().deal()) + ".");
    if (!way.cost().isEmpty()) {
      said.add(cost(way.cost()));
    }
    String signers = deals.signers(way.deal());
    if (!signers.isEmpty()) {
      said.add(signers);
    }
    return said;
  }

  private String givesWay(DealObstacle o) {
    if (o.kind() == DealObstacle.Kind.ALTERNATIVE) {
      return names.delegation(o.who()) + " takes less than it has without a deal";
    }
    return names.obstacle(o)
        + " gives way (taken to be real in "
        + NumberText.inHundred(line(o).firmness().mean())
        + " of 100)";
  }

  /** What lifts a line on the order of business: another way round it. */
  private List<String> first(DealObstacle o) {
    if (o.kind() != DealObstacle.Kind.LINE) {
      return List.of();
    }
    String condition = condition(line(o));
    return condition.isEmpty()
        ? List.of()
        : List.of("Or, for " + names.obstacle(o) + ": " + condition + " first.");
  }

  /** What must be closed before a line is lifted; empty if nothing lifts it. */
  String condition(RedLine line) {
    return line.unlessSettled()
        .match(
            nothing -> "",
            at -> "close " + names.choices(at.choices(), " and "),
            count ->
                "close " + NumberPhrases.count(count.issues(), "issue", "issues") + ", whichever,");
  }

  RedLine line(DealObstacle o) {
    return scenario.delegations().get(scenario.delegationIndex(o.who())).redLines().stream()
        .filter(l -> l.id().equals(o.what()))
        .findFirst()
        .orElseThrow();
  }

  private String cost(Map<String, Double> cost) {
    List<String> parts = new ArrayList<>();
    cost.forEach(
        (who, amount) ->
            parts.add(
                names.delegation(who)
                    + " would be "
                    + DealWords.amount(amount)
                    + " below what it has without a deal"));
    return ScenarioLabels.list(parts, "and") + ".";
  }
}
