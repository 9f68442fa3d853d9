package org.parley.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.bargaining.BargainingProblem;

/** Values worked by hand: the sum of the rectangles that count, over maxutility 100. */
class GeniusRectanglesTest {
  @ParameterizedTest
  @CsvSource({
    "2, 3, 0, .75",
    "0, 0, 0, .05",
    "3, 1, 1, .35",
    "3, 0, 0, .25",
    "1, 2, 1, .55",
  })
  void utilities(int east, int north, int height, double utility) throws UnreadableDomain {
    ImportedScenario grid = GeniusFixtures.read("grid.xml", "hill.xml", "hill.xml");
    assertThat(GeniusFixtures.utility(grid.scenario(), 0, east, north, height))
        .isCloseTo(utility, within(1e-9));
  }

  @Test
  void everyDealHasTheValueOfTheProfile() throws UnreadableDomain {
    PreferenceProfile hill =
        DomainFiles.profile(
            DomainFiles.domain(GeniusFixtures.path("grid.xml")), GeniusFixtures.path("hill.xml"));
    BargainingProblem picture =
        GeniusFixtures.picture(GeniusFixtures.read("grid.xml", "hill.xml", "hill.xml").scenario());
    int[] deal = new int[3];
    do {
      assertThat(picture.value(1, deal) / 1e9).isCloseTo(hill.utility(deal), within(1e-8));
    } while (GeniusFixtures.next(picture, deal));
  }

  @Test
  void rectanglesOutsideTheDomainAreNamed() throws UnreadableDomain {
    assertThat(GeniusFixtures.read("grid.xml", "hill.xml", "hill.xml").notes())
        .extracting(ConversionNote::toString)
        .contains("hill.xml: the rectangle in line 20 holds no deal");
  }

  @Test
  void otherAggregationsAreRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("peak.xml");
    Files.writeString(
        file,
        Files.readString(GeniusFixtures.path("hill.xml"))
            .replace("aggregation=\"sum\"", "aggregation=\"max\""));
    assertThatThrownBy(
            () -> DomainFiles.profile(DomainFiles.domain(GeniusFixtures.path("grid.xml")), file))
        .hasMessage(
            """
            peak.xml:7: rectangles are combined by 'max'
                expected 'sum': another rule cannot be written as bonuses that add up\
            """);
  }
}
