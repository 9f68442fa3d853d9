package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.negotiation.ComparedRuns.ANYTHING;
import static org.parley.negotiation.ComparedRuns.COMPREHENSIVE;
import static org.parley.negotiation.ComparedRuns.settles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.bargaining.DealSet;
import org.parley.bargaining.NashDeal;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.state.ProblemSnapshots;

/** What a mediator puts on the table. */
class MediatorTextTest {
  private static final int COUNT = 400;

  /** A pie of which both declare what they have without a deal. */
  private static final String PIE =
      """
      parley: 1
      assumed: "invented"
      talks: {rounds: 10, protocol: %s}
      issues:
        share: {range: {from: 0, to: 100, step: 1}}
      delegations:
        first:
          demands: {share: {want: 100}}
          alternative: {worth: %s}
          tactic: {concede: time, e: 1, misread: 0}
        second:
          demands: {share: {want: 0}}
          alternative: {worth: %s}
          tactic: {concede: time, e: 1, misread: 0}
      mediators: {chair: {style: formulative, error: 0}}
      """;

  /** Two issues that only a text across a stated line can settle. */
  private static final String BLUFF =
      """
      parley: 1
      assumed: "invented"
      talks: {closing: single-undertaking, protocol: single-text, rounds: 16}
      issues:
        land: {options: [held, all], status_quo: held}
        peace: {options: [none, full], status_quo: none}
      delegations:
        p: {demands: {land: {want: all}, peace: {want: none, weight: 5}}}
        q:
          demands: {land: {want: held, weight: 5}, peace: {want: full, weight: 10}}
          red_lines: {no: {never: {land: all}, firmness: 0}}
      mediators: {chair: formulative}
      """;

  /** A war over a river; only all four issues together are a success. */
  private static final String RIVER =
      """
      parley: 1
      assumed: "invented"
      talks:
        {sittings: 2, rounds: 8, protocol: single-text,
         comprehensive: [ceasefire, border, water, trade]}
      war: {battlefield: {now: 0, noise: 0.05}, horizon: 6}
      issues:
        ceasefire:
          options: {none: {}, local: {ends_fighting: 0.2}, full: {ends_fighting: 1}}
          status_quo: none
          kept_by: [north, south]
        border: {options: [n2, n1, line, s1, s2], status_quo: line}
        water: {options: [w0, w1, w2, w3, w4], status_quo: w2}
        trade: {options: [shut, partial, free], status_quo: shut}
      delegations:
        north:
          demands:
            ceasefire:
              {want: full, weight: {uniform: [5, 20]}, values: {none: {uniform: [0, 0.6]}, local: 0.6}}
            border: {want: n2, weight: {uniform: [15, 40]}}
            water: {want: w4, weight: {uniform: [5, 40]}}
            trade: {want: free, weight: {uniform: [5, 20]}, values: {shut: {uniform: [0, 0.8]}}}
          fighting: {stake: 0.4, optimism: {uniform: [0, 0.2]}, cost: {uniform: [0.01, 0.03]}}
          trust: {south: {uniform: [0.2, 0.7]}}
          tactic: {concede: time, e: {uniform: [0.2, 1.5]}}
          ratification: {home: {threshold: 0, spread: 0.05}}
        south:
          demands:
            ceasefire:
              {want: full, weight: {uniform: [5, 20]}, values: {none: {uniform: [0, 0.6]}, local: 0.6}}
            border: {want: s2, weight: {uniform: [5, 40]}}
            water: {want: w0, weight: {uniform: [15, 40]}}
            trade: {want: free, weight: {uniform: [5, 20]}, values: {shut: {uniform: [0, 0.8]}}}
          fighting: {stake: -0.4, optimism: {uniform: [0, 0.2]}, cost: {uniform: [0.01, 0.03]}}
          trust: {north: {uniform: [0.2, 0.7]}}
          tactic: {concede: time, e: {uniform: [0.2, 1.5]}}
          ratification: {home: {threshold: 0, spread: 0.05}}
      mediators: {envoy: formulative}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"single-text 0.1 0.3", "single-text 0.4 0.2", "single-text 0 0.5"})
  void theTextOfAMediatorWhoReadsWellIsTheNashDeal(String settings) {
    Scenario scenario = read(PIE.formatted((Object[]) settings.split(" ")));
    CompiledTalks talks = CompiledTalks.of(scenario);
    List<Integer> nash =
        NashDeal.of(DealSet.zopa(ProblemSnapshots.atMeans(talks))).orElseThrow().deal().deal();
    Outcome outcome = Simulation.of(talks, 1).run(0);
    assertThat(Arrays.stream(outcome.options()).boxed().toList()).isEqualTo(nash);
  }

  /** What is refused is a text across a line that is meant, and no other. */
  @Test
  void dealsFallWithFirmnessAsLinesAreMeantAndABluffCostsLittle() {
    double before = 1;
    for (String firmness : List.of("0.1", "0.3", "0.5", "0.7", "0.9")) {
      double meant = Double.parseDouble(firmness);
      double deals =
          ComparedRuns.ofText(COUNT, BLUFF, "delegations.q.red_lines.no.firmness=" + firmness)
              .mean(ANYTHING);
      assertThat(deals).as("agreements at firmness %s", firmness).isLessThan(before);
      assertThat(deals)
          .as("agreements at firmness %s", firmness)
          .isBetween(0.8 * (1 - meant) - 0.05, 1 - meant + 0.05);
      before = deals;
    }
    ComparedRuns none = ComparedRuns.ofText(COUNT, BLUFF, "delegations.q.red_lines.no.firmness=1");
    assertThat(none.mean(settles("land", "all"))).isZero();
  }

  /** Over whole talks, every text that the council of the lagoon tables and somebody declines. */
  @Test
  void aTextThatWasRefusedIsNotTabledAgain() {
    Path lagoon = Path.of(System.getProperty("parley.root", "..")).resolve("scenarios/lagoon.yaml");
    CompiledTalks talks =
        CompiledTalks.of(ScenarioReader.read(lagoon, List.of()).scenarioOrThrow());
    String council = talks.mediators().get(0).id();
    Simulation simulation = Simulation.unanalysed(talks, 1);
    int declined = 0;
    for (long run = 0; run < 100; run++) {
      List<TranscriptEntry> course = new ArrayList<>();
      simulation.play(run, course::add);
      Set<List<Integer>> refused = new HashSet<>();
      List<Integer> tabled = List.of();
      for (TranscriptEntry entry : course) {
        if (entry instanceof TranscriptEntry.Offered offered && offered.who().equals(council)) {
          tabled = settled(offered.text());
          assertThat(refused).as("run " + run).doesNotContain(tabled);
        } else if (entry instanceof TranscriptEntry.Declined no && no.of().equals(council)) {
          refused.add(tabled);
          declined++;
        }
      }
    }
    assertThat(declined).isGreaterThan(100);
  }

  private static List<Integer> settled(Proposal text) {
    return IntStream.range(0, text.options().length)
        .mapToObj(i -> text.settles(i) ? text.options()[i] : -1)
        .toList();
  }

  @Test
  void aSingleTextIsRevisedUntilAllIsSettled() {
    assertThat(ComparedRuns.ofText(COUNT, RIVER).mean(COMPREHENSIVE)).isGreaterThan(0.5);
  }

  private static Scenario read(String text) {
    return ScenarioReader.read("talks.yaml", text, List.of(), TextFinder.inFiles())
        .scenarioOrThrow();
  }
}
