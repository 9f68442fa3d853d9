package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Demand;

/** Of two settings that overlap the narrower wins, whichever is named first. */
class OverlappingSettingsTest {
  private static final String TALKS =
      """
      parley: 1
      issues: {water: {options: [none, upper]}}
      delegations:
        a: {demands: {water: {want: none, weight: 5}}}
        b: {demands: {water: upper}}
      """;
  private static final ScenarioSetting NARROW =
      new ScenarioSetting("delegations.a.demands.water.weight", "100");
  private static final ScenarioSetting BROAD =
      new ScenarioSetting("delegations.a.demands.water", "{want: upper, weight: 3}");

  @Test
  void theNarrowerWins() {
    for (List<ScenarioSetting> settings : List.of(List.of(NARROW, BROAD), List.of(BROAD, NARROW))) {
      Demand demand =
          ScenarioReader.read("talks.yaml", TALKS, settings, TextFinder.none())
              .scenarioOrThrow()
              .delegations()
              .get(0)
              .demands()
              .get(0);
      assertThat(demand.want()).isEqualTo("upper");
      assertThat(demand.weight().mean()).isEqualTo(100);
    }
  }
}
