package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.scenario.ValueOrigin;

/** The recorded talks: valid, complete, and with no number of their own. */
class HistoryLibraryTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("parley.root"), "scenarios", "history");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(f -> f.toString().endsWith(".yaml") && !f.endsWith("coding.yaml"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreTenTalksAndMore() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseIsValidAndSaysHowEveryIssueEnded(Path file) {
    Scenario scenario = ScenarioReader.read(file, List.of()).scenarioOrThrow();
    assertThat(scenario.history()).isPresent();
    assertThat(scenario.history().get().outcomes().keySet())
        .containsExactlyInAnyOrderElementsOf(scenario.issues().stream().map(i -> i.id()).toList());
    assertThat(scenario.goals()).as("a question").isNotEmpty();
  }

  /** No case has a salience, a firmness or a tactic of its own: they are classes of all cases. */
  @ParameterizedTest
  @MethodSource("cases")
  void weightsLinesAndTacticsAreClassesOfTheCoding(Path file) {
    Scenario scenario = ScenarioReader.read(file, List.of()).scenarioOrThrow();
    for (UncertainNumber number : UncertainNumbers.of(scenario)) {
      String path = number.path();
      boolean shared =
          path.endsWith(".weight") || path.endsWith(".firmness") || path.endsWith(".tactic.e");
      boolean standsInClass =
          number.origin() instanceof ValueOrigin.Defaulted || !number.quantity().isFixed();
      assertThat(!shared || standsInClass).as(path).isTrue();
    }
  }
}
