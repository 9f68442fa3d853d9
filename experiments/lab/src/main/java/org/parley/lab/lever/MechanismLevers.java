package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Scenario;

/** Parts of the model switched off, one at a time: nobody's levers, but what each part does. */
record MechanismLevers() implements LeverKind {
  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    for (Mechanism mechanism : Mechanism.values()) {
      if (!scenario.without().contains(mechanism)) {
        TreeSet<String> off = new TreeSet<>();
        scenario.without().forEach(m -> off.add(word(m)));
        off.add(word(mechanism));
        levers.add(
            Lever.of(
                "without." + word(mechanism),
                "As if there were no " + LeverWords.plain(word(mechanism)),
                new LeverHolder.NobodyAtAll(),
                "without",
                off.toString()));
      }
    }
    return levers;
  }

  private static String word(Mechanism mechanism) {
    return mechanism.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
