package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;

/** Leaders: what they hold out for, less, nothing and more; what they hope of a meeting. */
record LeaderLevers() implements LeverKind {
  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    boolean meets = scenario.issues().stream().anyMatch(i -> i.opens().isPresent());
    for (Delegation d : scenario.delegations()) {
      String path = "delegations." + d.id() + ".leaders.";
      String title = words.possessive(d.id()) + " leaders ";
      LeverHolder holder = new LeverHolder.OwnLeaders(d.id());
      double ask = d.leaders().mean();
      if (ask > 0) {
        levers.add(ask(d, title + "ask for half as much", holder, "half", ask / 2));
        levers.add(ask(d, title + "ask for nothing beyond no deal", holder, "nothing", 0));
        levers.add(ask(d, title + "ask for more", holder, "more", (1 + ask) / 2));
      }
      if (meets) {
        levers.add(
            Lever.of(
                d.id() + ".leaders.hope",
                title + "hope for all that a meeting could bring",
                holder,
                path + "hope",
                "1"));
      }
    }
    return levers;
  }

  private static Lever ask(Delegation d, String title, LeverHolder holder, String id, double to) {
    return Lever.of(
        d.id() + ".leaders.ask." + id,
        title + " (" + LeverWords.change(d.leaders(), to) + " of the way)",
        holder,
        "delegations." + d.id() + ".leaders.ask",
        LeverWords.value(to));
  }
}
