package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Demand;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;

/** Issues that are asked once per delegation, or once per year. */
class IssuesPerPartTest {
  private static final String CLIMATE =
      """
      parley: 1
      assumed: made up
      talks: {comprehensive: [cuts]}
      issues:
        cuts:
          title: Cut of emissions
          per: PER
          range: {from: 0, to: 40, step: 10, unit: per cent}
          status_quo: 0
          kept_by: KEPT
        fund: {options: [none, small], status_quo: none, optional: true}
      delegations:
        north:
          title: The north
          demands:
            cuts: {want: 40, weight: 10}
            cuts-MINE: {want: 0, weight: 30}
        south:
          demands:
            cuts: {want: 20, weight: 5}
      """;

  private static ReadingResult read(String per, String kept, String mine) {
    String text = CLIMATE.replace("PER", per).replace("KEPT", kept).replace("MINE", mine);
    return ScenarioReader.read("x.yaml", text, List.of(), TextFinder.inFiles());
  }

  @Test
  void anIssueIsAskedOncePerDelegation() {
    Scenario scenario = read("delegation", "each", "north").scenarioOrThrow();
    assertThat(scenario.issues())
        .extracting(Issue::id)
        .containsExactly("cuts-north", "cuts-south", "fund");
    assertThat(scenario.issues().get(0).title()).isEqualTo("Cut of emissions: The north");
    assertThat(scenario.issues().get(1).title()).isEqualTo("Cut of emissions: south");
    assertThat(scenario.issues().get(0).options())
        .extracting(Option::id)
        .containsExactly("0", "10", "20", "30", "40");
    assertThat(scenario.issues().get(1).options().get(2).keptBy()).containsExactly("south");
    assertThat(scenario.issues().get(1).unit()).isEqualTo("per cent");
    assertThat(scenario.talks().comprehensive().options().keySet())
        .containsExactly("cuts-north", "cuts-south");
  }

  /** A demand on all of them holds for those on which it has none of its own. */
  @Test
  void aDemandSpeaksForEveryPart() {
    Scenario scenario = read("delegation", "each", "north").scenarioOrThrow();
    assertThat(scenario.delegations().get(0).demands())
        .extracting(Demand::issue, Demand::want)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("cuts-south", "40"),
            org.assertj.core.groups.Tuple.tuple("cuts-north", "0"));
    assertThat(scenario.delegations().get(1).demands())
        .extracting(Demand::issue)
        .containsExactly("cuts-north", "cuts-south");
    assertThat(scenario.delegations().get(1).demands().get(1).weight().path())
        .isEqualTo("delegations.south.demands.cuts-south.weight");
  }

  @Test
  void anIssueIsAskedOncePerYear() {
    Scenario scenario = read("[2030, 2040]", "[north, south]", "2030").scenarioOrThrow();
    assertThat(scenario.issues())
        .extracting(Issue::id)
        .containsExactly("cuts-2030", "cuts-2040", "fund");
    assertThat(scenario.issues().get(0).title()).isEqualTo("Cut of emissions: 2030");
    assertThat(scenario.issues().get(0).options().get(1).keptBy())
        .containsExactly("north", "south");
    ReadingResult again =
        ScenarioReader.read(
            "x.yaml", ScenarioWriter.resolved(scenario), List.of(), TextFinder.inFiles());
    assertThat(again.scenarioOrThrow().issues()).isEqualTo(scenario.issues());
  }

  /** A number of one part can be set by its own path. */
  @Test
  void aPartTakesSettingsOfItsOwn() {
    String text =
        CLIMATE.replace("PER", "delegation").replace("KEPT", "each").replace("MINE", "north");
    List<ScenarioSetting> settings =
        List.of(new ScenarioSetting("delegations.south.demands.cuts-south.weight", "50"));
    Scenario scenario =
        ScenarioReader.read("x.yaml", text, settings, TextFinder.inFiles()).scenarioOrThrow();
    assertThat(scenario.delegations().get(1).demands().get(0).weight().mean()).isEqualTo(5);
    assertThat(scenario.delegations().get(1).demands().get(1).weight().mean()).isEqualTo(50);
  }

  @Test
  void aPartThatHasTheIdOfAnotherIssueIsRefused() {
    String text =
        CLIMATE
            .replace("PER", "[a, b]")
            .replace("KEPT", "[]")
            .replace("MINE", "a")
            .replace("  fund:", "  cuts-a:");
    ReadingResult result = ScenarioReader.read("x.yaml", text, List.of(), TextFinder.inFiles());
    assertThat(((ReadingResult.Invalid) result).problems().toString())
        .contains("its part 'a' has the id of another issue");
  }
}
