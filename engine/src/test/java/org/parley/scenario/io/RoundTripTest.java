package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;

class RoundTripTest {
  private static final Path FIXTURES = Path.of("src/test/resources/scenarios");

  @ParameterizedTest
  @ValueSource(strings = {"oru-river", "sarn-armistice", "two-issues"})
  void aWrittenFixtureReadsAsTheSameScenario(String name) {
    ReadingResult.Valid read =
        (ReadingResult.Valid) ScenarioReader.read(FIXTURES.resolve(name + ".yaml"), List.of());
    assertThat(again(read.scenario(), read.resolved())).isEqualTo(read.scenario());
    assertThat(ScenarioWriter.resolved(again(read.scenario(), read.resolved())))
        .isEqualTo(read.resolved());
  }

  /** A folder of results holds the scenario under another name; a run of it must be the same. */
  @Test
  void theLibraryWithSettingsReadsTheSameFromAFolderOfResults() throws IOException {
    Path library = Path.of(System.getProperty("parley.root"), "scenarios");
    List<ScenarioSetting> settings =
        List.of(
            new ScenarioSetting("talks.rounds", "3"),
            new ScenarioSetting("title", "'Talks: changed'"));
    try (Stream<Path> files = Files.list(library)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        ReadingResult.Valid read = (ReadingResult.Valid) ScenarioReader.read(file, settings);
        ReadingResult.Valid again =
            (ReadingResult.Valid)
                ScenarioReader.read("scenario.yaml", read.resolved(), List.of(), TextFinder.none());
        assertThat(again.scenario()).isEqualTo(read.scenario());
        assertThat(again.resolved()).isEqualTo(read.resolved());
      }
    }
  }

  @Test
  void aWrittenRandomScenarioReadsAsTheSameScenario() {
    for (long seed = 1; seed <= 200; seed++) {
      Scenario scenario = RandomScenarios.of(seed);
      String text = ScenarioWriter.write(scenario);
      assertThat(again(scenario, text)).as("seed %d:%n%s", seed, text).isEqualTo(scenario);
    }
  }

  @Test
  void everyNumberOfARandomScenarioCanBeSetByItsPath() {
    for (long seed = 1; seed <= 4; seed++) {
      Scenario scenario = RandomScenarios.of(seed);
      String text = ScenarioWriter.write(scenario);
      for (UncertainNumber number : UncertainNumbers.of(scenario)) {
        String value = NumberSyntax.exact(number.mean());
        List<ScenarioSetting> settings = List.of(new ScenarioSetting(number.path(), value));
        ReadingResult read = ScenarioReader.read(scenario.id(), text, settings, TextFinder.none());
        UncertainNumber set =
            UncertainNumbers.of(read.scenarioOrThrow()).stream()
                .filter(u -> u.path().equals(number.path()))
                .findFirst()
                .orElseThrow();
        assertThat(set.origin()).as(number.path()).isEqualTo(OriginNotes.SET);
        assertThat(set.mean()).as(number.path()).isEqualTo(Double.parseDouble(value));
      }
    }
  }

  @Test
  void pathsAreUnique() {
    for (long seed = 1; seed <= 100; seed++) {
      List<String> paths = new ArrayList<>();
      UncertainNumbers.of(RandomScenarios.of(seed)).forEach(u -> paths.add(u.path()));
      assertThat(new TreeSet<>(paths)).hasSameSizeAs(paths);
    }
  }

  private static Scenario again(Scenario scenario, String text) {
    return ScenarioReader.read(scenario.id() + ".yaml", text, List.of(), TextFinder.none())
        .scenarioOrThrow();
  }
}
