package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;

/** What others are believed to do without a deal, by Bayes' rule worked by hand. */
class ReservationBeliefsTest {
  private static final Offset<Double> EXACT = within(1e-9);

  /** War costs the second .1, .2 or .3, one as likely as the other: F is -.3, -.2 or -.1. */
  private static final String WAR =
      """
      parley: 1
      assumed: invented
      talks: {rounds: 8, order: listed}
      war: {battlefield: {now: 0, noise: 0}, horizon: 1, fading: 0, sobering: 0}
      issues:
        land: {range: {from: 0, to: 100, step: 5}, status_quo: 50}
        guns: {options: {fire: {}, silent: {ends_fighting: 1}}, status_quo: fire}
      delegations:
        first:
          demands: {land: {want: 100}}
          fighting: {stake: 0.5, cost: 0.1}
        second:
          demands: {land: {want: 0}}
          fighting: {stake: -0.5, cost: {choice: {values: [0.1, 0.2, 0.3], weights: [1, 1, 1]}}}
      """;

  /** Once the first round was played, in which time has hardly passed. */
  private static NegotiationModel played() {
    NegotiationModel model = begun();
    model.schedule.step(model);
    return model;
  }

  private static ReservationBeliefs beliefs(String... settings) {
    return begun(settings).knowledge().of(0).reservations();
  }

  private static NegotiationModel begun(String... settings) {
    NegotiationModel model =
        new NegotiationModel(CompiledTalks.of(TalksText.read(WAR, settings)), 1);
    model.setRun(0);
    model.start();
    model.knowledge().of(0).reservations().bringUpToDate();
    return model;
  }

  private static void are(ReservationBeliefs beliefs, double... expected) {
    for (int type = 0; type < expected.length; type++) {
      assertThat(beliefs.probability(1, type)).as("type " + type).isCloseTo(expected[type], EXACT);
    }
  }

  @Test
  void typesStandForHowMuchWarMayCost() {
    ReservationBeliefs beliefs = beliefs();
    assertThat(beliefs.types()).isEqualTo(3);
    are(beliefs, 1 / 3.0, 1 / 3.0, 1 / 3.0);
    double[] offsets = {-.1, 0, .1};
    for (int type = 0; type < 3; type++) {
      assertThat(beliefs.offset(1, type)).isCloseTo(offsets[type], EXACT);
    }
    assertThat(beliefs.expected(1)).isCloseTo(0, EXACT);
  }

  /**
   * A text that ends the war and leaves the common type .05 is refused by whoever needs more: the
   * chance that it is enough is 1/(1+exp(-1.702 margin/.06)), with margins .15, .05 and -.05.
   */
  @Test
  void aRefusalTellsForThoseWhoHopeForMore() {
    ReservationBeliefs beliefs = beliefs();
    double openness = .8;
    double[] refuse = new double[3];
    double sum = 0;
    double[] margins = {.15, .05, -.05};
    for (int type = 0; type < 3; type++) {
      refuse[type] = 1 - openness / (1 + Math.exp(-1.702 * margins[type] / .06));
      sum += refuse[type];
    }
    beliefs.refused(1, .05, 1, openness);
    are(beliefs, refuse[0] / sum, refuse[1] / sum, refuse[2] / sum);
    assertThat(beliefs.expected(1)).isCloseTo(.1 * (refuse[2] - refuse[0]) / sum, EXACT);
  }

  /** What somebody offers itself is worth its r: an offer at a margin of 0 tells for the weak. */
  @Test
  void anOwnOfferTellsForThoseWhoNeedLess() {
    ReservationBeliefs beliefs = beliefs();
    double weak = 1 / (1 + Math.exp(-1.702 * .1 / .06));
    double sum = weak + .5 + (1 - weak);
    beliefs.offered(1, 0, 1);
    are(beliefs, weak / sum, .5 / sum, (1 - weak) / sum);
  }

  /** A month of war at F = -.3 shows the weak: likelihoods exp(0), exp(-1/2) and exp(-2). */
  @Test
  void battlesShowHowASideDoes() {
    ReservationBeliefs beliefs = beliefs();
    double sum = 1 + Math.exp(-.5) + Math.exp(-2);
    beliefs.fought(1, -.1, 1);
    are(beliefs, 1 / sum, Math.exp(-.5) / sum, Math.exp(-2) / sum);
  }

  /** As the likely types are ruled out, the text that has the best chance comes down. */
  @Test
  void whoScreensAsksForLessAfterEveryRefusal() {
    ReservationBeliefs beliefs = beliefs();
    double before = 1;
    for (int refusals = 0; refusals < 6; refusals++) {
      double chance = beliefs.chance(1, .05, 1, beliefs.sigma());
      assertThat(chance).as(refusals + " refusals").isLessThan(before);
      before = chance;
      beliefs.refused(1, .05, 1, 1);
    }
  }

  /**
   * The target of a Boulware begins at m and, while time has hardly passed, comes down by what the
   * other has turned out to do better by fighting on: of the types -.1, 0 and .1 the hopeful one
   * alone is left after many refusals of what leaves the common type .05.
   */
  @Test
  void targetsComeDownAsTheTypesThatWouldTakeLittleAreRuledOut() {
    NegotiationModel model = played();
    ReservationBeliefs beliefs = model.knowledge().of(0).reservations();
    OfferPlanner planner = model.agent(0).moves().planner();
    planner.prepare();
    double start = planner.target();
    assertThat(beliefs.learnt(1)).isNotPositive();
    double before = start;
    for (int refusals = 0; refusals < 30; refusals++) {
      beliefs.refused(1, .05, 1, 1);
      planner.prepare();
      assertThat((double) planner.target()).as("%d refusals", refusals).isLessThanOrEqualTo(before);
      before = planner.target();
    }
    assertThat(beliefs.learnt(1)).isCloseTo(.1, within(.01));
    double share = planner.askedShare();
    assertThat(start - before).isCloseTo(share * 1e9 * beliefs.learnt(1), within(2.0));
  }

  /** What makes the other look weaker makes nobody ask for more than it did at the start. */
  @Test
  void whoLooksWeakerIsAskedForNoMore() {
    NegotiationModel model = played();
    ReservationBeliefs beliefs = model.knowledge().of(0).reservations();
    OfferPlanner planner = model.agent(0).moves().planner();
    planner.prepare();
    long start = planner.target();
    beliefs.offered(1, 0, 1);
    planner.prepare();
    assertThat(beliefs.learnt(1)).isNegative();
    assertThat(planner.target()).isEqualTo(start);
  }

  @Test
  void aTextThatEndsNoFightingTellsNothing() {
    ReservationBeliefs beliefs = beliefs();
    beliefs.refused(1, .05, 0, 1);
    are(beliefs, 1 / 3.0, 1 / 3.0, 1 / 3.0);
  }

  @Test
  void nothingIsInDoubtWithoutPrivateInformation() {
    assertThat(beliefs().doubts(1)).isTrue();
    ReservationBeliefs sure = beliefs("without=[private-information]");
    assertThat(sure.doubts(1)).isFalse();
    assertThat(sure.expected(1)).isZero();
  }
}
