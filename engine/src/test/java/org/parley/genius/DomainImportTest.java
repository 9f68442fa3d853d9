package org.parley.genius;

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
import org.parley.scenario.AcceptanceRule;
import org.parley.scenario.Alternative;
import org.parley.scenario.ConcessionFormula;
import org.parley.scenario.ConcessionRule;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tactic;
import org.parley.scenario.Talks;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioWriter;
import org.parley.scenario.io.TextFinder;

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
    readsBackEqual(GeniusFixtures.read(domain, first, second, first).scenario());
  }

  static void readsBackEqual(Scenario scenario) {
    String text = ScenarioWriter.write(scenario);
    ReadingResult reading =
        ScenarioReader.read(scenario.id() + ".yaml", text, List.of(), TextFinder.none());
    assertThat(reading.scenarioOrThrow()).isEqualTo(scenario);
    assertThat(((ReadingResult.Valid) reading).warnings()).isEmpty();
  }

  @Test
  void keepsTheRulesOfItsPlatform() throws UnreadableDomain {
    Scenario scenario = GeniusFixtures.read("bridge.xml", "north.xml", "south.xml").scenario();
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
                      AcceptanceRule.Next.class, next -> assertThat(next.strict()).isTrue());
              assertThat(d.tactic().concession())
                  .isInstanceOfSatisfying(
                      ConcessionFormula.Time.class,
                      time -> assertThat(time.e().mean()).isEqualTo(.2));
            });
  }

  @Test
  void tacticsAreByNumberOfTheProfile() throws UnreadableDomain {
    ImportedScenario imported =
        DomainImport.read(
            "test",
            GeniusFixtures.path("bridge.xml"),
            GeniusFixtures.paths("south.xml", "north.xml"),
            ImportSettings.standard()
                .withRounds(30)
                .withTactics(
                    Map.of(1, TacticChoice.parse("micro"), 2, TacticChoice.parse("time:2"))));
    assertThat(imported.scenario().talks().rounds()).isEqualTo(30);
    assertThat(imported.scenario().delegations())
        .extracting(d -> d.id())
        .containsExactly("south", "north");
    assertThat(imported.scenario().delegations().get(0).tactic().concession())
        .isEqualTo(new ConcessionRule.Micro());
    assertThat(imported.scenario().delegations().get(1).tactic().concession())
        .isInstanceOfSatisfying(
            ConcessionFormula.Time.class, time -> assertThat(time.e().mean()).isEqualTo(2));
  }

  @ParameterizedTest
  @CsvSource({"time", "time:", "time:0", "time:-1", "time:x", "time:NaN", "boulware", "''"})
  void otherTacticsAreRefused(String text) {
    assertThatThrownBy(() -> TacticChoice.parse(text))
        .hasMessage(
            "'"
                + text
                + "' is no tactic; expected micro, or time: and a number above 0 and up to 1000, as"
                + " time:0.2");
  }

  @Test
  void discountsThatDifferAreNamed(@TempDir Path folder) throws IOException, UnreadableDomain {
    Path slow = folder.resolve("slow.xml");
    Files.writeString(
        slow, Files.readString(GeniusFixtures.path("south.xml")).replace("\"0.8\"", "\"0.5\""));
    ImportedScenario imported =
        DomainImport.read(
            "test",
            GeniusFixtures.path("bridge.xml"),
            List.of(GeniusFixtures.path("north.xml"), slow),
            ImportSettings.standard());
    assertThat(imported.scenario().talks().discount().mean()).isEqualTo(.8);
    assertThat(imported.notes())
        .extracting(ConversionNote::toString)
        .contains(
            "slow.xml: its discount 0.5 was left out: a scenario has one discount, that of the"
                + " first profile, 0.8");
  }

  @Test
  void sumsAboveOneAreCut(@TempDir Path folder) throws IOException, UnreadableDomain {
    Path rich = folder.resolve("rich.xml");
    Files.writeString(
        rich,
        Files.readString(GeniusFixtures.path("skipper.xml"))
            .replace("index=\"3\" value=\"0.5\"", "index=\"3\" value=\"0.7\""));
    ImportedScenario imported =
        DomainImport.read(
            "test",
            GeniusFixtures.path("canal.xml"),
            List.of(rich, GeniusFixtures.path("skipper.xml")),
            ImportSettings.standard());
    assertThat(imported.notes())
        .extracting(ConversionNote::toString)
        .contains(
            "rich.xml: its numbers add up to as much as 1.2; its platform cuts utilities at 1, and"
                + " so do bonuses below 0 on 6 deals");
    // With both ships worth .7, six of the nine sums of Depth and Grant lead above 1.
    assertThat(GeniusFixtures.utility(imported.scenario(), 0, 2, 0, 0)).isEqualTo(1);
    assertThat(GeniusFixtures.utility(imported.scenario(), 0, 1, 0, 0)).isEqualTo(1);
    assertThat(GeniusFixtures.utility(imported.scenario(), 0, 0, 0, 0)).isEqualTo(1);
    assertThat(GeniusFixtures.utility(imported.scenario(), 0, 2, 1, 0)).isEqualTo(1);
    assertThat(GeniusFixtures.utility(imported.scenario(), 0, 2, 0, 1)).isEqualTo(.92);
    readsBackEqual(imported.scenario());
  }

  /** By hand: half of everything hangs on an issue that has one value only. */
  @Test
  void anIssueWithOneValueCountsInEveryDeal(@TempDir Path folder)
      throws IOException, UnreadableDomain {
    String issues =
        "<issue index='1' name='Place'><item index='1' value='here' evaluation='2'/></issue>"
            + "<issue index='2' name='Time'><item index='1' value='now' evaluation='1'/>"
            + "<item index='2' value='later' evaluation='4'/></issue>";
    Path domain = folder.resolve("visit.xml");
    Path profile = folder.resolve("guest.xml");
    Files.writeString(domain, "<negotiation_template>" + issues + "</negotiation_template>");
    Files.writeString(
        profile,
        "<utility_space><objective>"
            + issues
            + "<weight index='1' value='.5'/><weight index='2' value='.4'/></objective>"
            + "</utility_space>");
    ImportedScenario imported =
        DomainImport.read("visit", domain, List.of(profile, profile), ImportSettings.standard());
    assertThat(imported.scenario().issues()).extracting(i -> i.title()).containsExactly("Time");
    assertThat(GeniusFixtures.utility(imported.scenario(), 0, 0)).isEqualTo(.6);
    assertThat(GeniusFixtures.utility(imported.scenario(), 0, 1)).isEqualTo(.9);
    assertThat(imported.notes())
        .extracting(ConversionNote::toString)
        .containsExactly(
            "visit.xml: the issue 'Place' has one value only, and was left out: what it is worth is"
                + " counted with the issue 'Time'");
    readsBackEqual(imported.scenario());
  }

  @Test
  void nothingToNegotiateIsRefused(@TempDir Path folder) throws IOException {
    Path domain =
        Files.writeString(
            folder.resolve("fixed.json"),
            "{\"name\": \"fixed\", \"issuesValues\": {\"Way\": {\"values\": [\"down\"]}}}");
    assertThatThrownBy(
            () ->
                DomainImport.read(
                    "fixed", domain, List.of(domain, domain), ImportSettings.standard()))
        .hasMessage(
            "fixed.json: every issue has one value only\n"
                + "    expected one with at least two values");
  }

  @Test
  void moreDealsThanCanBeNumberedAreRefused(@TempDir Path folder) throws IOException {
    StringBuilder issues = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      issues.append(i == 0 ? "" : ",").append("\"").append(i).append("\": {\"range\": [1, 50, 1]}");
    }
    Path domain =
        Files.writeString(
            folder.resolve("vast.json"),
            "{\"name\": \"vast\", \"issuesValues\": {" + issues + "}}");
    assertThatThrownBy(
            () ->
                DomainImport.read(
                    "vast", domain, List.of(domain, domain), ImportSettings.standard()))
        .hasMessage(
            "vast.json: the domain has 8.9E+84 deals\n"
                + "    expected at most 9.2E+18, since talks give each a number of 63 bits");
  }

  @Test
  void whatUtilitiesDoNotCountIsNamed(@TempDir Path folder) throws IOException, UnreadableDomain {
    Path profile = folder.resolve("unsure.xml");
    Files.writeString(
        profile,
        "<utility_space><objective>"
            + "<issue index='1' name='Time'><item index='1' value='now' evaluation='1' cost='3'"
            + " description='at once'/><item index='2' value='later' evaluation='1'/></issue>"
            + "<weight index='1' value='1'/></objective><reservation value='2'/>"
            + "<comparisons>10</comparisons></utility_space>");
    ImportedScenario imported =
        DomainImport.read("unsure", profile, List.of(profile, profile), ImportSettings.standard());
    assertThat(imported.notes().subList(0, 4))
        .extracting(ConversionNote::toString)
        .containsExactly(
            "unsure.xml: how unsure the party is of its own wishes was left out: it knows them"
                + " here",
            "unsure.xml: costs of values were left out, since utilities do not count them",
            "unsure.xml: descriptions of issues and values were left out",
            "unsure.xml: its reservation value 2.0 is outside [0,1]");
  }

  @Test
  void theCommentSaysWhereItIsFrom() throws UnreadableDomain {
    ImportedScenario imported = GeniusFixtures.read("picnic.json", "ann.json", "bob.json");
    assertThat(imported.comment())
        .startsWith(
            "# Imported by 'parley import' from picnic.json; in the order of speaking: ann.json,"
                + " bob.json.\n#\n# Numbers are as the files have them:")
        .endsWith("\n");
    assertThat(imported.comment().lines())
        .allSatisfy(line -> assertThat(line).startsWith("#").hasSizeLessThanOrEqualTo(100));
    assertThat(ImportedScenario.isImported(imported.comment())).isTrue();
    assertThat(ImportedScenario.isImported("parley: 1\n")).isFalse();
  }

  /** Names may hold anything; half a character can stand in JSON, but in no text file. */
  @Test
  void oddCharactersOfNames(@TempDir Path folder) throws IOException, UnreadableDomain {
    String values = "[\"\\ud800\", \"a\\nb\", \"\\u0000\", \"\", \"\\u2028\"]";
    Path domain =
        Files.writeString(
            folder.resolve("odd.json"),
            "{\"name\": \"\\ud800\", \"issuesValues\": {\"\": {\"values\": " + values + "}}}");
    Path profile =
        Files.writeString(
            folder.resolve("p.json"),
            "{\"LinearAdditiveUtilitySpace\": {\"issueUtilities\": {\"\": {\"discreteutils\":"
                + " {\"valueUtilities\": {\"a\\nb\": 1}}}}, \"issueWeights\": {\"\": 1}}}");
    ImportedScenario imported =
        DomainImport.read("odd", domain, List.of(profile, profile), ImportSettings.standard());
    assertThat(imported.scenario().title()).isEqualTo("?");
    assertThat(imported.scenario().issues().get(0).options())
        .extracting(o -> o.title())
        .containsExactly("?", "a\nb", "\u0000", "", "\u2028");
    assertThat(imported.comment().lines()).allMatch(line -> line.startsWith("#"));
  }

  @Test
  void onePartyIsNotEnough() {
    assertThatThrownBy(() -> GeniusFixtures.read("picnic.json", "ann.json"))
        .hasMessage("picnic.json: talks need the profiles of at least two parties");
  }

  @Test
  void aProfileOfAnotherDomainIsRefused() {
    assertThatThrownBy(() -> GeniusFixtures.read("grid.xml", "hill.xml", "north.xml"))
        .isInstanceOf(UnreadableDomain.class)
        .hasMessage("north.xml:10: no issue of the domain 'grid.xml' has the index 7");
  }
}
