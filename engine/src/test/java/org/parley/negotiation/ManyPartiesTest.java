package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;

/** Talks among more than two: where many deals suit all, one is found whatever the protocol. */
class ManyPartiesTest {
  private static final int RUNS = 40;

  private static int agreed(Scenario scenario) {
    Simulation simulation = Simulation.of(CompiledTalks.of(scenario), 1);
    int agreed = 0;
    for (long run = 0; run < RUNS; run++) {
      agreed += simulation.run(run).end() == Outcome.End.AGREEMENT ? 1 : 0;
    }
    return agreed;
  }

  /** Twelve deals of 720, counted one by one: the talks below look for one of these. */
  @Test
  void fewDealsSuitAllSix() {
    NegotiationModel model =
        new NegotiationModel(CompiledTalks.of(ScenarioFixtures.fixture("county-hospital")), 1);
    model.start();
    DealSpace space = model.talks().space();
    int[] deal = new int[space.issues()];
    int suits = 0;
    int all = 0;
    do {
      boolean suitsAll = true;
      for (int d = 0; d < model.talks().parties(); d++) {
        ProposalEvaluation interests = model.agent(d).approval().interests();
        long settled = model.state().texts().settled(deal, model.situation());
        suitsAll &= interests.value(deal) + 500_000 >= interests.reservationFor(deal, settled);
      }
      suits += suitsAll ? 1 : 0;
      all++;
    } while (next(deal, space));
    assertThat(all).isEqualTo(720);
    assertThat(suits).isEqualTo(12);
  }

  private static boolean next(int[] deal, DealSpace space) {
    for (int i = 0; i < deal.length; i++) {
      deal[i]++;
      if (deal[i] < space.options(i)) {
        return true;
      }
      deal[i] = 0;
    }
    return false;
  }

  @ParameterizedTest
  @CsvSource({
    "alternating-offers, listed, 20",
    "alternating-offers, drawn, 20",
    "alternating-offers, drawn, 6",
    "papers, drawn, 20"
  })
  void sixFindADealWhateverTheProtocol(String protocol, String order, int rounds) {
    Scenario scenario =
        ScenarioFixtures.fixture(
            "county-hospital",
            "talks.protocol=" + protocol,
            "talks.order=" + order,
            "talks.rounds=" + rounds);
    assertThat(agreed(scenario)).isGreaterThanOrEqualTo(RUNS * 8 / 10);
  }

  @Test
  void tenAgreeOnOneNumber() {
    for (int rounds : new int[] {3, 20}) {
      assertThat(agreed(TalksText.read(tenOnOneNumber(rounds)))).isEqualTo(RUNS);
    }
  }

  /** Ten members of a union, the years that each asks for and how much they matter to it. */
  private static String tenOnOneNumber(int rounds) {
    double[] salience = {.8, .4, .2, .8, .6, .6, .9, .1, 1, .7};
    int[] years = {4, 7, 4, 4, 10, 10, 10, 7, 4, 7};
    StringBuilder text =
        new StringBuilder("parley: 1\ntitle: Years\nassumed: public estimates\n")
            .append("talks: {weights: as-given, rounds: " + rounds + "}\n")
            .append("issues: {years: {range: {from: 4, to: 10, step: 1}}}\ndelegations:\n");
    for (int d = 0; d < years.length; d++) {
      text.append(
          "  m%d: {demands: {years: {want: %d, weight: %s}}}%n"
              .formatted(d, years[d], salience[d]));
    }
    return text.toString();
  }

  /** As targets come down, more of the six could live with what is offered. */
  @Test
  void offersComeNearerToAgreement() {
    Scenario scenario = ScenarioFixtures.fixture("county-hospital", "without=[walk-out]");
    Simulation simulation = Simulation.of(CompiledTalks.of(scenario), 1);
    List<Integer> early = new ArrayList<>();
    List<Integer> late = new ArrayList<>();
    for (long run = 0; run < 10; run++) {
      simulation.run(
          run,
          entry -> {
            if (entry instanceof TranscriptEntry.Offered offer && offer.round() < 20) {
              int content = content(simulation.model(), offer.utilities());
              (offer.round() <= 10 ? early : late).add(content);
            }
          });
    }
    assertThat(mean(late)).isGreaterThan(mean(early) + .5);
  }

  /** How many could live with a text. */
  private static int content(NegotiationModel model, long[] values) {
    int content = 0;
    for (int d = 0; d < values.length; d++) {
      content += values[d] >= model.agent(d).approval().interests().reservationForAll() ? 1 : 0;
    }
    return content;
  }

  private static double mean(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).average().orElseThrow();
  }
}
