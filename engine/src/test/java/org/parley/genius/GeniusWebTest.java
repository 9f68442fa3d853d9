package org.parley.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values worked by hand; numbers interpolate, and are worth 0 outside the ends given. */
class GeniusWebTest {
  @ParameterizedTest
  @CsvSource({
    // Hours count in steps of .5 from 1.
    "0, 0, 4, 1",
    "0, 1, 5, .3",
    "0, 2, 1, .1",
    "1, 1, 3, .865",
    "1, 0, 6, .03",
    "1, 2, 0, .475"
  })
  void utilities(int party, int place, int hours, double utility) throws UnreadableDomain {
    ImportedScenario picnic = GeniusFixtures.read("picnic.json", "ann.json", "bob.json");
    assertThat(GeniusFixtures.utility(picnic.scenario(), party, place, hours))
        .isCloseTo(utility, within(1e-9));
  }

  @Test
  void reservationIsTheUtilityOfTheReservationBid() throws UnreadableDomain {
    assertThat(GeniusFixtures.read("picnic.json", "ann.json", "bob.json").scenario().delegations())
        .extracting(d -> d.alternative().worth().orElseThrow().mean())
        .containsExactly(.5, 0.0);
  }

  @Test
  void whatIsNotEvaluatedIsSaid() throws UnreadableDomain {
    assertThat(GeniusFixtures.read("picnic.json", "ann.json", "bob.json").notes())
        .extracting(ConversionNote::toString)
        .containsExactly("bob.json: it does not evaluate 'by the lake' of the issue 'Place': 0");
  }

  @Test
  void orderingsAreRefused() {
    assertThatThrownBy(() -> GeniusFixtures.read("picnic.json", "ann.json", "ranking.json"))
        .isInstanceOf(UnreadableDomain.class)
        .hasMessage(
            """
            ranking.json: a DefaultPartialOrdering says which deals are better, but not by how \
            much, and talks need how much
                expected a LinearAdditiveUtilitySpace\
            """);
  }
}
