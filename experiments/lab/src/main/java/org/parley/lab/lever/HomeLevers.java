package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Constituency;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;

/**
 * Those at home: their threshold lower and higher by twice its spread, the chance of a later vote a
 * fifth higher and lower, and no vote at all.
 */
record HomeLevers() implements LeverKind {
  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      for (Constituency c : d.constituencies()) {
        String path = "delegations." + d.id() + ".ratification." + c.id();
        String id = d.id() + ".home." + c.id();
        String whom =
            words.possessive(d.id())
                + " "
                + (c.title().isBlank() ? LeverWords.plain(c.id()) : c.title());
        LeverHolder holder = new LeverHolder.HomeFront(d.id());
        if (c.later().isPresent()) {
          UncertainNumber chance = c.later().get().chance();
          levers.add(later(id + ".surer", whom + ": surer", holder, path, chance, 0.2));
          levers.add(later(id + ".less-sure", whom + ": less sure", holder, path, chance, -0.2));
          levers.add(Lever.of(id + ".none", whom + ": not asked", holder, path, "~"));
          continue;
        }
        double step = 2 * c.spread().mean();
        double low = c.threshold().mean() - step;
        double high = c.threshold().mean() + step;
        levers.add(threshold(id + ".milder", whom + ": milder", holder, path, c, low));
        levers.add(threshold(id + ".stricter", whom + ": stricter", holder, path, c, high));
        levers.add(Lever.of(id + ".none", whom + ": not asked", holder, path, "~"));
      }
    }
    return levers;
  }

  private static Lever later(
      String id, String title, LeverHolder holder, String path, UncertainNumber chance, double by) {
    double to = Math.max(0, Math.min(1, chance.mean() + by));
    String more = " (chance " + LeverWords.change(chance, to) + ")";
    return Lever.of(id, title + more, holder, path + ".later.chance", LeverWords.value(to));
  }

  private static Lever threshold(
      String id, String title, LeverHolder holder, String path, Constituency c, double to) {
    return Lever.of(
        id,
        title + " (threshold " + LeverWords.change(c.threshold(), to) + ")",
        holder,
        path + ".threshold",
        LeverWords.value(to));
  }
}
