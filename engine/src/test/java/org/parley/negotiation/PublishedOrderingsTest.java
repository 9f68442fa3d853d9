package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.negotiation.ComparedRuns.ANYTHING;
import static org.parley.negotiation.ComparedRuns.COMPREHENSIVE;
import static org.parley.negotiation.ComparedRuns.GAIN;
import static org.parley.negotiation.ComparedRuns.HOLD;
import static org.parley.negotiation.ComparedRuns.ROUNDS;
import static org.parley.negotiation.ComparedRuns.closes;
import static org.parley.negotiation.ComparedRuns.gain;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the literature found of negotiations in general also holds of small invented talks here. */
class PublishedOrderingsTest {
  private static final int COUNT = 1_000;

  /** A seller and a buyer, four issues, weights that differ from run to run. */
  private static final String MARKET =
      """
      parley: 1
      assumed: "invented"
      talks: {rounds: 8}
      issues:
        price: {options: [p1, p2, p3, p4, p5]}
        delivery: {options: [d1, d2, d3, d4]}
        service: {options: [s1, s2, s3, s4]}
        colour: {options: [c1, c2, c3, c4]}
      delegations:
        seller:
          demands:
            price: {want: p5, weight: {uniform: [5, 40]}}
            delivery: {want: d4, weight: {uniform: [5, 40]}}
            service: {want: s4, weight: {uniform: [5, 40]}}
            colour: {want: c4, weight: {uniform: [5, 40]}}
          alternative: {worth: {uniform: [0.3, 0.6]}}
          tactic: {concede: time, e: 1}
        buyer:
          demands:
            price: {want: p1, weight: {uniform: [5, 40]}}
            delivery: {want: d1, weight: {uniform: [5, 40]}}
            service: {want: s1, weight: {uniform: [5, 40]}}
            colour: {want: c1, weight: {uniform: [5, 40]}}
          alternative: {worth: {uniform: [0.3, 0.6]}}
          tactic: {concede: time, e: 1}
      """;

  /** Two armies that may stop, and a border. */
  private static final String WAR =
      """
      parley: 1
      assumed: "invented"
      war: {battlefield: {now: 0, noise: 0.1}, horizon: 6}
      talks: {sittings: 2, rounds: 6, comprehensive: [ceasefire]}
      issues:
        ceasefire:
          options: {none: {}, full: {ends_fighting: 1}}
          status_quo: none
          kept_by: [east, west]
        border: {options: [eastern, unsettled, western], status_quo: unsettled, optional: true}
      delegations:
        east:
          demands:
            ceasefire: {want: full, weight: 30, values: {none: 0.4, full: {uniform: [0.3, 1]}}}
            border: {want: eastern, weight: 70}
          fighting: {stake: 0.4, optimism: {uniform: [0, 0.2]}, cost: 0.02}
          trust: {west: 0.6}
          tactic: {concede: time, e: 0.5}
        west:
          demands:
            ceasefire: {want: full, weight: 30, values: {none: 0.4, full: {uniform: [0.3, 1]}}}
            border: {want: western, weight: 70}
          fighting: {stake: -0.4, optimism: {uniform: [0, 0.2]}, cost: 0.02}
          trust: {east: 0.6}
          tactic: {concede: time, e: 0.5}
      mediators:
        envoy: {style: facilitative}
      """;

  /** Something to share. */
  private static final String PIE =
      """
      parley: 1
      assumed: "invented"
      talks: {rounds: 10}
      issues:
        share: {range: {from: 0, to: 100, step: 10}}
      delegations:
        first:
          demands: {share: {want: 100}}
          alternative: {worth: {uniform: [0, 0.5]}}
          tactic: {concede: time, e: 1}
        second:
          demands: {share: {want: 0}}
          alternative: {worth: {uniform: [0, 0.6]}}
          tactic: {concede: time, e: 1}
      """;

  private static final String SELLER = "delegations.seller.";
  private static final String BUYER = "delegations.buyer.";

  private static ComparedRuns market(String... settings) {
    return ComparedRuns.ofText(COUNT, MARKET, settings);
  }

