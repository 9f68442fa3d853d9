package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Scenario;
import org.parley.scenario.ThirdParty;
import org.parley.scenario.UncertainNumber;

/** Third parties: pressure and support doubled and ended, on each side by itself. */
record PressureLevers() implements LeverKind {
  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    for (ThirdParty party : scenario.thirdParties()) {
      both(party, "pressure", " on ", party.pressure(), words, levers);
      both(party, "support", " for ", party.support(), words, levers);
    }
    return levers;
  }

  private static void both(
      ThirdParty party,
      String kind,
      String link,
      Map<String, UncertainNumber> amounts,
      LeverWords words,
      List<Lever> levers) {
    LeverHolder holder = new LeverHolder.ActorOutside(party.id());
    amounts.forEach(
        (side, amount) -> {
          if (amount.quantity().high() > 0) {
            String path = "third_parties." + party.id() + "." + kind + "." + side;
            String title = words.outsider(party.id()) + ": " + kind + link + words.delegation(side);
            String id = party.id() + "." + kind + "." + side;
            double twice = 2 * amount.mean();
            levers.add(
                Lever.of(
                    id + ".double",
                    title + " doubled (" + LeverWords.change(amount, twice) + ")",
                    holder,
                    path,
                    LeverWords.value(twice)));
            levers.add(Lever.of(id + ".none", title + " ended", holder, path, "0"));
          }
        });
  }
}
