package org.parley.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values worked by hand from the formulas of Genius's evaluators. */
class GeniusAdditiveTest {
  private static ImportedScenario bridge;

  @BeforeAll
  static void read() throws UnreadableDomain {
    bridge = GeniusFixtures.read("bridge.xml", "north.xml", "south.xml");
  }

  @ParameterizedTest
  @CsvSource({
    // Length counts in steps of .25 from 0.
    "0, 0, 0, 0, .02",
    "0, 2, 4, 20, .9",
    "0, 1, 2, 10, .395",
    "0, 1, 1, 18, .375",
    "1, 0, 0, 8, .6",
    "1, 2, 0, 4, .5",
    "1, 0, 4, 6, .05",
    "1, 1, 2, 14, .3",
    "1, 1, 4, 20, 0"
  })
  void utilities(int party, int toll, int lanes, int length, double utility) {
    assertThat(GeniusFixtures.utility(bridge.scenario(), party, toll, lanes, length))
        .isCloseTo(utility, within(1e-9));
  }

  @Test
  void issuesKeepTheOrderOfTheDomainAndAreFoundByIndex() {
    assertThat(bridge.scenario().issues())
        .extracting(i -> i.id())
        .containsExactly("Toll-per-car", "Lanes", "Length");
    assertThat(bridge.scenario().issues())
        .extracting(i -> i.title())
        .containsExactly("Toll per car", "Lanes", "Length");
    assertThat(bridge.scenario().issues().get(0).options())
        .extracting(o -> o.id())
        .containsExactly("none", "two-coins", "1.5");
    assertThat(bridge.scenario().issues().get(1).options())
        .extracting(o -> o.id())
        .containsExactly("-1", "0", "1", "2", "3");
    assertThat(bridge.scenario().issues().get(2).options()).hasSize(21);
    assertThat(bridge.scenario().issues().get(2).options().get(1).id()).isEqualTo("0.25");
  }

  @Test
  void reservationIsTheDeclaredWorthAndZeroIfMissing() {
    assertThat(bridge.scenario().delegations())
        .extracting(d -> d.alternative().worth().orElseThrow().mean())
        .containsExactly(.3, 0.0);
  }

  @Test
  void discountIsKeptOrDropped() throws UnreadableDomain {
    assertThat(bridge.scenario().talks().discount().mean()).isEqualTo(.8);
    ImportedScenario without =
        DomainImport.read(
            "test",
            GeniusFixtures.path("bridge.xml"),
            GeniusFixtures.paths("north.xml", "south.xml"),
            ImportSettings.standard().withDiscounting(ImportSettings.Discounting.NONE));
    assertThat(without.scenario().talks().discount().mean()).isEqualTo(1);
  }

  @Test
  void notesSayWhatIsNotObvious() {
    assertThat(bridge.notes())
        .extracting(ConversionNote::toString)
        .containsExactly(
            "bridge.xml: the real issue 'Length' became 21 numbers, from 0 to 5 in steps of 0.25");
  }
}
