package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.ensemble.RunsCsv;
import org.parley.ensemble.SummaryJson;
import org.parley.outcome.Outcome;
import org.parley.scenario.ChangedRecord;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Effect;
import org.parley.scenario.Event;
import org.parley.scenario.Mediator;
import org.parley.scenario.OutsideStake;
import org.parley.scenario.PrivateBrief;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.ThirdParty;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;

/** A result is a function of scenario, seed and run, and of nothing else. */
class DeterminismTest {
  private static final ValueOrigin MADE_UP = new ValueOrigin.Assumed("made up");

  /** Talks without an uncertain number, in which a fence must be kept and trust moves. */
  private static final String FARMS =
      """
      parley: 1
      title: Two farms, one well
      assumed: "made up"
      talks: {rounds: 6, trust_moves: {closing: 0.2}}
      issues:
        water: {options: [upper, shared, lower], status_quo: upper}
        fence: {options: {none: any, built: {kept_by: [upper-farm, lower-farm]}}, status_quo: none}
      delegations:
        upper-farm:
          trust: {lower-farm: 0.5}
          demands:
            water: {want: upper, weight: 60}
            fence: {want: built, weight: 40}
        lower-farm:
          trust: {upper-farm: 0.5}
          demands:
            water: {want: lower, weight: 80}
            fence: {want: built, weight: 20}
      events:
        flood: {chance: 0.5, effects: {trust: -0.3}}
      """;

  @Test
  void threadsDoNotChangeADigit() throws IOException {
    String one = everything("sarn-armistice", 1, 1);
    assertThat(everything("sarn-armistice", 1, 2)).isEqualTo(one);
    assertThat(everything("sarn-armistice", 1, 8)).isEqualTo(one);
  }

  /** Seeds that agree in their lower 32 bits are different seeds. */
  @Test
  void allBitsOfTheSeedCount() throws IOException {
    String low = everything("sarn-armistice", 1, 2).replaceFirst("\"seed\": \\d+", "");
    String high = everything("sarn-armistice", 4294967297L, 2).replaceFirst("\"seed\": \\d+", "");
    assertThat(high.replace("4294967297", "1")).isNotEqualTo(low);
  }

  /** summary.json and runs.csv as text. */
  private static String everything(String fixture, long seed, int threads) throws IOException {
    CompiledTalks talks = CompiledTalks.of(ScenarioFixtures.fixture(fixture));
    RunsCsv csv = new RunsCsv(OutcomeLabels.of(talks, seed));
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", csv.header()));
    var result =
        Ensemble.of(talks, seed)
            .run(0, 600, threads, (RunResult row) -> lines.add(String.join(",", csv.cells(row))));
    java.io.StringWriter json = new java.io.StringWriter();
    SummaryJson.write(result.tally().summary(), json);
    return json + String.join("\n", lines);
  }

  private static UncertainNumber number(String path, double value) {
    return new UncertainNumber(path, Quantity.of(value), MADE_UP);
  }

  private static Mediator idle() {
    return new Mediator(
        "onlooker",
        "",
        "",
        PrivateBrief.NONE,
        Mediator.Style.FACILITATIVE,
        Map.of(),
        1,
        number("mediators.onlooker.error", 0),
        Map.of(),
        number("mediators.onlooker.facilitation", 0),
        number("mediators.onlooker.leverage", 0),
        number("mediators.onlooker.carrots", 0),
        number("mediators.onlooker.fades", 0),
        false);
  }

  private static Event nothing(Scenario s) {
    String of = s.delegations().get(0).id();
    return new Event(
        "nothing",
        "",
        number("events.nothing.chance", 0.5),
        Optional.empty(),
        List.of(
            new Effect(
                new Effect.Target.Trust(of, Optional.empty()),
                Effect.Operation.ADD,
                number("events.nothing.effects.trust", 0),
                Optional.empty())),
        MADE_UP);
  }

