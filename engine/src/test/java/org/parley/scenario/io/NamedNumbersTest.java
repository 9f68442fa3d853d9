package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Provenance;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.scenario.ValueOrigin;

/** Numbers that are taken by name. */
class NamedNumbersTest {
  private static String talks(String weight) {
    return """
    parley: 1
    assumed: all of it
    factors: {mood: {}}
    numbers:
      main: {triangular: [10, 20, 30], with: {mood: 0.5}, assumed: named first}
      plain: 7
    issues: {water: {options: [little, much], status_quo: little}}
    delegations:
      a: {demands: {water: {want: much, weight: %s, assumed: own words}}}
      b: {demands: {water: {want: little, weight: {like: plain}, assumed: own words}}}
    """
        .formatted(weight);
  }

  private static ReadingResult read(String text, ScenarioSetting... settings) {
    return ScenarioReader.read("talks.yaml", text, List.of(settings), TextFinder.none());
  }

  private static UncertainNumber weight(Scenario scenario, String who) {
    Optional<UncertainNumber> found =
        UncertainNumbers.of(scenario).stream()
            .filter(n -> n.path().equals("delegations." + who + ".demands.water.weight"))
            .findFirst();
    return found.orElseThrow();
  }

  @Test
  void aNumberTakesDistributionOriginAndFactorsOfTheOneItNames() {
    UncertainNumber taken = weight(read(talks("{like: main}")).scenarioOrThrow(), "a");
    assertThat(taken.quantity()).isEqualTo(new Quantity.Triangular(10, 20, 30));
    assertThat(taken.origin()).isEqualTo(new ValueOrigin.Assumed("named first"));
    assertThat(taken.loadings()).hasSize(1);
    Scenario scenario =
        read(talks("{like: main, with: {mood: 0}, assumed: mine}")).scenarioOrThrow();
    assertThat(weight(scenario, "a").origin()).isEqualTo(new ValueOrigin.Assumed("mine"));
    Scenario coded = read(talks("{like: main}")).scenarioOrThrow();
    assertThat(Provenance.of(coded).numbers().named()).isEqualTo(2);
    assertThat(Provenance.of(scenario).numbers().named()).isEqualTo(1);
    assertThat(weight(scenario, "a").loadings()).isEmpty();
    assertThat(weight(scenario, "b").quantity()).isEqualTo(Quantity.of(7));
  }

  @Test
  void whatIsSetAtANameIsSetWhereverItIsTaken() {
    ScenarioSetting set = new ScenarioSetting("numbers.plain", "{uniform: [1, 2]}");
    Scenario scenario = read(talks("{like: plain}"), set).scenarioOrThrow();
    assertThat(weight(scenario, "a").quantity()).isEqualTo(new Quantity.Uniform(1, 2));
    assertThat(weight(scenario, "b").quantity()).isEqualTo(new Quantity.Uniform(1, 2));
  }

  @Test
  void whatIsWrittenOutReadsAsTheSameTalks() {
    ReadingResult.Valid valid = (ReadingResult.Valid) read(talks("{like: main}"));
    assertThat(read(valid.resolved()).scenarioOrThrow()).isEqualTo(valid.scenario());
  }

  private static List<String> problems(String text) {
    return ((ReadingResult.Invalid) read(text))
        .problems().stream().map(InputProblem::toString).toList();
  }

  @Test
  void namesAndFactorsThatAreNotThereAreNamed() {
    assertThat(problems(talks("{like: mian}")))
        .containsExactly(
            "talks.yaml:9:52: delegations.a.demands.water.weight: 'mian' is not under 'numbers'\n"
                + "    expected one of: main, plain\n"
                + "    Maybe you meant 'main'.");
    assertThat(problems(talks("{value: 5, with: {moood: 0.5}}")))
        .containsExactly(
            "talks.yaml:9:37: delegations.a.demands.water.weight: 'moood' is no shared factor\n"
                + "    expected one of: mood\n"
                + "    Maybe you meant 'mood'.");
    assertThat(problems(talks("{value: 5, with: {mood: 1.5}}")))
        .containsExactly(
            "talks.yaml:9:69: delegations.a.demands.water.weight: '1.5' is no loading\n"
                + "    expected a number from -1 to 1 for each factor, as in {ripeness: 0.7}");
  }
}
