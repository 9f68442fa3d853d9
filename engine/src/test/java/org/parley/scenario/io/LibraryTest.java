package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.HistoricalOutcome;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** Every scenario of the library can be read, run, and edited with completion. */
class LibraryTest {
  private static final Path FOLDER = Path.of(System.getProperty("parley.root"), "scenarios");

  @Test
  void everyScenarioReadsAndSaysWhereEverythingComesFrom() throws IOException {
    for (Path file : library()) {
      ReadingResult reading = ScenarioReader.read(file, List.of());
      Scenario scenario = reading.scenarioOrThrow();
      assertThat(scenario.question()).as(file.toString()).endsWith("?");
      assertThat(scenario.summary()).as(file.toString()).isNotBlank();
      assertThat(CompiledTalks.of(scenario).parties()).isGreaterThan(1);
      assertThat(((ReadingResult.Valid) reading).warnings())
          .as(file.toString())
          .noneMatch(problem -> problem.toString().contains("no origin"));
    }
  }

  @Test
  void everyScenarioOpensWithTheLineThatEditorsLookFor() throws IOException {
    for (Path file : library()) {
      assertThat(Files.readAllLines(file).get(0))
          .as(file.toString())
          .isEqualTo("# yaml-language-server: $schema=scenario.schema.json");
    }
  }

  @Test
  void whatHappenedInIstanbulIsToldForEveryIssue() {
    for (String meeting : List.of("istanbul-2025-05-16.yaml", "istanbul-2025-06-02.yaml")) {
      Scenario scenario = ScenarioReader.read(FOLDER.resolve(meeting), List.of()).scenarioOrThrow();
      Map<String, String> outcomes =
          scenario.history().map(HistoricalOutcome::outcomes).orElseThrow();
      assertThat(outcomes.keySet())
          .containsExactlyInAnyOrderElementsOf(scenario.issues().stream().map(Issue::id).toList());
      assertThat(scenario.sources().stream().map(s -> s.id()))
          .contains("s0", "s1", "s2", "s3", "s4");
    }
  }

  private static List<Path> library() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(LibraryTest::isScenario)
          .sorted()
          .collect(Collectors.toList());
    }
  }

  /**
   * Variants and sweeps lie in the same folder; a scenario says which language it is written in.
   */
  private static boolean isScenario(Path file) {
    try {
      return Files.readString(file).lines().anyMatch("parley: 1"::equals);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