  private static ThirdParty bystander(Scenario s) {
    String id = s.delegations().get(0).id();
    return new ThirdParty(
        "bystander",
        "",
        Map.of(),
        Map.of(),
        DealCondition.NONE,
        OutsideStake.NONE,
        Map.of(id, number("third_parties.bystander.support." + id, 0)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(0, one);
    return more;
  }

  private static Scenario with(
      Scenario s, List<Mediator> mediators, List<ThirdParty> thirds, List<Event> events) {
    return ChangedRecord.of(
        s, Map.of("mediators", mediators, "thirdParties", thirds, "events", events));
  }

  /** Common random numbers: who does nothing changes nothing. */
  @Test
  void whatHasNoEffectLeavesEveryRunAsItWas() {
    for (String fixture : List.of("oru-river", "sarn-armistice", "two-issues")) {
      Scenario s = ScenarioFixtures.fixture(fixture);
      List<Scenario> others =
          List.of(
              with(s, plus(s.mediators(), idle()), s.thirdParties(), s.events()),
              with(s, s.mediators(), plus(s.thirdParties(), bystander(s)), s.events()),
              with(s, s.mediators(), s.thirdParties(), plus(s.events(), nothing(s))));
      for (Scenario other : others) {
        Simulation plain = Simulation.of(CompiledTalks.of(s), 7);
        Simulation more = Simulation.of(CompiledTalks.of(other), 7);
        for (long run = 0; run < 100; run++) {
          assertThat(OutcomeText.of(more.run(run)))
              .as(fixture)
              .isEqualTo(OutcomeText.of(plain.run(run)));
        }
      }
    }
  }

  /** A mediator with an effect moves the course of the talks, but no chance in them. */
  @Test
  void aMediatorLeavesTheDrawsAlone() {
    Scenario s = ScenarioFixtures.fixture("oru-river");
    assertThat(s.mediators()).isNotEmpty();
    Scenario without = with(s, List.of(), s.thirdParties(), s.events());
    Simulation one = Simulation.of(CompiledTalks.of(s), 7);
    Simulation other = Simulation.of(CompiledTalks.of(without), 7);
    int differ = 0;
    for (long run = 0; run < 100; run++) {
      Outcome mediated = one.run(run);
      Outcome alone = other.run(run);
      assertThat(alone.draws()).isEqualTo(mediated.draws());
      assertThat(alone.hard()).isEqualTo(mediated.hard());
      differ += OutcomeText.of(alone).equals(OutcomeText.of(mediated)) ? 0 : 1;
    }
    assertThat(differ).isPositive();
  }

  /**
   * Where every run begins alike, much is kept from run to run; never what moved in one of them.
   */
  @Test
  void whatMovedInARunIsNotLeftToTheNext(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("farms.yaml");
    Files.writeString(file, FARMS);
    CompiledTalks talks = CompiledTalks.of(ScenarioFixtures.read(file));
    Simulation used = Simulation.of(talks, 1);
    List<Outcome.Kind> kinds = new ArrayList<>();
    for (long run = 0; run < 30; run++) {
      Outcome outcome = used.run(run);
      assertThat(OutcomeText.of(outcome))
          .isEqualTo(OutcomeText.of(Simulation.of(talks, 1).run(run)));
      kinds.add(outcome.kind());
    }
    assertThat(kinds).contains(Outcome.Kind.COMPREHENSIVE);
  }

  @Test
  void sharesOfASummaryAddUp() throws IOException {
    for (java.nio.file.Path file : ScenarioFixtures.files()) {
      CompiledTalks talks = CompiledTalks.of(ScenarioFixtures.read(file));
      var summary = Ensemble.of(talks, 1).run(0, 200, 1, row -> {}).tally().summary();
      addUp(summary.outcome());
      addUp(summary.end());
      summary.issues().values().forEach(DeterminismTest::addUp);
    }
  }

  private static void addUp(Map<String, org.parley.statistics.ShareEstimate> shares) {
    assertThat(shares.values().stream().mapToDouble(s -> s.share()).sum())
        .as("%s", shares)
        .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    shares
        .values()
        .forEach(
            s -> {
              assertThat(s.low()).isBetween(0.0, s.share());
              assertThat(s.high()).isBetween(s.share(), 1.0);
            });
  }
}
