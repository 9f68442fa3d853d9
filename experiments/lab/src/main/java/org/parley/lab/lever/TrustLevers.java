package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;

/** Trust in each other, much and little; no dispute over who may sign. */
record TrustLevers() implements LeverKind {
  private static final double MUCH = 0.9;
  private static final double LITTLE = 0.1;

  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      LeverHolder holder = new LeverHolder.TableTeam(d.id());
      for (Map.Entry<String, UncertainNumber> trust : d.trust().entrySet()) {
        String of = trust.getKey();
        String path = "delegations." + d.id() + ".trust." + of;
        String title = words.delegation(d.id()) + " trusts " + words.delegation(of);
        String id = d.id() + ".trust." + of;
        levers.add(Lever.of(id + ".much", title + much(trust, MUCH), holder, path, "0.9"));
        if (trust.getValue().mean() > LITTLE) {
          levers.add(Lever.of(id + ".little", title + much(trust, LITTLE), holder, path, "0.1"));
        }
      }
      for (Map.Entry<String, UncertainNumber> dispute : d.disputes().entrySet()) {
        if (dispute.getValue().mean() > 0) {
          String of = dispute.getKey();
          levers.add(
              Lever.of(
                  d.id() + ".disputes." + of + ".none",
                  words.delegation(d.id())
                      + " takes "
                      + words.possessive(of)
                      + " signature for valid",
                  holder,
                  "delegations." + d.id() + ".disputes." + of,
                  "0"));
        }
      }
    }
    return levers;
  }

  private static String much(Map.Entry<String, UncertainNumber> trust, double to) {
    return (to > trust.getValue().mean() ? " more (" : " less (")
        + LeverWords.change(trust.getValue(), to)
        + ")";
  }
}
