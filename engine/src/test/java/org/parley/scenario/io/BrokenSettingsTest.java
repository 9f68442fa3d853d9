package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader says of settings that change nothing, or make a scenario wrong. */
class BrokenSettingsTest {
  private static final Path BASE = Path.of("src/test/resources/broken/base.yaml");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "delegations.nort.mandate=officials"
            + "| there is no 'nort' in 'delegations'"
            + "/    expected one of: north, south"
            + "/    Maybe you meant 'delegations.north.mandate'.",
        "delegations.north.red_lines.lin.firmness=0.1"
            + "| there is no 'lin' in 'delegations.north.red_lines'"
            + "/    expected one of: line"
            + "/    Maybe you meant 'delegations.north.red_lines.line.firmness'.",
        "delegations.north.demands.ceasefire.weight=heavy"
            + "| 'heavy' is not a number/    expected a number from 0 to 1000000",
        "delegations.north.demands.ceasefire.weight.x=3"
            + "| there is nothing below 'delegations.north.demands.ceasefire.weight'",
        "delegations.north.demands.ceasefire.weight={triangular: [3, 2, 1]}"
            + "| triangular: [low, mode, high] needs low <= mode <= high",
        "delegations.north.demands.ceasefire.weight={"
            + "| this is not YAML: something is missing here",
        "issues.price.status_quo=70"
            + "| '70' is not an option of issue 'price'/    expected one of: 20, 40, 60, 80",
        "delegations.north=1"
            + "| '1' cannot stand here"
            + "/    expected a block with keys such as title, head, rank, brief, private, votes",
        "extends=other.yaml"
            + "| a scenario cannot be laid over another from outside"
            + "/    expected 'extends' in a file",
        "parley=2| 2 is out of range/    expected the number 1",
      })
  void saysWhatIsNotRight(String setting, String message) throws IOException {
    ReadingResult read =
        ScenarioReader.read(
            "x.yaml",
            Files.readString(BASE),
            List.of(ScenarioSetting.parse(setting)),
            TextFinder.none());
    String path = setting.substring(0, setting.indexOf('='));
    assertThat(((ReadingResult.Invalid) read).problems())
        .extracting(InputProblem::toString)
        .containsExactly("--set:1:1: " + path + ": " + message.replace("/", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=3", "a", ""})
  void aSettingNeedsAPathAndAnEqualsSign(String setting) {
    assertThatThrownBy(() -> ScenarioSetting.parse(setting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + setting + "' is not of the form path=value");
  }
}
