package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Event;
import org.parley.scenario.Scenario;
import org.parley.scenario.ThirdParty;

/** Spoilers: stopped and twice as likely; events: certain and impossible. */
record SpoilerLevers() implements LeverKind {
  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    for (ThirdParty party : scenario.thirdParties()) {
      party
          .spoiler()
          .ifPresent(
              s -> {
                String path = "third_parties." + party.id() + ".spoiler.chance";
                String who = words.outsider(party.id());
                LeverHolder holder = new LeverHolder.ActorOutside(party.id());
                double twice = Math.min(1, 2 * s.chance().mean());
                String id = party.id() + ".attacks";
                levers.add(Lever.of(id + ".none", who + ": no attacks", holder, path, "0"));
                levers.add(
                    Lever.of(
                        id + ".double",
                        who + ": attacks twice as likely",
                        holder,
                        path,
                        LeverWords.value(twice)));
              });
    }
    for (Event event : scenario.events()) {
      String path = "events." + event.id() + ".chance";
      LeverHolder nobody = new LeverHolder.NobodyAtAll();
      String title = "Event \"" + LeverWords.plain(event.id()) + "\" ";
      levers.add(Lever.of(event.id() + ".happens", title + "happens", nobody, path, "1"));
      levers.add(Lever.of(event.id() + ".never", title + "never happens", nobody, path, "0"));
    }
    return levers;
  }
}
