package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.forecast.DividedPie;
import org.parley.forecast.FreeTalkForecast;
import org.parley.outcome.Outcome;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.tactic.LogitResponse;
import org.parley.tactic.SocialPreferences;

/** Talks about two loaves and two fish, piece by piece, against the closed form of a free talk. */
class LogitTalksTest {
  private static final String TALKS =
      """
      parley: 1
      title: Loaves and fish
      assumed: invented
      talks:
        rounds: 60
        walk_out: {chance: 0}
        weights: as-given
        comprehensive: [loaf-1, loaf-2, fish-1, fish-2]
      issues:
        loaf-1: {options: [first, second]}
        loaf-2: {options: [first, second]}
        fish-1: {options: [first, second]}
        fish-2: {options: [first, second]}
      delegations:
        first:
          demands:
            loaf-1: {want: first, weight: 0.4}
            loaf-2: {want: first, weight: 0.4}
            fish-1: {want: first, weight: 0.1}
            fish-2: {want: first, weight: 0.1}
          alternative: {worth: 0.2, gives_up: any-deal}
          tactic:
            {concede: logit, precision: 12, regard: 0.5, inequity: 0.5, tolerance: 0.125,
             heated: 0.4, tremble: 0.3, break_off: 0.1}
        second:
          demands:
            loaf-1: {want: second, weight: 0.2}
            loaf-2: {want: second, weight: 0.2}
            fish-1: {want: second, weight: 0.3}
            fish-2: {want: second, weight: 0.3}
          alternative: {worth: 0.2, gives_up: any-deal}
          tactic:
            {concede: logit, precision: 12, regard: 0.5, inequity: 0.5, tolerance: 0.125,
             heated: 0.4, tremble: 0.3, break_off: 0.1}
      """;

  /** Over four standard errors of a share of 6,000 runs. */
  private static final Offset<Double> NEAR = Offset.offset(0.025);

  private static final LogitResponse PEOPLE =
      new LogitResponse(12, 0.4, 0.3, 0.1, new SocialPreferences(0.5, 0.5, 0.125));

  private static final int RUNS = 6_000;

  @Test
  void runsEndAsTheClosedFormSays() {
    double[] first = new double[9];
    double[] second = new double[9];
    double[] ways = new double[9];
    for (int d = 0; d < 9; d++) {
      int loaves = d / 3;
      int fish = d % 3;
      first[d] = 0.4 * loaves + 0.1 * fish;
      second[d] = 0.2 * (2 - loaves) + 0.3 * (2 - fish);
      ways[d] = (loaves == 1 ? 2 : 1) * (fish == 1 ? 2 : 1);
    }
    FreeTalkForecast expected =
        FreeTalkForecast.of(new DividedPie(first, second, ways, 0.2, 0.2), PEOPLE);
    int[] ends = ends();
    for (int d = 0; d < 9; d++) {
      assertThat(ends[d] / (double) RUNS).as("division " + d).isCloseTo(expected.of(d), NEAR);
    }
    assertThat(ends[9] / (double) RUNS).as("walked away").isCloseTo(expected.walkAway(), NEAR);
  }

  /** How often each division was agreed, by loaves and fish of the first; last, how often none. */
  private static int[] ends() {
    Simulation simulation = Simulation.of(CompiledTalks.of(read(TALKS).scenarioOrThrow()), 1);
    int[] ends = new int[10];
    for (int run = 0; run < RUNS; run++) {
      Outcome outcome = simulation.run(run);
      int[] of = outcome.options();
      boolean agreed = outcome.kind() == Outcome.Kind.COMPREHENSIVE;
      assertThat(agreed || outcome.end() == Outcome.End.WALKOUT).isTrue();
      ends[agreed ? 3 * (2 - of[0] - of[1]) + 2 - of[2] - of[3] : 9]++;
    }
    return ends;
  }

  @Test
  void isRefusedWhereThereAreTooManyDeals() {
    StringBuilder issues = new StringBuilder();
    StringBuilder demands = new StringBuilder();
    for (int i = 1; i <= 17; i++) {
      issues.append("  i").append(i).append(": {options: [a, b]}\n");
      demands.append("i").append(i).append(": a, ");
    }
    String text =
        "parley: 1\nassumed: invented\ntitle: Many\nissues:\n"
            + issues
            + "delegations:\n  p: {demands: {"
            + demands
            + "}, tactic: logit}\n  q: {demands: {i1: b}}\n";
    assertThat(((ReadingResult.Invalid) read(text)).problems())
        .extracting(Object::toString)
        .singleElement()
        .asString()
        .contains(
            "delegations.p.tactic.concede: logit goes through all deals one by one, and here are"
                + " more than it can\n    expected at most 65536 deals, or another tactic");
  }

  private static ReadingResult read(String text) {
    return ScenarioReader.read("t.yaml", text, List.of(), TextFinder.inFiles());
  }
}
