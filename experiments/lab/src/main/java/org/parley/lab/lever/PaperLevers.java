package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.scenario.Delegation;
import org.parley.scenario.PaperTiming;
import org.parley.scenario.Scenario;

/** Papers: handed over at every other time than they are. */
record PaperLevers() implements LeverKind {
  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      for (PaperTiming when : PaperTiming.values()) {
        if (when != d.papers()) {
          String word = when.name().toLowerCase(Locale.ROOT).replace('_', '-');
          levers.add(
              Lever.of(
                  d.id() + ".papers." + word,
                  words.possessive(d.id()) + " paper: " + LeverWords.plain(word),
                  new LeverHolder.TableTeam(d.id()),
                  "delegations." + d.id() + ".papers",
                  word));
        }
      }
    }
    return levers;
  }
}
