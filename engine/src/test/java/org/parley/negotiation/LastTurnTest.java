package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.TranscriptEntry;

/** How talks end when nobody can answer any more, and that nobody leaves what still moves. */
class LastTurnTest {
  private static final int COUNT = 200;

  private static final Path LAGOON =
      Path.of(System.getProperty("parley.root"), "scenarios/lagoon.yaml");

  /** A hundred steps to share. */
  private static final String PIE =
      """
      parley: 1
      assumed: "invented"
      talks: {rounds: 10}
      issues:
        share: {range: {from: 0, to: 100, step: 1}}
      delegations:
        first: {demands: {share: {want: 100}}, tactic: {concede: time, e: 1, misread: 0}}
        second: {demands: {share: {want: 0}}, tactic: {concede: time, e: 1, misread: 0}}
      """;

  /** Two who want the opposite, and one step between. */
  private static final String THREE =
      """
      parley: 1
      assumed: "invented"
      issues:
        pay: {options: [low, mid, high]}
      delegations:
        union: {demands: {pay: {want: high}}}
        owners: {demands: {pay: {want: low}}}
      """;

  /** Land that a war decides if they do not, and that both would rather share. */
  private static final String WAR =
      """
      parley: 1
      assumed: "invented"
      talks: {rounds: 12}
      war: {battlefield: {now: 0.2, noise: 0}, horizon: 1, fading: 0, sobering: 0}
      issues:
        land:
          options:
            war: {}
            none: {ends_fighting: 1}
            third: {ends_fighting: 1}
            half: {ends_fighting: 1}
            two-thirds: {ends_fighting: 1}
            all: {ends_fighting: 1}
          status_quo: war
      delegations:
        a:
          demands:
            land: {want: all, values: {war: 0.5, none: 0, third: 0.33, half: 0.55, two-thirds: 0.67}}
          fighting: {stake: 0.5, optimism: 0, cost: COST_A}
          tactic: {concede: time, e: 1, misread: 0}
        b:
          demands:
            land: {want: none, values: {war: 0.5, all: 0, third: 0.67, half: 0.45, two-thirds: 0.33}}
          fighting: {stake: -0.5, optimism: 0, cost: COST_B}
          tactic: {concede: time, e: 1, misread: 0}
      """;

  private static ComparedRuns pie(String... settings) {
    return ComparedRuns.ofText(COUNT, PIE, settings);
  }

  /** The ultimatum: whoever makes the last text that can be answered takes all but a step. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whoHasTheLastWordTakesAllButAStep(int rounds) {
    ComparedRuns talks = pie("talks.rounds=" + rounds, "talks.order=listed");
    assertThat(talks.gainPerDeal("first")).isCloseTo(0.99, within(1e-9));
    assertThat(talks.mean(ComparedRuns.COMPREHENSIVE)).isEqualTo(1);
    assertThat(pie("talks.rounds=" + rounds).gainPerDeal("first")).isCloseTo(0.5, within(0.12));
  }

  @Test
  void papersThatAreAsGoodAsEachOtherAreDrawn() {
    ComparedRuns talks = pie("talks.rounds=2", "talks.protocol=papers");
    assertThat(talks.mean(ComparedRuns.COMPREHENSIVE)).isEqualTo(1);
    assertThat(talks.gainPerDeal("first")).isCloseTo(0.5, within(0.12));
  }

  @ParameterizedTest
  @CsvSource({
    "8, alternating-offers",
    "9, alternating-offers",
    "8, papers",
    "9, papers",
  })
  void symmetricTalksEndInTheMiddleWhateverTheNumberOfRounds(int rounds, String protocol) {
    ComparedRuns talks =
        ComparedRuns.ofText(COUNT, THREE, "talks.rounds=" + rounds, "talks.protocol=" + protocol);
    assertThat(talks.mean(ComparedRuns.settles("pay", "mid"))).isEqualTo(1);
  }

  /** Fearon 1995: where a range exists, a dearer war never prevents what a cheaper one allows. */
  @ParameterizedTest
  @CsvSource({"0.1, 0.06", "0.2, 0.12"})
  void aWarThatCostsBothIsEnded(String costOfA, String costOfB) {
    String text = WAR.replace("COST_A", costOfA).replace("COST_B", costOfB);
    assertThat(ComparedRuns.ofText(COUNT, text).mean(ComparedRuns.COMPREHENSIVE)).isEqualTo(1);
  }

  @Test
  void moreRoundsNeverMeanFewerAgreements() {
    for (String papers : List.of("ahead", "withheld")) {
      for (int rounds : new int[] {3, 20, 100}) {
        ComparedRuns talks =
            ComparedRuns.ofFile(
                COUNT,
                "orchard.yaml",
                "talks.rounds=" + rounds,
                "talks.order=drawn",
                "delegations.growers.papers=" + papers,
                "delegations.beekeepers.papers=" + papers);
        assertThat(talks.mean(ComparedRuns.COMPREHENSIVE)).as("%d rounds", rounds).isEqualTo(1);
      }
    }
  }

  /** Who cannot tell what the other likes says another thing each time, as long as there is one. */
  @Test
  void aBlindTradeOffDoesNotRepeatItself() {
    Simulation simulation =
        Simulation.of(
            CompiledTalks.of(
                ScenarioFixtures.read(
                    LAGOON,
                    "mediators=",
                    "talks.rounds=20",
                    "delegations.port.papers=withheld",
                    "delegations.tarn.papers=withheld",
                    "delegations.province.papers=withheld",
                    "without=[learning, precedent, red-lines]")),
            1);
    List<String> said = new ArrayList<>();
    simulation.run(
        1_000_000,
        e -> {
          if (e instanceof TranscriptEntry.Offered offered && offered.who().equals("orm")) {
            said.add(offered.text().toString());
          }
        });
    Set<String> different = new HashSet<>(said);
    assertThat(said).hasSizeGreaterThan(10);
    assertThat(different).hasSize(said.size());
  }
}
