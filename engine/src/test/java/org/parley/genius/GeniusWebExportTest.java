package org.parley.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.bargaining.BargainingProblem;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

class GeniusWebExportTest {
  @TempDir private Path folder;

  private ImportedScenario again(ExportedFiles exported) throws IOException, UnreadableDomain {
    List<Path> files = new ArrayList<>();
    for (var file : exported.files().entrySet()) {
      files.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()));
    }
    return DomainImport.read(
        "again", files.get(0), files.subList(1, files.size()), ImportSettings.standard());
  }

  @Test
  void whatIsExportedReadsAsTheSameProfiles() throws IOException, UnreadableDomain {
    Scenario picnic = GeniusFixtures.read("picnic.json", "ann.json", "bob.json").scenario();
    Scenario again = again(GeniusWebExport.of(picnic)).scenario();
    assertThat(again.issues().get(0)).isEqualTo(picnic.issues().get(0));
    assertThat(again.issues().get(1).options())
        .extracting(o -> o.id())
        .containsExactly("1", "1.5", "2", "2.5", "3", "3.5", "4");
    BargainingProblem before = GeniusFixtures.picture(picnic);
    BargainingProblem after = GeniusFixtures.picture(again);
    int[] deal = new int[2];
    do {
      for (int d = 0; d < 2; d++) {
        assertThat(after.value(d, deal)).isCloseTo(before.value(d, deal), within(2L));
      }
    } while (GeniusFixtures.next(before, deal));
    assertThat(after.baseline()[0]).isEqualTo(500_000_000L);
  }

  @Test
  void straightNumbersStayARangeAndOthersBecomeValues() throws UnreadableDomain {
    // Ann's hours break off at 3, Bob's alone do not.
    assertThat(
            GeniusWebExport.of(
                    GeniusFixtures.read("picnic.json", "ann.json", "bob.json").scenario())
                .files()
                .get("test.json"))
        .contains("\"Hours\": {\n      \"values\": [\n        \"1\",\n        \"1.5\",");
    assertThat(
            GeniusWebExport.of(
                    GeniusFixtures.read("picnic.json", "bob.json", "bob.json").scenario())
                .files()
                .get("bob-2.json"))
        .contains("\"range\": [\n            \"1\",\n            \"4\",\n            \"0.5\"")
        .contains("\"highUtility\": 0.1");
  }

  @Test
  void authoredTalksLoseWhatProfilesCannotHold() throws IOException, UnreadableDomain {
    Scenario river =
        ScenarioReader.read(
                "river.yaml",
                """
                parley: 1
                title: The river
                talks: {sittings: 2}
                issues:
                  water: {options: [none, third, half, full], status_quo: none, level: ministers}
                  price: {range: {from: 20, to: 80, step: 20}, status_quo: 40}
                delegations:
                  adria:
                    mandate: officials
                    demands:
                      water: {want: none, weight: {triangular: [20, 30, 40]}}
                      price: {want: 80, weight: 10}
                    red_lines: {dam: {never: {water: full}}}
                  borland:
                    demands: {water: {want: full, weight: 1}}
                    alternative: 0.7
                """,
                List.of(),
                TextFinder.none())
            .scenarioOrThrow();
    ExportedFiles exported = GeniusWebExport.of(river);
    assertThat(exported.notes())
        .extracting(ConversionNote::toString)
        .containsExactly(
            "river: 1 uncertain numbers were written as their mean",
            "river: sittings, rounds and tactics were left out: a profile holds none",
            "river: 3 levels of options were left out",
            "river: 2 status quos, but for the reservation bid, were left out",
            "river: 1 red line of adria was left out",
            "river: the mandate of adria was left out",
            "borland.json: its alternative, worth 0.7, became the nearest deal, worth"
                + " 0.6666666666666666");
    Scenario again = again(exported).scenario();
    // Water third and price 60: .75 * 2/3 + .25 * 2/3.
    assertThat(GeniusFixtures.utility(again, 0, 1, 2)).isCloseTo(2 / 3., within(1e-8));
    assertThat(again.delegations().get(0).alternative().worth().orElseThrow().mean())
        .isCloseTo(.75 + .25 / 3, within(1e-8));
  }
}
