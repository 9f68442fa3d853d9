package org.parley.lab.tournament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.genius.UnreadableDomain;
import org.parley.lab.tournament.TournamentTable.Score;

class RoundRobinTest {
  private static final Path OWN = Path.of("../../engine/src/test/resources/domains");
  private static final Path PUBLIC = Path.of("../../../shared/domains");
  private static final List<NamedTactic> FIELD =
      NamedTactic.USUAL.stream().map(NamedTactic::parse).toList();

  /** Differences of utility that a step of the grid of deals can make. */
  private static final double STEP = 0.02;

  /** Only Boulware has a larger mean, and not from MiCRO: from those that concede early. */
  @Test
  void microYieldsToNobodyAndEndsNearestToNashOnDomainsMadeByHand() throws Exception {
    TournamentTable table =
        play(files("bridge.xml,north.xml,south.xml"), files("picnic.json,ann.json,bob.json"));
    isNotExploited(table);
    assertThat(table.scores())
        .extracting(Score::tactic)
        .containsExactly("boulware", "micro", "linear", "conceder");
    double fromMicro = table.against().get("boulware").get("micro").mean();
    assertThat(fromMicro).isLessThan(table.against().get("boulware").get("linear").mean());
    assertThat(fromMicro).isLessThan(table.against().get("boulware").get("conceder").mean());
    Score micro = score(table, "micro");
    assertThat(table.scores())
        .filteredOn(s -> s != micro)
        .allSatisfy(
            s -> {
              assertThat(s.nashDistance().mean()).isGreaterThan(micro.nashDistance().mean());
              assertThat(s.welfare().mean()).isLessThan(micro.welfare().mean());
            });
  }

  /** De Jonge (2022): against MiCRO nothing does better than MiCRO, and it yields to nobody. */
  @Test
  void microYieldsToNobodyOnPublicDomains() throws Exception {
    assumeTrue(Files.isDirectory(PUBLIC));
    TournamentTable table =
        play(
            PUBLIC.resolve("Laptop-anac2011").toString(),
            PUBLIC.resolve("EnglandZimbabwe-anac2010").toString(),
            PUBLIC.resolve("ItexvsCypress-anac2010").toString(),
            PUBLIC.resolve("NiceOrDie-anac2011").toString());
    isNotExploited(table);
    assertThat(score(table, "micro").utility().mean())
        .isGreaterThan(score(table, "linear").utility().mean())
        .isGreaterThan(score(table, "conceder").utility().mean());
    assertThat(score(table, "micro").nashDistance().mean())
        .isLessThan(score(table, "boulware").nashDistance().mean());
  }

  /** Whoever always changes to what gets most against the field ends at MiCRO and stays there. */
  @Test
  void bestRepliesToTacticsThatConcedeByTimeLeadToMicro() throws Exception {
    assumeTrue(Files.isDirectory(PUBLIC));
    List<NamedTactic> field =
        Stream.of("micro", "time:0.02", "boulware", "linear").map(NamedTactic::parse).toList();
    RoundRobin tournament = new RoundRobin(field, 1000, 1);
    List<TournamentGame> games = new ArrayList<>();
    for (String domain : List.of("Laptop-anac2011", "ItexvsCypress-anac2010", "IntegerDomain")) {
      games.addAll(tournament.play(TournamentDomain.parse(PUBLIC.resolve(domain).toString())));
    }
    TournamentTable table = TournamentTable.of(field, games);
    BestReplies replies = BestReplies.of(table);
    assertThat(replies.equilibria()).containsExactly("micro");
    assertThat(replies.path("linear")).containsExactly("linear", "time:0.02", "micro");
    table
        .leads()
        .get("micro")
        .forEach((tactic, lead) -> assertThat(lead.mean()).as(tactic).isGreaterThan(-STEP));
  }

  private static void isNotExploited(TournamentTable table) {
    double itself = table.against().get("micro").get("micro").mean();
    table
        .against()
        .forEach(
            (tactic, row) ->
                assertThat(row.get("micro").mean()).as(tactic).isLessThan(itself + STEP));
    assertThat(score(table, "micro").lead().mean()).isGreaterThan(-STEP);
    assertThat(score(table, "conceder").lead().mean()).isLessThan(-STEP);
    assertThat(table.scores()).allMatch(s -> s.agreement().mean() == 1);
  }

  @Test
  void everySeatIsTakenByEveryTactic() throws Exception {
    List<TournamentGame> games =
        new RoundRobin(FIELD.subList(0, 3), 20, 1)
            .play(TournamentDomain.parse(files("bridge.xml,north.xml,south.xml")));
    assertThat(games).hasSize(2 * 3 * 3);
    assertThat(games.stream().map(g -> g.firstProfile() + g.first() + g.second()).distinct())
        .hasSize(18);
    assertThat(games)
        .allSatisfy(g -> assertThat(g.welfare()).isEqualTo(g.firstUtility() + g.secondUtility()));
  }

  @Test
  void meansAreOverDomains() {
    List<TournamentGame> games =
        List.of(
            game("one", "a", "b", .8, .2),
            game("one", "b", "a", .4, .6),
            game("two", "a", "b", 1, 0));
    List<NamedTactic> two =
        Stream.of("a", "b").map(n -> new NamedTactic(n, FIELD.get(0).choice())).toList();
    TournamentTable table = TournamentTable.of(two, games);
    Score a = score(table, "a");
    assertThat(a.utility().mean()).isCloseTo((.7 + 1) / 2, within(1e-12));
    assertThat(a.utility().se()).isCloseTo(.15, within(1e-12));
    assertThat(a.lead().mean()).isCloseTo((.4 + 1) / 2, within(1e-12));
    assertThat(table.against().get("a").get("a").mean()).isNaN();
  }

  private static TournamentGame game(
      String domain, String first, String second, double one, double other) {
    return new TournamentGame(domain, "p", "q", first, second, true, 3, one, other, Double.NaN);
  }

  @Test
  void aFolderHoldsOneDomainAndItsProfiles(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> TournamentDomain.parse(folder.toString()))
        .isInstanceOf(UnreadableDomain.class)
        .hasMessageContaining("there are 0 domains and 0 profiles in it");
    for (String name : List.of("picnic.json", "ann.json", "bob.json")) {
      Files.copy(OWN.resolve(name), folder.resolve(name));
    }
    TournamentDomain domain = TournamentDomain.parse(folder.toString());
    assertThat(domain.domain().getFileName()).hasToString("picnic.json");
    assertThat(domain.profiles()).hasSize(2);
    assertThatThrownBy(() -> TournamentDomain.parse("no.xml"))
        .hasMessageContaining("there is no such folder or file");
    assertThatThrownBy(() -> NamedTactic.parse("hardball"))
        .hasMessageStartingWith("'hardball' is no tactic; expected micro, boulware");
  }

  private static TournamentTable play(String... domains) throws UnreadableDomain {
    List<TournamentGame> games = new ArrayList<>();
    for (String domain : domains) {
      games.addAll(new RoundRobin(FIELD, 1000, 1).play(TournamentDomain.parse(domain)));
    }
    return TournamentTable.of(FIELD, games);
  }

  private static Score score(TournamentTable table, String tactic) {
    return table.scores().stream().filter(s -> s.tactic().equals(tactic)).findFirst().orElseThrow();
  }

  /** The files of a domain made by hand, joined by commas. */
  private static String files(String names) {
    return String.join(
        ",", Stream.of(names.split(",")).map(n -> OWN.resolve(n).toString()).toList());
  }
}
