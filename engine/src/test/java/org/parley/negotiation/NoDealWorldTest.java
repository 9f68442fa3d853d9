package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.Zopa;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.state.ProblemSnapshots;

/** One world without a deal: the same in theory, in a run and in its gains. */
class NoDealWorldTest {
  /** Low pay goes on, worth 1 to the owners; the dockers would rather strike. */
  private static final String STRIKE =
      """
      parley: 1
      assumed: made up
      issues:
        wage: {options: [low, middle, high], status_quo: low}
      delegations:
        dockers:
          demands: {wage: {want: high}}
          alternative: {worth: 0.2, gives_up: any-deal}
        owners:
          demands: {wage: {want: low}}
          alternative: {worth: 0.2, gives_up: any-deal}
      """;

  private static final String HURTS =
      STRIKE.replace(
          "worth: 0.2, gives_up: any-deal}\n  owners",
          "worth: 0.2, gives_up: any-deal, leaves: {owners: 0.2}}\n  owners");

  /** The line forbids the only text; what there is elsewhere is worse than today. */
  private static final String WORSE =
      """
      parley: 1
      assumed: made up
      issues:
        land: {options: [held, all], status_quo: held}
      delegations:
        claimant: {demands: {land: {want: all}}}
        holder:
          demands: {land: {want: held, values: {all: 0.5}}}
          alternative: {worth: 0.2}
          red_lines: {no: {never: {land: all}, firmness: 1}}
      """;

  /** Half is what one side has elsewhere, and all that the other asks is not to lose. */
  private static final String HALF =
      """
      parley: 1
      assumed: made up
      issues:
        pay: {options: [low, middle, high]}
      delegations:
        one:
          demands: {pay: {want: high}}
          alternative: {worth: 0.5, gives_up: any-deal}
        other: {demands: {pay: {want: low}}}
      """;

  private static CompiledTalks talks(String text) {
    return CompiledTalks.of(
        ScenarioReader.read("t.yaml", text, List.of(), TextFinder.inFiles()).scenarioOrThrow());
  }

  private static void sameWorld(String text, long[] baseline, int... zopa) {
    CompiledTalks talks = talks(text);
    BargainingProblem problem = ProblemSnapshots.atMeans(talks);
    assertThat(problem.baseline()).containsExactly(baseline);
    assertThat(new Zopa(problem).options(0))
        .containsExactlyElementsOf(Arrays.stream(zopa).boxed().toList());
    Simulation simulation = Simulation.of(talks, 1);
    for (int run = 0; run < 50; run++) {
      Outcome outcome = simulation.run(run);
      int option = outcome.options()[0];
      for (int d = 0; d < 2; d++) {
        assertThat(outcome.gain()[d]).isEqualTo(outcome.utility()[d] - baseline[d]);
        assertThat(outcome.gain()[d]).isNotNegative();
        if (option < 0) {
          assertThat(outcome.gain()[d]).isZero();
        }
      }
      assertThat(option < 0 || Arrays.stream(zopa).anyMatch(o -> o == option)).isTrue();
    }
  }

  @Test
  void whoPrefersItsAlternativeTakesIt() {
    sameWorld(STRIKE, new long[] {200_000_000L, 1_000_000_000L});
  }

  @Test
  void anAlternativeMayLeaveOthersWithLess() {
    assertThat(HURTS).contains("leaves");
    sameWorld(HURTS, new long[] {200_000_000L, 200_000_000L}, 1);
    ComparedRuns runs = ComparedRuns.ofText(100, HURTS);
    assertThat(runs.mean(ComparedRuns.settles("wage", "middle"))).isPositive();
  }

  @Test
  void nothingIsGainedWhereNothingIsSigned() {
    sameWorld(WORSE, new long[] {0, 1_000_000_000L});
  }

  @Test
  void whatIsNotWorseIsEnoughInTheoryAndInRuns() {
    sameWorld(HALF, new long[] {500_000_000L, 0}, 1, 2);
  }

  @Test
  void theReaderWarnsOfABallotOnNothing() {
    String text =
        STRIKE.replace("  owners:\n", "  owners:\n    ratification: {members: {threshold: 0.1}}\n");
    ReadingResult read = ScenarioReader.read("t.yaml", text, List.of(), TextFinder.inFiles());
    assertThat(((ReadingResult.Valid) read).warnings())
        .anyMatch(w -> w.toString().contains("nothing goes to a vote"));
  }
}
