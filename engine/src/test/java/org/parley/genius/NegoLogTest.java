package org.parley.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles in the JSON of NegoLog; values worked by hand. */
class NegoLogTest {
  private static final String BAKER =
      """
      {"reservationValue": 0.3,
       "issueWeights": {"Price": 0.75, "Day": 0.25},
       "issues": {"Price": {"low": 0.2, "fair": 0.6, "high": 1.0}, "Day": {"Mon": 1, "Tue": 0.4}}}
      """;
  private static final String MILLER =
      """
      {"reservationValue": 0.0,
       "issueWeights": {"Day": 0.5, "Price": 0.5},
       "issues": {"Price": {"low": 1.0, "fair": 0.5, "high": 0}, "Day": {"Tue": 1.0, "Mon": 0}}}
      """;

  @TempDir private Path folder;

  private ImportedScenario read(String domain, String... profiles)
      throws IOException, UnreadableDomain {
    Path first = Files.writeString(folder.resolve("domain.json"), domain);
    List<Path> all = new java.util.ArrayList<>();
    for (int i = 0; i < profiles.length; i++) {
      all.add(Files.writeString(folder.resolve("p" + i + ".json"), profiles[i]));
    }
    return DomainImport.read("bread", first, all, ImportSettings.standard());
  }

  @Test
  void aProfileStandsForTheDomain() throws IOException, UnreadableDomain {
    ImportedScenario bread = read(BAKER, BAKER, MILLER);
    assertThat(bread.notes()).isEmpty();
    assertThat(bread.scenario().issues())
        .extracting(i -> i.title())
        .containsExactly("Price", "Day");
    assertThat(GeniusFixtures.utility(bread.scenario(), 0, 1, 0)).isCloseTo(.7, within(1e-9));
    assertThat(GeniusFixtures.utility(bread.scenario(), 0, 2, 1)).isCloseTo(.85, within(1e-9));
    assertThat(GeniusFixtures.utility(bread.scenario(), 1, 0, 1)).isCloseTo(1, within(1e-9));
    assertThat(GeniusFixtures.utility(bread.scenario(), 1, 1, 0)).isCloseTo(.25, within(1e-9));
    assertThat(bread.scenario().delegations())
        .extracting(d -> d.alternative().worth().orElseThrow().mean())
        .containsExactly(.3, 0.0);
    DomainImportTest.readsBackEqual(bread.scenario());
  }

  @Test
  void whatDoesNotFitIsNamed() {
    assertThatThrownBy(() -> read(BAKER, BAKER, MILLER.replace("\"Tue\": 1.0", "\"Wed\": 1.0")))
        .hasMessage("p1.json: issues.Day: 'Wed' is no value of the issue 'Day'");
    assertThatThrownBy(() -> read(BAKER, BAKER, MILLER.replace("Day", "Hour")))
        .hasMessage("p1.json: issueWeights: 'Hour' is no issue of the domain 'domain.json'");
    assertThatThrownBy(() -> read(BAKER, BAKER, MILLER.replace("0.5, \"Pr", "1.5, \"Pr")))
        .hasMessage("p1.json: issueWeights.Day: 1.5 is not in [0,1]");
    assertThatThrownBy(() -> read("{\"Name\": \"Domain0\"}", BAKER, MILLER))
        .hasMessage(
            "domain.json: this is no domain\n    expected GeniusWeb's 'issuesValues', or a profile"
                + " of NegoLog with 'issueWeights' and 'issues'");
  }

  @Test
  void aListOfDealsThatIsTooLongIsSaid() throws IOException, UnreadableDomain {
    StringBuilder weights = new StringBuilder();
    StringBuilder issues = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      String comma = i == 0 ? "" : ", ";
      weights.append(comma).append("\"i" + i + "\": 0.1");
      issues.append(comma).append("\"i" + i + "\": {\"a\": 0, \"b\": 0.5, \"c\": 0.5, \"d\": 1}");
    }
    String large = "{\"issueWeights\": {" + weights + "}, \"issues\": {" + issues + "}}";
    assertThat(read(large, large, large).notes())
        .extracting(ConversionNote::toString)
        .containsExactly(
            "domain.json: it has more deals than the 262,144 of a list in the platform's order, so"
                + " that where deals are worth the same the one offered may be another than there");
    String most =
        large
            .replace("\"i0\": 0.1, ", "")
            .replace("\"i0\": {\"a\": 0, \"b\": 0.5, \"c\": 0.5, \"d\": 1}, ", "");
    assertThat(read(most, most, most).notes()).isEmpty();
  }
}
