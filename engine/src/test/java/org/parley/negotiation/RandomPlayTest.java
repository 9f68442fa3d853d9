package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;

/** Plays anything at random and tests what must hold in every run. */
class RandomPlayTest {
  private static final long SEED = 4294967297L;
  private static final int SCENARIOS = Integer.getInteger("parley.random.scenarios", 2_000);

  @Test
  void everyInvariantHoldsInRandomTalks() {
    int partial = 0;
    int comprehensive = 0;
    for (long s = 0; s < SCENARIOS; s++) {
      Outcome outcome = play(RandomScenarios.of(s), 1).get(0);
      partial += outcome.kind() == Outcome.Kind.PARTIAL ? 1 : 0;
      comprehensive += outcome.kind() == Outcome.Kind.COMPREHENSIVE ? 1 : 0;
    }
    // Otherwise the checker would have had nothing to look at.
    assertThat(partial).as("partial agreements").isGreaterThan(SCENARIOS / 20);
    assertThat(comprehensive).as("comprehensive agreements").isGreaterThan(SCENARIOS / 20);
  }

  static List<Path> files() {
    return Fixtures.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyInvariantHoldsInTheScenariosAtHand(Path file) {
    play(Fixtures.read(file), 40);
  }

  /** Runs watched, unwatched, again out of order, and afresh: always the same outcomes. */
  private static List<Outcome> play(Scenario scenario, int runs) {
    CompiledTalks talks = CompiledTalks.of(scenario);
    Simulation watched = Simulation.of(talks, SEED);
    Simulation unwatched = Simulation.of(talks, SEED);
    List<Outcome> outcomes = new ArrayList<>();
    for (long run = 0; run < runs; run++) {
      Invariants invariants = new Invariants(scenario, watched.model(), SEED, run);
      Outcome outcome = watched.run(run, invariants);
      invariants.check(outcome);
      outcomes.add(outcome);
      same(scenario, outcome, unwatched.run(run));
    }
    unwatched.run(runs + 3L);
    for (int run = runs - 1; run >= 0; run--) {
      same(scenario, outcomes.get(run), unwatched.run(run));
    }
    same(scenario, outcomes.get(runs - 1), Simulation.of(talks, SEED).run(runs - 1L));
    return outcomes;
  }

  private static void same(Scenario scenario, Outcome one, Outcome other) {
    assertThat(Told.of(other)).as("%s, run %d", scenario.id(), one.run()).isEqualTo(Told.of(one));
  }
}
