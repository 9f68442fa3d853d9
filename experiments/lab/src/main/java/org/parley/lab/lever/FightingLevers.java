package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Delegation;
import org.parley.scenario.FightingValue;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;

/**
 * Fighting: dearer and cheaper by half and double, which is the war's doing and so the frame's; and
 * a delegation that sees the battlefield as it is.
 */
record FightingLevers() implements LeverKind {
  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      d.fighting().ifPresent(f -> of(d, f, words, levers));
    }
    return levers;
  }

  private static void of(Delegation d, FightingValue f, LeverWords words, List<Lever> levers) {
    String path = "delegations." + d.id() + ".fighting.";
    LeverHolder war = new LeverHolder.TalksFrame();
    if (f.cost().mean() > 0) {
      String title = "Fighting costs " + words.delegation(d.id());
      levers.add(cost(d, title + " twice as much", war, "double", f.cost(), 2));
      levers.add(cost(d, title + " half as much", war, "half", f.cost(), 0.5));
    }
    if (f.optimism().quantity().high() > 0) {
      levers.add(
          Lever.of(
              d.id() + ".optimism.none",
              words.delegation(d.id()) + " sees the battlefield as it is",
              new LeverHolder.OwnLeaders(d.id()),
              path + "optimism",
              "0"));
    }
  }

  private static Lever cost(
      Delegation d, String title, LeverHolder war, String id, UncertainNumber cost, double times) {
    double to = cost.mean() * times;
    return Lever.of(
        d.id() + ".cost." + id,
        title + " (" + LeverWords.value(cost.mean()) + " to " + LeverWords.value(to) + " a month)",
        war,
        "delegations." + d.id() + ".fighting.cost",
        LeverWords.value(to));
  }
}
