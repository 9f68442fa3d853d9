package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.scenario.ConcessionRule;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.scenario.ValueOrigin;

/** Scenarios laid over others. */
class VariantsTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private static String base() throws IOException {
    return Files.readString(RESOURCES.resolve("broken/base.yaml"));
  }

  private static UncertainNumber number(Scenario scenario, String path) {
    return UncertainNumbers.of(scenario).stream()
        .filter(u -> u.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path));
  }

  private static String said(ReadingResult reading) {
    return String.join(
        "\n",
        ((ReadingResult.Invalid) reading).problems().stream().map(InputProblem::toString).toList());
  }

  /** By the core schema of YAML 1.2.2, 10.3.2; YAML 1.1 reads them as false, 10 and 90. */
  private static ReadingResult variant(String over) throws IOException {
    byte[] base = base().getBytes(StandardCharsets.UTF_8);
    return ScenarioReader.read(
        "v.yaml", over, List.of(), (from, name) -> new SourceText(name, base));
  }

  @Test
  void aVariantLaysItselfOverWhatItExtends() throws IOException {
    ReadingResult read =
        variant(
            """
            parley: 1
            extends: base.yaml
            assumed: in the variant
            talks: {sittings: [2031-05-01], rounds: 6}
            issues: {price: {range: {from: 0, to: 80, step: 20}}}
            delegations:
              north:
                red_lines: {line: ~, other: {never: {price: 20}, source: paper}}
                demands: {ceasefire: {weight: {uniform: [1, 2]}}, price: 60}
                tactic: micro
            events: ~
            """);
    Scenario s = read.scenarioOrThrow();
    assertThat(s.title()).isEqualTo("A test");
    assertThat(s.talks().rounds()).isEqualTo(6);
    assertThat(s.talks().sittings()).hasSize(1);
    assertThat(s.issues().get(1).options()).hasSize(5);
    assertThat(s.events()).isEmpty();
    assertThat(s.delegations().get(0).redLines().get(0).id()).isEqualTo("other");
    assertThat(s.delegations().get(0).tactic().concession()).isEqualTo(new ConcessionRule.Micro());
    assertThat(number(s, "delegations.north.demands.ceasefire.weight").origin())
        .isEqualTo(new ValueOrigin.Assumed("in the variant"));
    assertThat(number(s, "delegations.north.demands.price.weight").origin())
        .isEqualTo(new ValueOrigin.Assumed("for a test"));
    assertThat(s.delegations().get(0).demands().get(0).origin())
        .isEqualTo(new ValueOrigin.Sourced("paper"));
    assertThat(s.delegations().get(0).demands().get(1).origin())
        .as("a source for another wish is none for this one")
        .isEqualTo(new ValueOrigin.Unexplained());
    assertThat(read.inputs().stream().map(SourceText::name)).containsExactly("v.yaml", "base.yaml");
    Scenario again =
        ScenarioReader.read(
                "v.yaml", ((ReadingResult.Valid) read).resolved(), List.of(), TextFinder.none())
            .scenarioOrThrow();
    assertThat(again).isEqualTo(s);
  }

  @Test
  void problemsNameTheFileTheyStandIn() throws IOException {
    ReadingResult read =
        variant("parley: 1\nextends: base.yaml\nclosed_before: {price: 21}\ntalks: {rounds: 0}\n");
    assertThat(said(read))
        .isEqualTo(
            """
            v.yaml:3:24: closed_before.price: '21' is not an option of issue 'price'
                expected one of: 20, 40, 60, 80
            v.yaml:4:17: talks.rounds: 0 is out of range
                expected a whole number from 1 to 10000\
            """);
  }

  @Test
  void aListOfOptionsLeavesJustTheseWithWhatWasSaidOfThem() throws IOException {
    String text =
        """
        parley: 1
        extends: base.yaml
        issues: {ceasefire: {options: [truce, none, full]}}
        delegations: {north: {demands: {ceasefire: none}}}
        """;
    Scenario scenario = ((ReadingResult.Valid) variant(text)).scenario();
    assertThat(scenario.issues().get(0).options())
        .extracting(o -> o.id() + " " + o.level())
        .containsExactly("truce OFFICIALS", "none OFFICIALS", "full LEADERS");
  }

  @Test
  void theIdOfWhatIsExtendedIsNotTakenOver() throws IOException {
    String base = base().replace("parley: 1", "parley: 1\nid: ground");
    TextFinder texts = (from, name) -> new SourceText(name, base.getBytes(StandardCharsets.UTF_8));
    String own = "parley: 1\nextends: base.yaml\n";
    assertThat(ScenarioReader.read("v.yaml", own, List.of(), texts).scenarioOrThrow().id())
        .isEqualTo("v");
    assertThat(ScenarioReader.read("x.yaml", base, List.of(), texts).scenarioOrThrow().id())
        .isEqualTo("ground");
  }
}
