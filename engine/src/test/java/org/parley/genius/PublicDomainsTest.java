package org.parley.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bargaining.BargainingProblem;
import org.parley.genius.ImportSettings.LargeRules;

/**
 * Imported domains against figures that were computed with the classes of Genius 10.4 and again by
 * an independent script, to 6 decimals, undiscounted.
 */
class PublicDomainsTest {
  private static final Offset<Double> SIX = within(1e-6);

  private static final ToDoubleFunction<double[]> LEAST_DIFFERENCE = u -> -Math.abs(u[0] - u[1]);

  static Stream<Arguments> bilateral() {
    return Stream.of(
        Arguments.of(
            "Laptop-anac2011/laptop_domain.xml",
            List.of(
                "Laptop-anac2011/laptop_buyer_utility.xml",
                "Laptop-anac2011/laptop_seller_utility.xml"),
            new Figures(27, 4, .159605, List.of(1., .815105), List.of(.874024, .874024))),
        Arguments.of(
            "EnglandZimbabwe-anac2010/EnglandZimbabwe_domain.xml",
            List.of(
                "EnglandZimbabwe-anac2010/England.xml", "EnglandZimbabwe-anac2010/Zimbabwe.xml"),
            new Figures(576, 25, .272117, List.of(.910916, .733218), List.of(.822286, .786570))),
        Arguments.of(
            "ItexvsCypress-anac2010/ItexvsCypress_domain.xml",
            List.of(
                "ItexvsCypress-anac2010/ItexvsCypress_Itex.xml",
                "ItexvsCypress-anac2010/ItexvsCypress_Cypress.xml"),
            new Figures(180, 18, .431462, List.of(.721478, .670478), List.of(.721478, .670478))),
        Arguments.of(
            "IntegerDomain/IntegerDomain.xml",
            List.of(
                "IntegerDomain/IntegerDomain-prof1.xml", "IntegerDomain/IntegerDomain-prof2.xml"),
            new Figures(121, 1, 0, List.of(1., 1.), List.of(1., 1.))),
        Arguments.of(
            "NiceOrDie-anac2011/NiceOrDie.xml",
            List.of("NiceOrDie-anac2011/NiceOrDie1.xml", "NiceOrDie-anac2011/NiceOrDie2.xml"),
            new Figures(3, 3, .84, List.of(), List.of(.299, .299))),
        Arguments.of(
            "CameraA-anac2012/Camera-A-domain.xml",
            List.of("CameraA-anac2012/Camera-A-prof1.xml", "CameraA-anac2012/Camera-A-prof2.xml"),
            new Figures(3600, 17, .212238, List.of(.820651, .886514), List.of(.839401, .815486))));
  }

  /** Numbers of deals and of Pareto deals, and utilities at named deals; empty where they tie. */
  record Figures(
      int deals, int pareto, double distance, List<Double> nash, List<Double> leastDifference) {}

  @ParameterizedTest
  @MethodSource("bilateral")
  void landscape(String domain, List<String> profiles, Figures expected) throws UnreadableDomain {
    ImportedScenario imported = PublicDomains.read(ImportSettings.standard(), domain, profiles);
    UtilityLandscape landscape = new UtilityLandscape(imported.scenario());
    double[] reservation =
        imported.scenario().delegations().stream()
            .mapToDouble(d -> d.alternative().worth().orElseThrow().mean())
            .toArray();
    assertThat(landscape.size()).isEqualTo(expected.deals());
    assertThat(landscape.frontier()).hasSize(expected.pareto());
    assertThat(landscape.distanceToIdeal()).isCloseTo(expected.distance(), SIX);
    if (!expected.nash().isEmpty()) {
      near(landscape.best(u -> UtilityLandscape.product(u, reservation)), expected.nash());
    }
    near(landscape.best(LEAST_DIFFERENCE), expected.leastDifference());
  }

  private static void near(double[] utilities, List<Double> expected) {
    assertThat(utilities).hasSize(expected.size());
    for (int d = 0; d < utilities.length; d++) {
      assertThat(utilities[d]).isCloseTo(expected.get(d), SIX);
    }
  }

  @Test
  void partyOfThree() throws UnreadableDomain {
    UtilityLandscape party =
        new UtilityLandscape(
            PublicDomains.read(
                    "Party-multi/party_domain.xml",
                    "Party-multi/party1_utility.xml",
                    "Party-multi/party2_utility.xml",
                    "Party-multi/party3_utility.xml")
                .scenario());
    assertThat(party.size()).isEqualTo(3072);
    // Genius counts 102 in floating point; three of these are dominated at an exact tie, as
    // rational
    // arithmetic shows.
    assertThat(party.frontier()).hasSize(99);
    assertThat(party.distanceToIdeal()).isCloseTo(.3541, within(5e-5));
    double[] nash = party.best(UtilityLandscape::product);
    assertThat(nash[0]).isCloseTo(.7850, within(5e-5));
    assertThat(nash[1]).isCloseTo(.9286, within(5e-5));
    assertThat(nash[2]).isCloseTo(.7177, within(5e-5));
    double[] egalitarian = party.best(UtilityLandscape::smallest);
    assertThat(egalitarian[0]).isCloseTo(.8008, within(5e-5));
    assertThat(egalitarian[1]).isCloseTo(.7584, within(5e-5));
    assertThat(egalitarian[2]).isCloseTo(.8082, within(5e-5));
  }

