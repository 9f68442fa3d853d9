package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/** What a delegation does alone: when it pays, and what it does to trust. */
class UnilateralStepsTest {
  /**
   * North can free prisoners, which costs it a little; the truce that south must keep is worth
   * signing to both if north is trusted. South can close its border, which it likes and north does
   * not.
   */
  private static final String TALKS =
      """
      parley: 1
      assumed: made up
      talks: {rounds: 10}
      issues:
        truce: {options: {none: none, signed: {kept_by: [north]}}, status_quo: none}
        prisoners:
          options: {held: held, freed: {alone: {by: north, reassures: REASSURES}}}
          status_quo: held
          optional: true
        border:
          options: {passable: passable, barred: {alone: {by: south, reassures: 0}}}
          status_quo: passable
          optional: true
      delegations:
        north:
          demands:
            truce: {want: signed, weight: 60}
            prisoners: {want: held, weight: COST}
            border: {want: passable, weight: 10}
        south:
          trust: {north: TRUST}
          demands:
            truce: {want: signed, weight: 60, values: {none: 0.5}, broken: 0}
            prisoners: {want: freed, weight: 20}
            border: {want: BORDER, weight: 10}
      """;

  private static Scenario talks(String cost, String trust, String reassures, String border) {
    String text =
        TALKS
            .replace("COST", cost)
            .replace("TRUST", trust)
            .replace("REASSURES", reassures)
            .replace("BORDER", border);
    return ScenarioReader.read("x.yaml", text, List.of(), TextFinder.inFiles()).scenarioOrThrow();
  }

  private static List<TranscriptEntry.SteppedAlone> steps(Scenario scenario, long run) {
    List<TranscriptEntry.SteppedAlone> steps = new ArrayList<>();
    Simulation.of(CompiledTalks.of(scenario), 1)
        .run(
            run,
            e -> {
              if (e instanceof TranscriptEntry.SteppedAlone step) {
                steps.add(step);
              }
            });
    return steps;
  }

  private static Outcome outcome(Scenario scenario) {
    return Simulation.of(CompiledTalks.of(scenario), 1).run(0);
  }

  /** South believes in the truce only once north has freed the prisoners: .1 becomes .55. */
  @Test
  void aGestureIsMadeWhereTheTrustThatItEarnsIsWorthMoreThanItCosts() {
    Scenario earns = talks("5", "0.1", "0.5", "passable");
    assertThat(steps(earns, 0)).extracting(TranscriptEntry.SteppedAlone::option).contains("freed");
    assertThat(outcome(earns).options()[0]).isEqualTo(1);
    assertThat(steps(talks("5", "0.1", "0", "passable"), 0)).isEmpty();
    assertThat(steps(talks("500", "0.1", "0.5", "passable"), 0)).isEmpty();
  }

  /** A signature that a gesture has made possible is missing without it. */
  @Test
  void withoutTheGestureNothingIsSignedThatNeedsTrust() {
    assertThat(outcome(talks("5", "0.1", "0.9", "passable")).kind())
        .isEqualTo(Outcome.Kind.COMPREHENSIVE);
    assertThat(outcome(talks("500", "0.1", "0.9", "passable")).options()[0]).isEqualTo(-1);
  }

  /** What serves oneself is done, is no agreement, and cannot be undone by the text. */
  @Test
  void whatServesOneselfIsDoneAndIsNoAgreement() {
    Scenario bars = talks("500", "0.1", "0", "barred");
    assertThat(steps(bars, 0))
        .containsExactly(new TranscriptEntry.SteppedAlone(1, "south", "border", "barred"));
    Outcome outcome = outcome(bars);
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NONE);
    assertThat(outcome.options()[2]).isEqualTo(1);
    assertThat(outcome.aftermath().alone()).isEqualTo(0b100);
    assertThat(outcome.gain()[1]).isPositive();
    assertThat(outcome.gain()[0]).isNegative();
  }
}
