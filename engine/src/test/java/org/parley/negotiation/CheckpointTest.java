package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;

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

    NegotiationModel model = new NegotiationModel(talks.ofRun(SEED, run), SEED);
    model.setRun(run);
    model.start();
    for (int k = 0; k < stop && model.end() == null; k++) {
      model.schedule.step(model);
    }
    File file = folder.resolve("talks.checkpoint").toFile();
    assertThat(model.writeToCheckpoint(file)).isSameAs(model);

    NegotiationModel restored = restored(file);
    assertThat(restored).as("%s, restored", scenario.id()).isNotNull();
    restored.play();
    assertThat(OutcomeText.of(Simulation.on(restored).outcome()))
        .as("%s, stopped after round %d", scenario.id(), stop)
        .isEqualTo(uninterrupted);
  }

  private static NegotiationModel restored(File file) {
    try {
      return TalksCheckpoint.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets within sets, each twice in the next: as they are read, time doubles with every level. */
  @Test
  void whatIsNotTalksIsRefused() throws IOException {
    Set<Object> outer = new HashSet<>();
    Set<Object> one = outer;
    Set<Object> two = new HashSet<>();
    for (int level = 0; level < 100; level++) {
      Set<Object> nextOne = new HashSet<>(Set.of("other"));
      Set<Object> nextTwo = new HashSet<>();
      one.add(nextOne);
      one.add(nextTwo);
      two.add(nextOne);
      two.add(nextTwo);
      one = nextOne;
      two = nextTwo;
    }
    refused(outer, "it holds what talks do not have");
    refused(new File("x"), "it holds what talks do not have");
    refused(new long[1 << 27], "it holds what talks do not have");
    refused("text", "it is damaged, or was made to do harm");
    File torn = folder.resolve("torn").toFile();
    Files.write(torn.toPath(), Arrays.copyOf(Files.readAllBytes(saved("text").toPath()), 15));
    assertThatThrownBy(() -> TalksCheckpoint.read(torn))
        .hasMessage(
            torn
                + " is not a checkpoint of talks: it is damaged, or was saved by another program or"
                + " version");
  }

  private void refused(Object object, String why) throws IOException {
    File file = saved(object);
    assertThatThrownBy(() -> TalksCheckpoint.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is not a checkpoint of talks: " + why);
  }

  private File saved(Object object) throws IOException {
    File file = folder.resolve("hostile").toFile();
    try (ObjectOutputStream out =
        new ObjectOutputStream(new GZIPOutputStream(new FileOutputStream(file)))) {
      out.writeObject(object);
    }
    return file;
  }
}
