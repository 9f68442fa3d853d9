package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ids stay as they are written: in quotes whatever they look like, and in letters of any script.
 */
class OptionIdsTest {
  private static String talks(String id) {
    return """
    parley: 1
    assumed: for a test
    issues: {water: {options: ["%1$s", other], status_quo: other}}
    delegations:
      a: {demands: {water: "%1$s"}, red_lines: {r: {never: {water: other}}}}
      b: {demands: {water: other}}
    """
        .formatted(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8e1",
        "07",
        "1.0",
        "1e3",
        "0x10",
        "_x",
        "__",
        "e\u0301",
        "\u0915\u093f",
        "true",
        "null",
        "\u0412\u043e\u0434\u0430"
      })
  void stayAsTheyAre(String id) {
    ReadingResult read = ScenarioReader.read("x.yaml", talks(id), List.of(), TextFinder.none());
    assertThat(read.scenarioOrThrow().issues().get(0).options())
        .extracting(o -> o.id())
        .containsExactly(id, "other");
    assertThat(read.scenarioOrThrow().delegations().get(0).demands().get(0).want()).isEqualTo(id);
    String resolved = ((ReadingResult.Valid) read).resolved();
    assertThat(
            ScenarioReader.read("x.yaml", resolved, List.of(), TextFinder.none()).scenarioOrThrow())
        .isEqualTo(read.scenarioOrThrow());
  }

  /** Without quotes a number is the number. */
  @Test
  void numbersWithoutQuotesAreOneNumber() {
    String text =
        talks("80").replace("\"80\", other", "80, other").replace("water: \"80\"", "water: 80.0");
    assertThat(
            ScenarioReader.read("x.yaml", text, List.of(), TextFinder.none())
                .scenarioOrThrow()
                .delegations()
                .get(0)
                .demands()
                .get(0)
                .want())
        .isEqualTo("80");
  }

  @Test
  void whatCannotBeAnIdIsRefusedWithOneThatCan() {
    said(
        "a b",
        "x.yaml:3:28: issues.water.options.a b: 'a b' cannot be an id\n"
            + "    expected a short word of letters, digits, '-' and '_'\n"
            + "    Maybe 'a-b', with the rest as its title.");
    String letters = "a".repeat(101);
    assertThat(BrokenScenariosTest.said(talks(letters)))
        .startsWith("x.yaml:3:28: issues.water.options." + letters + ": ")
        .contains(" is too long for an id\n    expected at most 100 letters");
  }

  private static void said(String id, String message) {
    assertThat(BrokenScenariosTest.said(talks(id))).startsWith(message);
  }
}
