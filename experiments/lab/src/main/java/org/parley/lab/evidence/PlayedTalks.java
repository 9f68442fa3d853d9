package org.parley.lab.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.scenario.io.TextFinder;

/**
 * A few runs of talks given as text, always the same.
 *
 * @param scenario the talks
 * @param outcomes how each run ended
 */
record PlayedTalks(Scenario scenario, List<Outcome> outcomes) {
  /** Runs from here on are not looked into for obstacles, which takes longer than the run. */
  private static final int FIRST = 2_000;

  private static final long SEED = 1;

  static PlayedTalks of(int runs, String text, String... settings) {
    Scenario scenario =
        ScenarioReader.read(
                "talks.yaml",
                text,
                Arrays.stream(settings).map(ScenarioSetting::parse).toList(),
                TextFinder.none())
            .scenarioOrThrow();
    Simulation simulation = Simulation.of(CompiledTalks.of(scenario), SEED);
    List<Outcome> outcomes = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      outcomes.add(simulation.run(FIRST + run));
    }
    return new PlayedTalks(scenario, outcomes);
  }

  /** Share of runs in which all was agreed. */
  double agreed() {
    return outcomes.stream()
        .mapToDouble(o -> o.kind() == Outcome.Kind.COMPREHENSIVE ? 1 : 0)
        .average()
        .orElseThrow();
  }

  /** What one delegation gained where all was agreed; NaN if that never was. */
  double gainPerDeal(String delegation) {
    int of = scenario.delegationIndex(delegation);
    return outcomes.stream()
        .filter(o -> o.kind() == Outcome.Kind.COMPREHENSIVE)
        .mapToDouble(o -> o.gain()[of] / (double) FixedPoint.ONE)
        .average()
        .orElse(Double.NaN);
  }
}