  private static ComparedRuns war(String... settings) {
    return ComparedRuns.ofText(COUNT, WAR, settings);
  }

  /** Faratin, Sierra & Jennings 1998: in short talks. */
  @Test
  void boulwareGetsMorePerDealAndFewerDealsThanConceder() {
    ComparedRuns boulware = market("talks.rounds=10", SELLER + "tactic.e=0.1");
    ComparedRuns linear = market("talks.rounds=10");
    ComparedRuns conceder = market("talks.rounds=10", SELLER + "tactic.e=10");
    assertThat(boulware.gainPerDeal("seller")).isGreaterThan(linear.gainPerDeal("seller"));
    assertThat(linear.gainPerDeal("seller")).isGreaterThan(conceder.gainPerDeal("seller"));
    linear.haveMoreThan(boulware, COMPREHENSIVE);
    conceder.haveMoreThan(boulware, COMPREHENSIVE);
  }

  /** Rubinstein 1982: patience pays against the same opponent. */
  @Test
  void theMorePatientSideGetsMore() {
    ComparedRuns patient = market("talks.rounds=20", SELLER + "tactic.e=0.3");
    ComparedRuns even = market("talks.rounds=20");
    ComparedRuns hasty = market("talks.rounds=20", SELLER + "tactic.e=3");
    patient.haveMoreThan(even, gain("seller"));
    even.haveMoreThan(hasty, gain("seller"));
    even.haveMoreThan(patient, gain("buyer"));
  }

  /** Raiffa 1982. */
  @Test
  void aWiderZoneOfAgreementMeansMoreAndQuickerAgreements() {
    ComparedRuns wide = market(SELLER + "alternative.worth=0.2", BUYER + "alternative.worth=0.2");
    ComparedRuns narrow =
        market(SELLER + "alternative.worth=0.55", BUYER + "alternative.worth=0.55");
    ComparedRuns none = market(SELLER + "alternative.worth=0.9", BUYER + "alternative.worth=0.9");
    wide.haveMoreThan(narrow, COMPREHENSIVE);
    narrow.haveMoreThan(wide, ROUNDS);
    assertThat(none.mean(ANYTHING)).isZero();
  }

  /** The tunnel of the library has no zone of agreement, and taking one line away opens it. */
  @Test
  void withoutAZoneOfAgreementNothingIsAgreedUntilALineGoes() {
    String[] tactics = {"boulware", "linear", "conceder", "tit-for-tat"};
    for (String tactic : tactics) {
      ComparedRuns shut =
          ComparedRuns.ofFile(
              200, "tunnel.yaml", "delegations.norrin.tactic={concede: " + tactic + "}");
      assertThat(shut.mean(ANYTHING)).isZero();
    }
    ComparedRuns mediated =
        ComparedRuns.ofFile(200, "tunnel.yaml", "delegations.sudrin.tactic.e=5", "talks.rounds=30");
    assertThat(mediated.mean(ANYTHING)).isZero();
    ComparedRuns open =
        ComparedRuns.ofFile(
            200, "tunnel.yaml", "delegations.norrin.red_lines.own-inspectors.firmness=0");
    assertThat(open.mean(closes("toll"))).isGreaterThan(0.9);
  }

  /** Raiffa 1982: the more the weights differ. */
  @Test
  void logrollingBeatsSplittingTheMoreTheWeightsDiffer() {
    String[] splitting = {SELLER + "tactic.choose=nearest", BUYER + "tactic.choose=nearest"};
    String[] opposed = {
      SELLER + "demands.price.weight=45",
      SELLER + "demands.delivery.weight=45",
      SELLER + "demands.service.weight=5",
      SELLER + "demands.colour.weight=5",
      BUYER + "demands.price.weight=5",
      BUYER + "demands.delivery.weight=5",
      BUYER + "demands.service.weight=45",
      BUYER + "demands.colour.weight=45"
    };
    market().haveMoreThan(market(splitting), GAIN);
    double differing = market(opposed).mean(GAIN) - market(both(opposed, splitting)).mean(GAIN);
    double mixed = market().mean(GAIN) - market(splitting).mean(GAIN);
    assertThat(differing).isGreaterThan(mixed);
  }