  @Test
  void weightsAreNotRenormalised() throws UnreadableDomain {
    UtilityLandscape party =
        new UtilityLandscape(
            PublicDomains.read(
                    "Party-multi/party_domain.xml",
                    "Party-multi/party4_utility.xml",
                    "Party-multi/party1_utility.xml")
                .scenario());
    // The weights of the file add up to .1904760 + .238095 + .0952381 + .047619 + .285714 +
    // .142857.
    assertThat(party.best(u -> u[0])[0]).isCloseTo(.9999991, within(1e-9));
  }

  @Test
  void namesBecomeIdsAndTitles() throws UnreadableDomain {
    ImportedScenario party =
        PublicDomains.read(
            "Party-multi/party_domain.xml",
            "Party-multi/party1_utility.xml",
            "Party-multi/party1_utility.xml");
    assertThat(party.scenario().delegations())
        .extracting(d -> d.id())
        .containsExactly("party1_utility", "party1_utility-2");
    assertThat(party.scenario().issues().get(0).options())
        .extracting(o -> o.id() + " = " + o.title())
        .containsExactly(
            "Chips-and-Nuts = Chips and Nuts",
            "Finger-Food = Finger-Food",
            "Handmade-Food = Handmade Food",
            "Catering = Catering");
  }

  @Test
  void geniusWebParty() throws UnreadableDomain {
    ImportedScenario party =
        PublicDomains.read(
            "geniusweb-Party/party.json",
            "geniusweb-Party/party1.json",
            "geniusweb-Party/party2.json");
    assertThat(party.notes()).isEmpty();
    // .19 * .51 + .28 * .672 + .19 * .52 + .05 * .48 + .19 * .35 + .10 * .32, by hand
    assertThat(party.scenario().delegations().get(0).alternative().worth().orElseThrow().mean())
        .isCloseTo(.50636, within(1e-9));
    // Handmade Food, Handmade Cocktails, Party Tent, Custom Printed, Band, Special Equipment
    assertThat(GeniusFixtures.utility(party.scenario(), 0, 2, 2, 0, 3, 2, 2))
        .isCloseTo(.50636, within(1e-9));
  }

  @Test
  void railwayRulesTieTooMuchUnlessSomeAreLeftOut() throws UnreadableDomain {
    String domain = "Railway-multi-constraint/Railway.xml";
    PublicDomains.path(domain);
    List<String> profiles =
        List.of(
            "Railway-multi-constraint/Minister.xml",
            "Railway-multi-constraint/NS.xml",
            "Railway-multi-constraint/ProRail.xml");
    assertThatThrownBy(() -> PublicDomains.read(ImportSettings.standard(), domain, profiles))
        .isInstanceOf(UnreadableDomain.class)
        .hasMessageContaining("combinations of values\n    expected at most 65536\n");
    ImportedScenario railway =
        PublicDomains.read(
            ImportSettings.standard().withLargeRules(LargeRules.LEAVE_OUT), domain, profiles);
    assertThat(railway.notes()).anyMatch(n -> n.what().contains("was left out"));
    assertThat(railway.scenario().delegations()).allMatch(d -> d.redLines().size() == 4);
  }

  @Test
  void railwayWithoutTheMinisterHasTheValuesOfItsProfiles() throws UnreadableDomain {
    ImportedScenario railway =
        PublicDomains.read(
            "Railway-multi-constraint/Railway.xml",
            "Railway-multi-constraint/NS.xml",
            "Railway-multi-constraint/ProRail.xml");
    BargainingProblem picture = GeniusFixtures.picture(railway.scenario());
    PreferenceProfile ns =
        DomainFiles.profile(
            DomainFiles.domain(PublicDomains.path("Railway-multi-constraint/Railway.xml")),
            PublicDomains.path("Railway-multi-constraint/NS.xml"));
    int[] deal = new int[8];
    int allowed = 0;
    do {
      if (!GeniusFixtures.crosses(picture, deal)) {
        allowed++;
        assertThat(picture.value(0, deal) / 1e9).isCloseTo(ns.utility(deal), within(1e-7));
      } else {
        assertThat(ns.utility(deal)).isZero();
      }
    } while (GeniusFixtures.next(picture, deal));
    assertThat(allowed).isPositive().isLessThan(655_360);
  }
}
