package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.GoalDrivers;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;

/** Words that runs draw, in runs. */
class DrawnWordRunsTest {
  private static final String TALKS =
      """
      parley: 1
      assumed: invented
      factors: {mood: {}}
      goals: {shared: water=shared}
      issues:
        water: {options: [upper, shared, lower], status_quo: upper}
        fence: {options: [none, hedge, built], status_quo: none}
      delegations:
        a:
          demands:
            water: {want: upper, weight: {uniform: [30, 50]}}
            fence: {want: built, weight: 60}
          red_lines:
            well: {never: {water: {choice: {values: [lower, [lower, shared]], weights: [3, 1]}}}, firmness: 1}
          tactic:
            concede: {choice: [boulware, tit-for-tat], with: {mood: 0.9}}
            e: {uniform: [0.1, 0.3]}
            noise: {uniform: [0.01, 0.03]}
        b:
          demands: {water: {want: lower, weight: 80}, fence: {choice: [built, none]}}
          tactic: {choice: [boulware, conceder], with: {mood: 0.9}}
      """;
  private static final int RUNS = 400;
  private static final List<String> PATHS =
      List.of(
          "delegations.a.red_lines.well.never.water",
          "delegations.a.tactic.concede",
          "delegations.b.demands.fence.want",
          "delegations.b.tactic.concede");

  private final CompiledTalks talks = CompiledTalks.of(TalksText.read(TALKS));

  private static int level(CompiledTalks of, String path, Outcome outcome) {
    List<UncertainNumber> inputs = of.inputs();
    int at = inputs.stream().map(UncertainNumber::path).toList().indexOf(path);
    return (int) inputs.get(at).quantity().at(outcome.draws()[at]);
  }

  private static String set(String path, int level) {
    return switch (PATHS.indexOf(path)) {
      case 0 -> path + (level == 0 ? "=lower" : "=[lower, shared]");
      case 1 ->
          "delegations.a.tactic="
              + (level == 0
                  ? "{concede: boulware, e: {uniform: [0.1, 0.3]}}"
                  : "{concede: tit-for-tat, noise: {uniform: [0.01, 0.03]}}");
      case 2 -> path + (level == 0 ? "=built" : "=none");
      default -> path + (level == 0 ? "=boulware" : "=conceder");
    };
  }

  /** A run is the run of the scenario in which its words are written. */
  @Test
  void aRunIsThatOfTheScenarioWithItsWords() {
    Simulation simulation = Simulation.of(talks, 5);
    for (int run = 0; run < 40; run++) {
      Outcome drawn = simulation.run(run);
      List<String> settings = new ArrayList<>();
      for (String path : PATHS) {
        settings.add(set(path, level(talks, path, drawn)));
      }
      Scenario written = TalksText.read(TALKS, settings.toArray(String[]::new));
      assertThat(written.drawn().isEmpty()).isTrue();
      Outcome plain = Simulation.of(CompiledTalks.of(written), 5).run(run);
      assertThat(drawn.options()).as("run %d", run).isEqualTo(plain.options());
      assertThat(drawn.utility()).as("run %d", run).isEqualTo(plain.utility());
      assertThat(drawn.closedRound()).as("run %d", run).isEqualTo(plain.closedRound());
    }
  }

  @Test
  void levelsComeAsOftenAsTheyShouldAndMoveWithTheirFactor() {
    int both = 0;
    int[] count = new int[PATHS.size()];
    Simulation simulation = Simulation.unanalysed(talks, 2);
    for (int run = 0; run < RUNS; run++) {
      Outcome outcome = simulation.run(run);
      for (int w = 0; w < count.length; w++) {
        count[w] += level(talks, PATHS.get(w), outcome);
      }
      boolean together = level(talks, PATHS.get(1), outcome) == level(talks, PATHS.get(3), outcome);
      both += together ? 1 : 0;
    }
    assertThat(count[0] / (double) RUNS).isCloseTo(0.25, within(0.07));
    assertThat(count[2] / (double) RUNS).isCloseTo(0.5, within(0.08));
    // Two halves of normal scores that correlate by .81: 1/2 + asin(.81)/pi = .80.
    assertThat(both / (double) RUNS).isCloseTo(0.80, within(0.06));
  }

  @Test
  void theOrderOfRunsAndTheNumberOfThreadsChangeNothing() throws IOException {
    List<String> one = new ArrayList<>();
    List<String> three = new ArrayList<>();
    Ensemble.of(talks, 3).run(0, 60, 1, row -> one.add(row.toString()));
    Ensemble.of(talks, 3).run(0, 60, 3, row -> three.add(row.toString()));
    Simulation simulation = Simulation.of(talks, 3);
    String last = OutcomeText.of(simulation.run(59));
    simulation.run(7);
    assertThat(OutcomeText.of(simulation.run(59))).isEqualTo(last);
    assertThat(one).hasSize(60);
    assertThat(three).hasSize(60);
  }

  @Test
  void whatAWordDoesIsToldAtEachOfItsLevels() throws IOException {
    GoalDrivers drivers =
        Ensemble.of(talks, 1).run(0, RUNS, 1, row -> {}).tally().detail().drivers();
    GoalDrivers.Driver line =
        drivers.drivers().stream()
            .filter(d -> d.path().equals(PATHS.get(0)))
            .findFirst()
            .orElseThrow();
    assertThat(line.isWord()).isTrue();
    assertThat(line.levels())
        .extracting(GoalDrivers.Level::word)
        .containsExactly("lower", "lower or shared");
    // Where the line forbids to share the water, it is never shared.
    assertThat(line.levels().get(1).met().share()).isZero();
    assertThat(line.levels().get(0).met().share()).isGreaterThan(0.5);
    assertThat(line.difference().low()).isGreaterThan(0.3);
  }
}
