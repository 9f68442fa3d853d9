package org.parley.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.Alternative;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tactic;
import org.parley.scenario.Talks;
import org.parley.scenario.io.Reading;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioWriter;
import org.parley.scenario.io.Texts;

class DomainImportTest {
  @ParameterizedTest
  @CsvSource({
    "bridge.xml, north.xml, south.xml",
    "canal.xml, digger.xml, skipper.xml",
    "grid.xml, hill.xml, hill.xml",
    "picnic.json, ann.json, bob.json"
  })
  void isWrittenAndReadBackEqual(String domain, String first, String second)
      throws UnreadableDomain {
    readsBackEqual(Fixtures.read(domain, first, second, first).scenario());
  }

  static void readsBackEqual(Scenario scenario) {
    String text = ScenarioWriter.write(scenario);
    Reading reading = ScenarioReader.read(scenario.id() + ".yaml", text, List.of(), Texts.none());
    assertThat(reading.scenarioOrThrow()).isEqualTo(scenario);
    assertThat(((Reading.Valid) reading).warnings()).isEmpty();
  }

  @Test
  void keepsTheRulesOfItsPlatform() throws UnreadableDomain {
    Scenario scenario = Fixtures.read("bridge.xml", "north.xml", "south.xml").scenario();
    Talks talks = scenario.talks();
    assertThat(talks.sittings()).hasSize(1);
    assertThat(talks.rounds()).isEqualTo(100);
    assertThat(talks.protocol()).isEqualTo(Talks.Protocol.ALTERNATING_OFFERS);
    assertThat(talks.closing()).isEqualTo(Talks.Closing.SINGLE_UNDERTAKING);
    assertThat(talks.clock()).isEqualTo(Talks.Clock.GENIUS);
    assertThat(talks.weights()).isEqualTo(Talks.Weights.AS_GIVEN);
    assertThat(talks.walkOut().chance().mean()).isZero();
    assertThat(scenario.issues()).allMatch(i -> i.statusQuo().isEmpty());
    assertThat(scenario.delegations())
        .allSatisfy(
            d -> {
              assertThat(d.alternative().givesUp())
                  .isEqualTo(new Alternative.GivesUp.Comprehensive());
              assertThat(d.tactic().choice()).isEqualTo(Tactic.OfferChoice.NEAREST);
              assertThat(d.tactic().learning()).isEqualTo(Tactic.Learning.NONE);
              assertThat(d.tactic().acceptance())
                  .isInstanceOfSatisfying(
                      Tactic.Acceptance.Next.class, next -> assertThat(next.strict()).isTrue());
              assertThat(d.tactic().concession())
                  .isInstanceOfSatisfying(
                      Tactic.Concession.Time.class,
                      time -> assertThat(time.e().mean()).isEqualTo(.2));
            });
  }

  @Test
  void tacticsAreByNumberOfTheProfile() throws UnreadableDomain {
    Imported imported =
        DomainImport.read(
            "test",
            Fixtures.path("bridge.xml"),
            Fixtures.paths("south.xml", "north.xml"),
            ImportSettings.standard()
                .withRounds(30)
                .withTactics(
                    Map.of(1, TacticChoice.parse("micro"), 2, TacticChoice.parse("time:2"))));
    assertThat(imported.scenario().talks().rounds()).isEqualTo(30);
    assertThat(imported.scenario().delegations())
        .extracting(d -> d.id())
        .containsExactly("south", "north");
    assertThat(imported.scenario().delegations().get(0).tactic().concession())
        .isEqualTo(new Tactic.Concession.Micro());
    assertThat(imported.scenario().delegations().get(1).tactic().concession())
        .isInstanceOfSatisfying(
            Tactic.Concession.Time.class, time -> assertThat(time.e().mean()).isEqualTo(2));
  }

  @ParameterizedTest
  @CsvSource({"time", "time:", "time:0", "time:-1", "time:x", "time:NaN", "boulware", "''"})
  void otherTacticsAreRefused(String text) {
    assertThatThrownBy(() -> TacticChoice.parse(text))
        .hasMessage(
            "'"
                + text
                + "' is no tactic; expected micro, or time: and a number above 0, as time:0.2");
  }

  @Test
  void discountsThatDifferAreNamed(@TempDir Path folder) throws IOException, UnreadableDomain {
    Path slow = folder.resolve("slow.xml");
    Files.writeString(
        slow, Files.readString(Fixtures.path("south.xml")).replace("\"0.8\"", "\"0.5\""));
    Imported imported =
        DomainImport.read(
            "test",
            Fixtures.path("bridge.xml"),
            List.of(Fixtures.path("north.xml"), slow),
            ImportSettings.standard());
    assertThat(imported.scenario().talks().discount().mean()).isEqualTo(.8);
    assertThat(imported.notes())
        .extracting(Note::toString)
        .contains(
            "slow.xml: its discount 0.5 was left out: a scenario has one discount, that of the"
                + " first profile, 0.8");
  }

  @Test
  void sumsAboveOneAreCut(@TempDir Path folder) throws IOException, UnreadableDomain {
    Path rich = folder.resolve("rich.xml");
    Files.writeString(
        rich,
        Files.readString(Fixtures.path("skipper.xml"))
            .replace("index=\"3\" value=\"0.5\"", "index=\"3\" value=\"0.7\""));
    Imported imported =
        DomainImport.read(
            "test",
            Fixtures.path("canal.xml"),
            List.of(rich, Fixtures.path("skipper.xml")),
            ImportSettings.standard());
    assertThat(imported.notes())
        .extracting(Note::toString)
        .contains(
            "rich.xml: its numbers add up to as much as 1.2; its platform cuts utilities at 1, and so"
                + " do bonuses below 0 on 6 deals");
    // With both ships worth .7, six of the nine sums of Depth and Grant lead above 1.
    assertThat(Fixtures.utility(imported.scenario(), 0, 2, 0, 0)).isEqualTo(1);
    assertThat(Fixtures.utility(imported.scenario(), 0, 1, 0, 0)).isEqualTo(1);
    assertThat(Fixtures.utility(imported.scenario(), 0, 0, 0, 0)).isEqualTo(1);
    assertThat(Fixtures.utility(imported.scenario(), 0, 2, 1, 0)).isEqualTo(1);
    assertThat(Fixtures.utility(imported.scenario(), 0, 2, 0, 1)).isEqualTo(.92);
    readsBackEqual(imported.scenario());
  }

  @Test
  void onePartyIsNotEnough() {
    assertThatThrownBy(() -> Fixtures.read("picnic.json", "ann.json"))
        .hasMessage("picnic.json: talks need the profiles of at least two parties");
  }

  @Test
  void aProfileOfAnotherDomainIsRefused() {
    assertThatThrownBy(() -> Fixtures.read("grid.xml", "hill.xml", "north.xml"))
        .isInstanceOf(UnreadableDomain.class)
        .hasMessage("north.xml:10: no issue of the domain 'grid.xml' has the index 7");
  }
}
