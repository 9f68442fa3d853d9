package org.parley.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Figures of public domains, computed with the classes of Genius 10.4 and again by an independent
 * script, to six decimals; skipped where the domains are not at hand.
 */
class KnownDomainsTest {
  private static final Path DOMAINS =
      Path.of(System.getProperty("parley.root", ".."), "..", "shared", "domains").normalize();
  private static final double SIX = 6e-7;

  @BeforeEach
  void domainsAreAtHand() {
    Path root = DOMAINS;
    Assumptions.assumeTrue(Files.isDirectory(root) || Files.isDirectory(nested()), "no domains");
  }

  /** The project may itself be a folder deeper than the domains' sibling. */
  private static Path nested() {
    return DOMAINS.resolve("../../../shared/domains").normalize();
  }

  private static BargainingProblem read(String folder, String... files) {
    Path at = (Files.isDirectory(DOMAINS) ? DOMAINS : nested()).resolve(folder);
    Path[] profiles = new Path[files.length];
    for (int i = 0; i < files.length; i++) {
      profiles[i] = at.resolve(files[i]);
    }
    return GeniusXml.picture(profiles);
  }

  private static void sizes(BargainingProblem picture, int deals, int efficient, double distance) {
    assertThat(CountResult.of(DealSet.all(picture)).estimate()).isEqualTo(deals);
    assertThat(ParetoFrontier.of(DealSet.all(picture)).orElseThrow().size())
        .isEqualTo(BigInteger.valueOf(efficient));
    assertThat(Opposition.of(DealSet.all(picture)).orElseThrow().distance())
        .isCloseTo(distance, within(SIX));
  }

  private static void worth(ValuedDeal deal, double... utilities) {
    for (int d = 0; d < utilities.length; d++) {
      // Genius cuts sums at 1; Laptop's weights add up to a little more.
      double utility = Math.min(1, FixedPoint.toDouble(deal.utility(d)));
      assertThat(utility).isCloseTo(utilities[d], within(SIX));
    }
  }

  private static NashDeal nash(BargainingProblem picture) {
    return NashDeal.of(DealSet.all(picture)).orElseThrow();
  }

  private static LeastDifference difference(BargainingProblem picture) {
    return BargainingSolutions.of(DealSet.all(picture)).leastDifference().orElseThrow();
  }

  private static LargestSum sum(BargainingProblem picture) {
    return LargestSum.of(DealSet.all(picture)).orElseThrow();
  }

  @Test
  void laptop() {
    BargainingProblem picture =
        read("Laptop-anac2011", "laptop_buyer_utility.xml", "laptop_seller_utility.xml");
    sizes(picture, 27, 4, .159605);
    worth(nash(picture).deal(), 1, .815105);
    worth(difference(picture).deal(), .874024, .874024);
    worth(sum(picture).deal(), 1, .815105);
  }

  @Test
  void englandZimbabwe() {
    BargainingProblem picture = read("EnglandZimbabwe-anac2010", "England.xml", "Zimbabwe.xml");
    sizes(picture, 576, 25, .272117);
    worth(nash(picture).deal(), .910916, .733218);
    worth(difference(picture).deal(), .822286, .786570);
    worth(sum(picture).deal(), .910916, .733218);
  }

  @Test
  void itexAgainstCypress() {
    BargainingProblem picture =
        read("ItexvsCypress-anac2010", "ItexvsCypress_Itex.xml", "ItexvsCypress_Cypress.xml");
    sizes(picture, 180, 18, .431462);
    worth(nash(picture).deal(), .721478, .670478);
    worth(difference(picture).deal(), .721478, .670478);
    worth(sum(picture).deal(), .721478, .670478);
  }

  @Test
  void niceOrDieHasTwoNashDeals() {
    BargainingProblem picture = read("NiceOrDie-anac2011", "NiceOrDie1.xml", "NiceOrDie2.xml");
    sizes(picture, 3, 3, .84);
    assertThat(nash(picture).ties()).hasSize(2);
    worth(nash(picture).ties().get(0), 1, .16);
    worth(nash(picture).ties().get(1), .16, 1);
    worth(difference(picture).deal(), .299, .299);
    assertThat(sum(picture).ties()).hasSize(2);
  }

  @Test
  void integerDomainHasOneDealThatIsBestForBoth() {
    BargainingProblem picture =
        read("IntegerDomain", "IntegerDomain-prof1.xml", "IntegerDomain-prof2.xml");
    sizes(picture, 121, 1, 0);
    worth(nash(picture).deal(), 1, 1);
    worth(difference(picture).deal(), 1, 1);
    worth(sum(picture).deal(), 1, 1);
  }

  @Test
  void cameraWithReservations() {
    BargainingProblem picture =
        read("CameraA-anac2012", "Camera-A-prof1.xml", "Camera-A-prof2.xml");
    assertThat(picture.baseline()).containsExactly(FixedPoint.of(.5), FixedPoint.of(.5));
    sizes(picture, 3600, 17, .212238);
    worth(nash(picture).deal(), .820651, .886514);
    worth(difference(picture).deal(), .839401, .815486);
  }

  @Test
  void partyOfThree() {
    BargainingProblem picture =
        read("Party-multi", "party1_utility.xml", "party2_utility.xml", "party3_utility.xml");
    assertThat(CountResult.of(DealSet.all(picture)).estimate()).isEqualTo(3072);
    // The published figure is 102: three deals more, which are as good as others for two and worse
    // for one, pass as efficient there because sums of floating-point numbers differ in the last
    // digit. In rational numbers there are 99.
    assertThat(ParetoFrontier.of(DealSet.all(picture)).orElseThrow().size())
        .isEqualTo(BigInteger.valueOf(99));
    assertThat(Opposition.of(DealSet.all(picture)).orElseThrow().distance())
        .isCloseTo(.3541, within(6e-5));
    ValuedDeal nash = nash(picture).deal();
    assertThat(FixedPoint.toDouble(nash.utility(0))).isCloseTo(.7850, within(6e-5));
    assertThat(FixedPoint.toDouble(nash.utility(1))).isCloseTo(.9286, within(6e-5));
    assertThat(FixedPoint.toDouble(nash.utility(2))).isCloseTo(.7177, within(6e-5));
    ValuedDeal fair = EgalitarianDeal.of(DealSet.all(picture)).orElseThrow().deal();
    assertThat(FixedPoint.toDouble(fair.utility(0))).isCloseTo(.8008, within(6e-5));
    assertThat(FixedPoint.toDouble(fair.utility(1))).isCloseTo(.7584, within(6e-5));
    assertThat(FixedPoint.toDouble(fair.utility(2))).isCloseTo(.8082, within(6e-5));
  }
}
