package org.parley.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.bargaining.BargainingProblem;

/** Values worked by hand: a third of rank / largest rank per issue, less what rules take away. */
class GeniusConstraintsTest {
  private static ImportedScenario canal;
  private static PreferenceProfile digger;

  @BeforeAll
  static void read() throws UnreadableDomain {
    canal = GeniusFixtures.read("canal.xml", "digger.xml", "skipper.xml");
    digger =
        DomainFiles.profile(
            DomainFiles.domain(GeniusFixtures.path("canal.xml")),
            GeniusFixtures.path("digger.xml"));
  }

  @ParameterizedTest
  @CsvSource({
    // Two rules take Depth away from the first deal; it is lost once.
    "2, 2, 1, .5",
    "2, 1, 1, .633333333",
    "1, 1, 2, .3",
    "0, 1, 2, .216666667",
    "0, 1, 1, .383333333",
    "2, 0, 0, .733333333"
  })
  void utilities(int depth, int grant, int ships, double utility) {
    assertThat(GeniusFixtures.utility(canal.scenario(), 0, depth, grant, ships))
        .isCloseTo(utility, within(2e-9));
    assertThat(digger.utility(new int[] {depth, grant, ships})).isCloseTo(utility, within(1e-9));
  }

  @Test
  void worthlessDealsCrossRedLines() {
    BargainingProblem picture = GeniusFixtures.picture(canal.scenario());
    int[] deal = new int[3];
    do {
      boolean worthless = deal[1] >= 1 && deal[2] == 0 || deal[1] == 0 && deal[2] == 2;
      assertThat(GeniusFixtures.crosses(picture, deal)).isEqualTo(worthless);
      assertThat(digger.utility(deal) == 0).isEqualTo(worthless);
    } while (GeniusFixtures.next(picture, deal));
    assertThat(canal.scenario().delegations().get(0).redLines())
        .allSatisfy(l -> assertThat(l.firmness().mean()).isEqualTo(1));
  }

  @Test
  void everyAllowedDealHasTheValueOfTheProfile() {
    BargainingProblem picture = GeniusFixtures.picture(canal.scenario());
    int[] deal = new int[3];
    do {
      if (!GeniusFixtures.crosses(picture, deal)) {
        assertThat(picture.value(0, deal) / 1e9).isCloseTo(digger.utility(deal), within(1e-8));
      }
    } while (GeniusFixtures.next(picture, deal));
  }

  @Test
  void notesNameEveryRuleThatIsNotItself() {
    assertThat(canal.notes())
        .extracting(ConversionNote::toString)
        .isEqualTo(
            List.of(
                "digger.xml: ranks of the issue 'Ships' name no values; their index counts from 1"
                    + " in the order of the domain",
                "digger.xml: the sumZeroNotConstraint in line 44 holds of no deal, and was left"
                    + " out",
                "digger.xml: the zeroConstraint in line 54 holds of no deal, and was left out",
                "digger.xml: the inclusiveZeroOutcomeConstraint in line 25 makes deals worth"
                    + " nothing; it became a red line, never crossed",
                "digger.xml: the conditionalZeroOutcomeConstraint in line 29 makes deals worth"
                    + " nothing; it became a red line, never crossed",
                "skipper.xml: the discount 1.5 is outside (0,1] and counts as 1, as in Genius"));
  }
}
