package org.parley.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.compiled.CompiledTalks;
import org.parley.genius.ImportSettings.Discounting;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;

/**
 * Whole runs against published ones. B is time-dependent with e = .2, C with e = 2, M is MiCRO;
 * parties speak in the order of their profiles.
 */
class PublishedRunsTest {
  private static final Map<Character, TacticChoice> TACTICS =
      Map.of(
          'B', new TacticChoice.Time(.2),
          'C', new TacticChoice.Time(2),
          'M', new TacticChoice.Micro());

  private static Outcome run(
      String domain, List<String> profiles, int rounds, String tactics, Discounting discounting)
      throws UnreadableDomain {
    Map<Integer, TacticChoice> byNumber = new HashMap<>();
    String order = tactics.replace(" ", "");
    for (int p = 0; p < order.length(); p++) {
      byNumber.put(p + 1, TACTICS.get(order.charAt(p)));
    }
    ImportSettings settings =
        ImportSettings.standard()
            .withRounds(rounds)
            .withTactics(byNumber)
            .withDiscounting(discounting);
    ImportedScenario imported = PublicDomains.read(settings, domain, profiles);
    return Simulation.of(CompiledTalks.of(imported.scenario()), 1).run(0);
  }

  private static void agrees(Outcome outcome, String utilities, int round) {
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.COMPREHENSIVE);
    assertThat(outcome.end()).isEqualTo(Outcome.End.AGREEMENT);
    double[] expected =
        Arrays.stream(utilities.split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertThat(outcome.utility()).hasSize(expected.length);
    for (int d = 0; d < expected.length; d++) {
      assertThat(outcome.utility()[d] / 1e9)
          .as("party %d", d + 1)
          .isCloseTo(expected[d], within(1.1e-6));
    }
    assertThat(outcome.rounds()).isEqualTo(round);
  }

  private static List<String> party(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(p -> "Party-multi/party" + p + "_utility.xml")
        .toList();
  }

  /**
   * Agreements in the multilateral test runs that are published with Genius; its log counts the
   * round after the one of the agreement.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 3, 30, B C C, .975 .494647 .612321, 16",
    "1, 3, 30, C B C, .658333 1 .585623, 9",
    "1, 3, 30, C C B, .4875 .432415 1, 12",
    "3, 6, 10, B B C C, .933637 .952380 .295935 .524077, 9",
    "3, 6, 10, B C B C, .633413 .749999 .717444 .498439, 11",
    "3, 6, 10, C C B B, .866380 .773809 .865568 .896335, 10",
    "3, 6, 10, B C C B, .866380 .773809 .865568 .896335, 10",
    "3, 6, 10, C B C B, .728186 .666666 .655810 .796606, 11"
  })
  void multilateral(int first, int last, int rounds, String tactics, String utilities, int logged)
      throws UnreadableDomain {
    agrees(
        run("Party-multi/party_domain.xml", party(first, last), rounds, tactics, Discounting.NONE),
        utilities,
        logged - 1);
  }

  @Test
  void multilateralWithoutDeal() throws UnreadableDomain {
    Outcome outcome =
        run("Party-multi/party_domain.xml", party(3, 6), 10, "C B B C", Discounting.NONE);
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NONE);
    assertThat(outcome.end()).isEqualTo(Outcome.End.DEADLINE);
    assertThat(outcome.rounds()).isEqualTo(10);
  }

  /**
   * By an independent script of the same rules, 100 rounds. MiCRO's figures are NegMAS's step at
   * the end, which is the number of rounds begun.
   */
  @ParameterizedTest
  @CsvSource({
    "Laptop-anac2011/laptop_, domain.xml, buyer_utility.xml, seller_utility.xml, B B, .874024"
        + " .874024, 69",
    "EnglandZimbabwe-anac2010/, EnglandZimbabwe_domain.xml, England.xml, Zimbabwe.xml, B C, 1"
        + " .450302, 32",
    "ItexvsCypress-anac2010/ItexvsCypress_, domain.xml, Itex.xml, Cypress.xml, B B, .625713"
        + " .714428, 84",
    "Laptop-anac2011/laptop_, domain.xml, buyer_utility.xml, seller_utility.xml, M M, .874024"
        + " .874024, 4",
    "EnglandZimbabwe-anac2010/, EnglandZimbabwe_domain.xml, England.xml, Zimbabwe.xml, M M,"
        + " .822286 .786570, 53",
    "ItexvsCypress-anac2010/ItexvsCypress_, domain.xml, Itex.xml, Cypress.xml, M M, .625713"
        + " .714428, 36"
  })
  void bilateral(
      String prefix,
      String domain,
      String first,
      String second,
      String tactics,
      String utilities,
      int round)
      throws UnreadableDomain {
    agrees(
        run(
            prefix + domain,
            List.of(prefix + first, prefix + second),
            100,
            tactics,
            Discounting.NONE),
        utilities,
        round);
  }

  /** Discounting changes what is gained by the deal of round 69, t = 68/101, and not the deal. */
  @Test
  void discounted() throws UnreadableDomain {
    Outcome outcome =
        run(
            "Laptop-anac2011/laptop_domain.xml",
            List.of(
                "Laptop-anac2011/laptop_buyer_utility.xml",
                "Laptop-anac2011/laptop_seller_utility.xml"),
            100,
            "B B",
            Discounting.AS_WRITTEN);
    double discounted = .874024 * Math.pow(.42441038, 68 / 101.);
    assertThat(outcome.rounds()).isEqualTo(69);
    assertThat(outcome.utility()[0] / 1e9).isCloseTo(.874024, within(1.1e-6));
    assertThat(outcome.gain()[0] / 1e9).isCloseTo(discounted, within(1.1e-6));
  }
}
