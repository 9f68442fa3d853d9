package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;
import sim.engine.SimState;

/** Talks that are saved halfway with MASON's own means, and restored, end as if nothing was. */
class CheckpointTest {
  private static final long SEED = 11;

  @TempDir Path folder;

  static List<Path> files() {
    return ScenarioFixtures.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void goesOnWhereItStopped(Path file) {
    Scenario scenario = ScenarioFixtures.read(file);
    int rounds = scenario.talks().sittings().size() * scenario.talks().rounds();
    for (int stop : new int[] {1, 2, rounds / 2, rounds - 1}) {
      goesOn(scenario, 3, stop);
    }
  }

  /** Random scenarios have every tactic, acceptance condition and way to learn there is. */
  @Test
  void goesOnWhateverTheTactics() {
    for (long s = 0; s < 60; s++) {
      Scenario scenario =
          s % 2 == 0 ? RandomScenarios.of(s) : EasierTalks.of(RandomScenarios.of(s), s);
      goesOn(scenario, 1_000_000, 3);
    }
  }

  private void goesOn(Scenario scenario, long run, int stop) {
    CompiledTalks talks = CompiledTalks.of(scenario);
    String uninterrupted = OutcomeText.of(Simulation.of(talks, SEED).run(run));

    NegotiationModel model = new NegotiationModel(talks, SEED);
    model.setRun(run);
    model.start();
    for (int k = 0; k < stop && model.end() == null; k++) {
      model.schedule.step(model);
    }
    File file = folder.resolve("talks.checkpoint").toFile();
    assertThat(model.writeToCheckpoint(file)).isSameAs(model);

    NegotiationModel restored = (NegotiationModel) SimState.readFromCheckpoint(file);
    assertThat(restored).as("%s, restored", scenario.id()).isNotNull();
    restored.play();
    assertThat(OutcomeText.of(Simulation.on(restored).outcome()))
        .as("%s, stopped after round %d", scenario.id(), stop)
        .isEqualTo(uninterrupted);
  }
}
