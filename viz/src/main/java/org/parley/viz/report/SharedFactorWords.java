package org.parley.viz.report;

import java.util.List;
import java.util.Optional;
import org.parley.ensemble.GoalDrivers;
import org.parley.scenario.Scenario;
import org.parley.scenario.SharedFactor;

/** How much of what varies from talk to talk each shared factor carries, in a sentence. */
final class SharedFactorWords {
  private SharedFactorWords() {}

  /** The sentence; empty where numbers share nothing, or too little was run to tell. */
  static Optional<String> of(Scenario scenario, GoalDrivers drivers) {
    if (scenario.factors().isEmpty() || drivers.looked() == 0) {
      return Optional.empty();
    }
    List<String> shares = scenario.factors().stream().map(f -> share(f, drivers)).toList();
    return Optional.of(
        "Of what varies from talk to talk ("
            + drivers.goal()
            + "), what numbers share carries, by a straight line: "
            + String.join(", ", shares));
  }

  private static String share(SharedFactor factor, GoalDrivers drivers) {
    String name = factor.title().isEmpty() ? factor.id() : factor.title();
    return drivers.drivers().stream()
        .filter(d -> d.path().equals("factors." + factor.id() + ".at"))
        .findFirst()
        .map(d -> name + " " + NumberPhrases.inHundred(d.explained()))
        .orElse(name + " too little to tell");
  }
}
