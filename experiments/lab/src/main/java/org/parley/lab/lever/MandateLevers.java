package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;

/** Mandates: every level above the one that a delegation has. */
record MandateLevers() implements LeverKind {
  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      for (AuthorityLevel level : AuthorityLevel.values()) {
        if (level.compareTo(d.mandate()) > 0) {
          String word = level.name().toLowerCase(Locale.ROOT);
          levers.add(
              Lever.of(
                  d.id() + ".mandate." + word,
                  words.delegation(d.id())
                      + (level == AuthorityLevel.LEADERS
                          ? " sends its leaders"
                          : " may sign what " + word + " may sign"),
                  new LeverHolder.OwnLeaders(d.id()),
                  "delegations." + d.id() + ".mandate",
                  word));
        }
      }
    }
    return levers;
  }
}
