package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;
import org.parley.random.RandomStreams;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;
import org.parley.state.TalksState;

/** The tables that runs compute with against the formula, worked out deal by deal. */
class ValuationTest {
  private static final Offset<Double> ROUNDING = Offset.offset(1e-6);

  @Test
  void tablesSayWhatTheFormulaSays() {
    long key = RandomStreams.key("state");
    for (long s = 0; s < 300; s++) {
      Scenario scenario = RandomScenarios.of(s);
      NegotiationModel model = new NegotiationModel(CompiledTalks.of(scenario), 9);
      NaiveValue naive = new NaiveValue(scenario, 9, 4);
      model.setRun(4);
      model.start();
      RandomStreams dice = new RandomStreams(s, 1);
      for (int k = 0; k < 5; k++) {
        stir(model.situation(), dice, key + k, model.talks());
        int[] deal = deal(model.talks().space(), dice, key + 100 + k);
        long[] values = model.values(deal);
        for (int d = 0; d < values.length; d++) {
          assertThat(values[d] / 1e9)
              .as("%s, delegation %d", scenario.id(), d)
              .isCloseTo(naive.of(d, deal, model.situation()), ROUNDING);
        }
      }
    }
  }

  private static int[] deal(DealSpace space, RandomStreams dice, long key) {
    int[] deal = new int[space.issues()];
    for (int i = 0; i < deal.length; i++) {
      deal[i] = (int) (dice.uniform(key, i) * space.options(i));
    }
    return deal;
  }

  /** Moves everything in the state that a value may depend on. */
  private static void stir(TalksState now, RandomStreams dice, long key, CompiledTalks talks) {
    int n = 0;
    now.war().moveBattlefield(2 * dice.uniform(key, n++) - 1);
    for (int d = 0; d < talks.parties(); d++) {
      for (int e = 0; e < talks.parties(); e++) {
        now.trust().move(d, e, dice.uniform(key, n++));
      }
      now.war().moveOptimism(d, dice.uniform(key, n++));
      now.war().moveCost(d, dice.uniform(key, n++) / 10);
      now.pay(d, (long) (dice.uniform(key, n++) * 1e8));
    }
    for (int l = 0; l < talks.redLines().size(); l++) {
      now.lines().moveFirmness(l, dice.uniform(key, n++));
    }
    for (int p = 0; p < talks.thirdParties().size(); p++) {
      now.outside().setActing(p, dice.uniform(key, n++) < 0.7);
    }
  }

  /**
   * By hand, on the armistice: north believes a local truce with trust .25 less .2 disputed: q =
   * .2; troops raise it by .4 of what is missing: q = .52.
   */
  @Test
  void complianceByHand() {
    Scenario scenario =
        ScenarioFixtures.fixture(
            "sarn-armistice", "delegations.north.trust.south=0.25", "war.battlefield.now=0");
    NaiveValue naive = new NaiveValue(scenario, 1, 0);
    NegotiationModel model = new NegotiationModel(CompiledTalks.of(scenario), 1);
    model.start();
    int[] truce = {1, 0, 0, 0, 0};
    int[] guarded = {1, 0, 2, 0, 0};
    TalksState now = model.situation();
    assertThat(naive.q(0, 0, truce, now)).isCloseTo(0.2, ROUNDING);
    assertThat(naive.q(0, 0, guarded, now)).isCloseTo(0.52, ROUNDING);
    // Weight .2, wanted: from q .2 to .52 it is worth .2 * .32 more; a fifth of the fighting ends
    // by as much more; the guarantee itself costs its .2.
    double fighting = now.war().fighting(0);
    double more = (model.values(guarded)[0] - model.values(truce)[0]) / 1e9;
    assertThat(more).isCloseTo(0.2 * 0.32 - 0.2 * 0.32 * fighting - 0.2 - price(now), ROUNDING);
  }

  /** Of troops, while the line against them is soft. */
  private static double price(TalksState now) {
    return now.lines().hard()[1] ? 0 : 0.02;
  }
}
