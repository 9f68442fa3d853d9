package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;

/** First steps close before the end of a sitting, and count for what they open. */
class FirstStepsTest {
  /** The truce is worth .2 to the north, the land .8, of which it may not speak before a truce. */
  private static final String TALKS =
      """
      parley: 1
      title: A truce first
      assumed: invented
      talks: {sittings: 2, rounds: 6, order: listed}
      issues:
        truce: {options: [none, full], status_quo: none}
        land: {options: [north, both, shared], status_quo: north}
      delegations:
        north:
          demands:
            truce: {want: full, weight: 20}
            land: {want: shared, weight: 80, values: {north: 0, both: 0.5}}
          red_lines:
            truce-first: {never: {land: [both, shared]}, unless_settled: {truce: full}, firmness: 1}
          tactic: {misread: 0}
        south:
          demands:
            truce: {want: full, weight: 50}
            land: {want: shared, weight: 50}
          tactic: {misread: 0}
      """;

  private static final int[] TRUCE = {1, 0};
  private static final int[] NOTHING_ELSE = {0, 1};

  private static NegotiationModel begun() {
    NegotiationModel model = new NegotiationModel(CompiledTalks.of(TalksText.read(TALKS)), 1);
    model.setRun(0);
    model.start();
    model.state().valuations().bringUpToDate();
    return model;
  }

  private static StepProspect of(NegotiationModel model, int me) {
    ProposalEvaluation[] all = new ProposalEvaluation[2];
    for (int d = 0; d < all.length; d++) {
      all[d] = model.agent(d).approval().interests();
    }
    StepProspect prospect = new StepProspect(model.state(), me, all);
    prospect.begin();
    return prospect;
  }

  /** m is .2 for the north as long as its line bites, 1 once it does not: half of .8 counts. */
  @Test
  void aStepIsWorthWhatItOpens() {
    NegotiationModel model = begun();
    Offset<Long> rounding = Offset.offset(2L);
    assertThat(of(model, 0).opens(TRUCE, 1)).isCloseTo(FixedPoint.of(.4), rounding);
    assertThat(of(model, 1).opens(TRUCE, 1)).isCloseTo(FixedPoint.of(.25), rounding);
    assertThat(of(model, 0).opens(NOTHING_ELSE, 2)).isZero();
  }

  /**
   * To sign the truce at a loss of .1 would still be worth it for the .4 that it opens; to lose .5
   * would not.
   */
  @Test
  void whatAStepOpensCountsBesideItsWorth() {
    NegotiationModel model = begun();
    long without = model.agent(0).approval().interests().inForce();
    assertThat(of(model, 0).isWorth(TRUCE, 1, without - FixedPoint.of(.1))).isTrue();
    assertThat(of(model, 0).isWorth(TRUCE, 1, without - FixedPoint.of(.5))).isFalse();
  }

  @Test
  void theFirstSittingClosesTheStepAndTheSecondWhatItOpens() {
    Simulation simulation = Simulation.of(CompiledTalks.of(TalksText.read(TALKS)), 1);
    Outcome outcome = simulation.run(0);
    assertThat(outcome.end()).isEqualTo(Outcome.End.AGREEMENT);
    assertThat(outcome.closedRound()[0]).isLessThanOrEqualTo(6);
    assertThat(outcome.closedRound()[1]).isGreaterThan(6);
  }

  /**
   * At Istanbul, of the talks in which any question of leaders' level closes, at least a third
   * close one before their last round.
   */
  @Test
  void politicalQuestionsCloseBeforeTheEnd() {
    Path file = Path.of(System.getProperty("parley.root", ".."), "scenarios");
    Scenario scenario = ScenarioFixtures.read(file.resolve("istanbul-2025-06-02.yaml"));
    CompiledTalks talks = CompiledTalks.of(scenario);
    Simulation simulation = Simulation.of(talks, 1);
    int closed = 0;
    int early = 0;
    for (long run = 0; run < 120; run++) {
      Outcome outcome = simulation.run(run);
      int first = Integer.MAX_VALUE;
      for (int i = 0; i < talks.space().issues(); i++) {
        boolean political = scenario.issues().get(i).id().matches("ceasefire|territory|neutrality");
        if (political && outcome.closedRound()[i] > 0) {
          first = Math.min(first, outcome.closedRound()[i]);
        }
      }
      closed += first < Integer.MAX_VALUE ? 1 : 0;
      early += first < outcome.rounds() ? 1 : 0;
    }
    assertThat(closed).isGreaterThan(20);
    assertThat(3 * early).isGreaterThanOrEqualTo(closed);
  }
}