  /** Schelling 1960; Putnam 1988. */
  @Test
  void aNarrowerWinSetHelpsAtTheTableAndRisksTheDeal() {
    ComparedRuns free = ComparedRuns.ofText(COUNT, PIE);
    ComparedRuns bound =
        ComparedRuns.ofText(
            COUNT,
            PIE,
            "delegations.first.red_lines={enough: {never: {share: [0, 10, 20, 30, 40]}, firmness:"
                + " 1}}");
    free.haveMoreThan(bound, COMPREHENSIVE);
    assertThat(bound.gainPerDeal("first")).isGreaterThan(free.gainPerDeal("first"));
    assertThat(free.gainPerDeal("second")).isGreaterThan(bound.gainPerDeal("second"));
  }

  /** Zartman 1985. */
  @Test
  void theMoreFightingCostsBothTheSoonerTheyStop() {
    ComparedRuns costly =
        war("delegations.east.fighting.cost=0.04", "delegations.west.fighting.cost=0.04");
    costly.haveMoreThan(war(), closes("ceasefire"));
  }

  /** Fearon 1995; Walter 1997. */
  @Test
  void aCommitmentProblemPreventsWhatBothWouldPreferAndAGuaranteeMendsIt() {
    String[] distrust = {"delegations.east.trust.west=0.1", "delegations.west.trust.east=0.1"};
    ComparedRuns guaranteed =
        war(both(distrust, "third_parties={union: {guarantee: {raises: 0.9}}}"));
    war().haveMoreThan(war(distrust), closes("ceasefire"));
    guaranteed.haveMoreThan(war(distrust), closes("ceasefire"));
    war("without=[compliance]").haveMoreThan(war(distrust), closes("ceasefire"));
  }

  /** Fearon 1995; Slantchev 2003. */
  @Test
  void illusionsDelayAndBattlesReveal() {
    String[] proud = {
      "delegations.east.fighting.optimism=0.25", "delegations.west.fighting.optimism=0.25"
    };
    war().haveMoreThan(war(proud), closes("ceasefire"));
    war(proud).haveMoreThan(war(), ROUNDS);
    war(both(proud, "war.fading=0.9")).haveMoreThan(war(proud), closes("ceasefire"));
  }

  /** Beardsley 2008: leverage that fades leaves agreements weaker. */
  @Test
  void whatWasBoughtHoldsLessWhenThePaymentsFade() {
    String[] paid = {
      "mediators.envoy.style=directive", "mediators.envoy.leverage=0.2", "mediators.envoy.carrots=1"
    };
    war(both(paid, "mediators.envoy.fades=0")).haveMoreThan(war(both(paid)), HOLD);
    war(paid).haveMoreThan(war("mediators.envoy.style=formulative"), closes("ceasefire"));
  }

  /** Wilkenfeld et al. 2003; Beardsley et al. 2006: more often, and sooner. */
  @Test
  void mediatedTalksAgreeMoreOftenAndSooner() {
    int count = 1_200;
    ComparedRuns alone = ComparedRuns.ofFile(count, "lagoon.yaml", "mediators=");
    ComparedRuns heard =
        ComparedRuns.ofFile(count, "lagoon.yaml", "mediators.council.style=facilitative");
    ComparedRuns helped = ComparedRuns.ofFile(count, "lagoon.yaml");
    ComparedRuns pushed =
        ComparedRuns.ofFile(
            count,
            "lagoon.yaml",
            "mediators.council.style=directive",
            "mediators.council.leverage=0.3");
    heard.haveMoreThan(alone, ANYTHING);
    helped.haveMoreThan(heard, COMPREHENSIVE);
    pushed.haveMoreThan(helped, COMPREHENSIVE);
    helped.haveMoreThan(pushed, HOLD);
    ComparedRuns brokered = market("mediators={broker: {style: formulative, every: 2}}");
    brokered.haveMoreThan(market(), COMPREHENSIVE);
    market().haveMoreThan(brokered, ROUNDS);
  }

  private static String[] both(String[] settings, String... more) {
    return Stream.of(settings, more).flatMap(Stream::of).toArray(String[]::new);
  }
}
