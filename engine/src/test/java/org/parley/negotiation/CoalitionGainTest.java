package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.OutcomeDistances;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.state.ProblemSnapshots;
import org.parley.state.TalksState;

/** Three who share by majority, worked by hand, and who keeps an alternative. */
class CoalitionGainTest {
  private static final String TALKS =
      """
      parley: 1
      assumed: "made up"
      talks: {%s}
      issues:
        gift: {options: [nothing, first, second, even], status_quo: nothing, ordered: false}
      delegations:
        north: {demands: {gift: {want: first, values: {nothing: 0, second: 0.2, even: 0.5}}}}
        south: {demands: {gift: {want: second, values: {nothing: 0, first: 0.6, even: 0.7}}}}
        west:
          demands: {gift: {want: even, values: {nothing: 0, first: 0.1, second: 0.4}}}
          %s
      """;

  private static CompiledTalks talks(String rule, String west) {
    TextFinder none =
        (from, name) -> {
          throw new java.io.IOException(name);
        };
    String text = TALKS.formatted(rule, west);
    return CompiledTalks.of(
        ScenarioReader.read("talks.yaml", text, List.of(), none).scenarioOrThrow());
  }

  private static double gain(CompiledTalks talks, double... has) {
    CoalitionGain coalitions = new CoalitionGain(talks);
    coalitions.find(ProblemSnapshots.atMeans(talks), TalksState.atMeans(talks));
    long[] reached = new long[has.length];
    java.util.Arrays.setAll(reached, d -> FixedPoint.of(has[d]));
    OutcomeDistances distances = coalitions.from(reached);
    assertThat(distances.nash()).isNaN();
    assertThat(distances.egalitarian()).isNaN();
    return distances.frontier();
  }

  /** Of what two each gain at least, the most: from nothing, south and west .7 by "even". */
  @Test
  void theBestOffCoalitionCounts() {
    CompiledTalks majority = talks("agreement: {majority: 0.5}", "");
    assertThat(gain(majority, 0, 0, 0)).isCloseTo(.7, within(1e-9));
    // From "first" (1, .6, .1): south and west gain .1 and .9 by "even", .4 and .3 by "second".
    assertThat(gain(majority, 1, .6, .1)).isCloseTo(.3, within(1e-9));
    // From "second" (.2, 1, .4): north and west gain .3 and .6 by "even".
    assertThat(gain(majority, .2, 1, .4)).isCloseTo(.3, within(1e-9));
    // From "even" (.5, .7, 1): no two gain by anything else.
    assertThat(gain(majority, .5, .7, 1)).isZero();
  }

  /** What the outvoted would never sign is in nobody's way. */
  @Test
  void onlyTheMembersLinesCount() {
    String line = "red_lines: {never: {never: {gift: second}, firmness: 1}}";
    CompiledTalks majority = talks("agreement: {majority: 0.5}", line);
    assertThat(gain(majority, 1, .6, .1)).isCloseTo(.1, within(1e-9));
    assertThat(gain(majority, 0, 0, .4)).isCloseTo(.6, within(1e-9));
    assertThat(gain(talks("agreement: {votes: 0.1, veto: [west]}", line), 1, .6, .1))
        .isCloseTo(.9, within(1e-9));
  }

  /** Outvoted, west is bound and takes its alternative all the same; who signs has given it up. */
  @Test
  void whoKeepsABetterAlternativeHasIt() {
    CompiledTalks majority = talks("agreement: {majority: 0.5}", "alternative: {worth: 0.3}");
    TalksState start = TalksState.atMeans(majority);
    long[] kept =
        ProblemSnapshots.reached(
            majority,
            start,
            ProblemSnapshots.of(majority, start),
            new int[] {1},
            new boolean[] {true, true, false});
    assertThat(kept).containsExactly(1_000_000_000, 600_000_000, 300_000_000);
    long[] given =
        ProblemSnapshots.reached(
            majority,
            start,
            ProblemSnapshots.of(majority, start),
            new int[] {1},
            new boolean[] {true, true, true});
    assertThat(given).containsExactly(1_000_000_000, 600_000_000, 100_000_000);
  }

  /** A run ends with what the picture of its start says, where nothing moves in between. */
  @Test
  void aRunAndItsDistanceValueWhatWasReachedAlike() {
    CompiledTalks majority =
        talks("agreement: {majority: 0.5}, rounds: 6", "alternative: {worth: 0.3}");
    boolean keptOnce = false;
    for (long run = 0; run < 40; run++) {
      Outcome outcome = Simulation.of(majority, 1).run(run);
      TalksState start = ProblemSnapshots.startOfRun(majority, 1, run);
      assertThat(
              ProblemSnapshots.reached(
                  majority,
                  start,
                  ProblemSnapshots.of(majority, start),
                  outcome.options(),
                  outcome.gaveUp()))
          .containsExactly(outcome.utility());
      keptOnce |= outcome.kind() != Outcome.Kind.NONE && !outcome.gaveUp()[2];
    }
    assertThat(keptOnce).isTrue();
  }
}
