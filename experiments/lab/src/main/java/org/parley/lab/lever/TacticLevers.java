package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.ConcessionFormula;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tactic;

/** How a delegation negotiates: when it gives in, what it holds back, what it misreads. */
record TacticLevers() implements LeverKind {
  private static final double SOONER = 3;

  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      String path = "delegations." + d.id() + ".tactic";
      String who = words.delegation(d.id());
      LeverHolder holder = new LeverHolder.TableTeam(d.id());
      String id = d.id() + ".tactic.";
      pace(d, who, holder, path, levers);
      if (d.tactic().misread().quantity().high() > 0) {
        levers.add(
            Lever.of(
                id + "reads", who + " reads the others rightly", holder, path + ".misread", "0"));
      }
      if (!d.tactic().holdBack().isEmpty()) {
        levers.add(
            Lever.of(id + "open", who + " holds no issue back", holder, path + ".hold_back", "[]"));
      }
      if (d.tactic().choice() != Tactic.OfferChoice.TRADE_OFF) {
        levers.add(
            Lever.of(
                id + "trade-off",
                who + " looks for trade-offs",
                holder,
                path + ".choose",
                "trade-off"));
      }
      if (d.tactic().learning() == Tactic.Learning.NONE) {
        levers.add(
            Lever.of(
                id + "learn", who + " learns from offers", holder, path + ".learn", "frequency"));
      }
    }
    return levers;
  }

  private static void pace(
      Delegation d, String who, LeverHolder holder, String path, List<Lever> levers) {
    String id = d.id() + ".tactic.";
    if (d.tactic().concession() instanceof ConcessionFormula.Time time) {
      double e = time.e().mean();
      levers.add(pace(id + "sooner", who + " concedes sooner", holder, path, time, e * SOONER));
      levers.add(pace(id + "later", who + " concedes later", holder, path, time, e / SOONER));
    } else {
      levers.add(
          Lever.of(id + "boulware", who + " holds out", holder, path + ".concede", "boulware"));
      levers.add(
          Lever.of(
              id + "conceder", who + " gives in early", holder, path + ".concede", "conceder"));
    }
    if (!(d.tactic().concession() instanceof ConcessionFormula.TitForTat)) {
      levers.add(
          Lever.of(
              id + "in-kind", who + " answers in kind", holder, path + ".concede", "tit-for-tat"));
    }
  }

  private static Lever pace(
      String id,
      String title,
      LeverHolder holder,
      String path,
      ConcessionFormula.Time time,
      double to) {
    return Lever.of(
        id,
        title + " (e " + LeverWords.change(time.e(), to) + ")",
        holder,
        path + ".e",
        LeverWords.value(to));
  }
}
