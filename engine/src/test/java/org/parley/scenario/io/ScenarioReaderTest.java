package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.ConcessionFormula;
import org.parley.scenario.ConcessionRule;
import org.parley.scenario.Effect;
import org.parley.scenario.Provenance;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.TalksMoment;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.scenario.ValueOrigin;

class ScenarioReaderTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private static Scenario read(String text, String... settings) {
    return reading(text, settings).scenarioOrThrow();
  }

  private static ReadingResult reading(String text, String... settings) {
    List<ScenarioSetting> all = Arrays.stream(settings).map(ScenarioSetting::parse).toList();
    return ScenarioReader.read("x.yaml", text, all, TextFinder.none());
  }

  private static String base() throws IOException {
    return Files.readString(RESOURCES.resolve("broken/base.yaml"));
  }

  private static UncertainNumber number(Scenario scenario, String path) {
    return UncertainNumbers.of(scenario).stream()
        .filter(u -> u.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path));
  }

  private static String said(ReadingResult reading) {
    return String.join(
        "\n",
        ((ReadingResult.Invalid) reading).problems().stream().map(InputProblem::toString).toList());
  }

  @Test
  void adviceFitsWhatWasMeant() {
    String farms =
        """
        parley: 1
        title: Two farms
        assumed: made up
        issues:
          water: {title: %s, options: [upper, lower], status_quo: upper}
        delegations:
          a: {demands: {water: {want: upper, weight: %s}}}
          b: {demands: {water: {want: lower, weight: 20}}}
        """;
    assertThat(said(reading(farms.formatted("Who draws", "45%"))))
        .contains("'45%' is not a number", "Maybe write 45 alone: this number is no share of 1.");
    assertThat(said(reading(farms.formatted("Who draws, when and how", "45"))))
        .contains(
            "unknown key 'when and how'",
            "Maybe a comma in the text before it: between { and }, put such a text in quotes.");
    assertThat(reading(farms.formatted("Who draws", "45"))).isInstanceOf(ReadingResult.Valid.class);
  }

  /** By the core schema of YAML 1.2.2, 10.3.2; YAML 1.1 reads them as false, 10 and 90. */
  @Test
  void wordsAndNumbersAreThoseOfYaml12() {
    Scenario scenario =
        read(
            """
            parley: 1
            title: no
            summary: 1:30
            issues:
              border: {options: {no: off, yes: on, 'null': 012}, status_quo: no}
            delegations:
              a: {demands: {border: {want: yes, weight: 012}}}
              b: {demands: {border: no}}
            """);
    assertThat(scenario.title()).isEqualTo("no");
    assertThat(scenario.summary()).isEqualTo("1:30");
    assertThat(scenario.issues().get(0).options().stream().map(o -> o.id() + "=" + o.title()))
        .containsExactly("no=off", "yes=on", "null=012");
    assertThat(number(scenario, "delegations.a.demands.border.weight").mean()).isEqualTo(12);
    assertThat(scenario.id()).isEqualTo("x");
  }

  @Test
  void theSketchOfARiver() {
    Scenario s =
        ScenarioReader.read(RESOURCES.resolve("scenarios/oru-river.yaml"), List.of())
            .scenarioOrThrow();
    assertThat(s.talks().sittings().get(1).month()).isEqualTo(31 / 30.436875);
    assertThat(s.talks().sittings().get(0).place()).isEqualTo("Lake House");
    assertThat(s.issues().get(1).options().get(12).id()).isEqualTo("80");
    assertThat(s.issues().get(1).unit()).isEqualTo("per MWh");
    assertThat(s.issues().get(1).statusQuo()).hasValue(8);
    assertThat(s.delegations().get(0).redLines().get(1).unless().options())
        .isEqualTo(Map.of("monitors", java.util.Set.of("joint", "neutral")));
    assertThat(s.events().get(0).effects().get(0).target())
        .isEqualTo(new Effect.Target.Worth("borland"));
    assertThat(s.thirdParties().get(0).from())
        .contains(new TalksMoment.On(java.time.LocalDate.of(2031, 3, 15)));
    assertThat(number(s, "delegations.adria.demands.release.weight").quantity())
        .isEqualTo(new Quantity.Triangular(30, 40, 60));
  }

  @Test
  void aSourceForAWishIsNoneForItsWeight() throws IOException {
    Scenario s = read(base());
    assertThat(s.delegations().get(0).demands().get(0).origin())
        .isEqualTo(new ValueOrigin.Sourced("paper"));
    assertThat(number(s, "delegations.north.demands.ceasefire.weight").origin())
        .isEqualTo(new ValueOrigin.Assumed("for a test"));
    Scenario own = read(base().replace("weight: 60", "weight: {value: 60, source: paper}"));
    assertThat(number(own, "delegations.north.demands.ceasefire.weight").origin())
        .isEqualTo(new ValueOrigin.Sourced("paper"));
  }

  @Test
  void numbersAndPositionsWithoutOriginAreWarnedOf() throws IOException {
    ReadingResult.Valid read =
        (ReadingResult.Valid)
            reading(
                base()
                    .replace("assumed: for a test\n", "")
                    .replace("{want: local, weight: 60, source: paper}", "{want: local}"));
    assertThat(read.warnings().get(0).toString())
        .isEqualTo(
            "x.yaml:8:20: war.battlefield.now: this number has no origin and counts as assumed\n"
                + "    expected source: id, or assumed: \"why\"");
    assertThat(read.warnings().stream().map(InputProblem::path))
        .contains("delegations.north.demands.ceasefire.want")
        .doesNotContain("delegations.north.demands.ceasefire.weight");
  }

  @Test
  void provenanceCountsNumbersAndPositions() throws IOException {
    Provenance of = Provenance.of(read(base(), "talks.discount=0.9"));
    assertThat(of.positions()).isEqualTo(new Provenance.Tally(6, 0, 0, 0, 0));
    assertThat(of.numbers().sourced()).isZero();
    assertThat(of.numbers().unexplained()).isZero();
    assertThat(of.numbers().assumed()).isEqualTo(17);
    assertThat(of.numbers().total()).isEqualTo(UncertainNumbers.of(read(base())).size());
  }

  @Test
  void settingsReachWhatTheFileLeavesOutOrWritesShort() throws IOException {
    String text = base().replace("{want: 20, weight: 30, source: paper}", "20");
    Scenario s =
        read(
            text,
            "delegations.south.demands.price.weight=20",
            "delegations.south.trust.north={uniform: [0.1, 0.2]}",
            "delegations.north.red_lines.line.firmness=0.5",
            "delegations.north.tactic.accept.shift=0.01",
            "events.storm.effects.battlefield=0.3",
            "issues.price.optional=true",
            "war.horizon=9 months");
    assertThat(number(s, "delegations.south.demands.price.weight"))
        .isEqualTo(
            new UncertainNumber(
                "delegations.south.demands.price.weight",
                Quantity.of(20),
                new ValueOrigin.Assumed("set on the command line")));
    assertThat(number(s, "delegations.south.trust.north").quantity())
        .isEqualTo(new Quantity.Uniform(0.1, 0.2));
    assertThat(number(s, "delegations.north.red_lines.line.firmness").mean()).isEqualTo(0.5);
    assertThat(number(s, "delegations.north.tactic.accept.shift").mean()).isEqualTo(0.01);
    assertThat(number(s, "delegations.north.tactic.e").mean()).isEqualTo(0.5);
    assertThat(number(s, "events.storm.effects.battlefield").mean()).isEqualTo(0.3);
    assertThat(number(s, "war.horizon").mean()).isEqualTo(9);
    assertThat(s.issues().get(1).optional()).isTrue();
  }

  @Test
  void aChoiceMadeAnewDropsWhatBelongedToTheOldOne() throws IOException {
    Scenario s = read(base(), "delegations.north.tactic=linear");
    ConcessionFormula.Time time =
        (ConcessionFormula.Time) s.delegations().get(0).tactic().concession();
    assertThat(time.e().mean()).isEqualTo(1);
    Scenario micro = read(base(), "delegations.north.tactic.concede=micro");
    assertThat(micro.delegations().get(0).tactic().concession())
        .isEqualTo(new ConcessionRule.Micro());
    Scenario want = read(base(), "delegations.north.demands.price.want=60");
    assertThat(want.delegations().get(0).demands().get(1).origin()).isEqualTo(OriginNotes.SET);
    assertThat(number(want, "delegations.north.demands.price.weight").mean()).isEqualTo(40);
  }

  @Test
  void anEffectThatMultipliesIsSetAsItsFactor() throws IOException {
    String text =
        base().replace("effects: {battlefield: 0.1}", "effects: {cost: {times: 2, fade: 0.5}}");
    Scenario s = read(text, "events.storm.effects.cost=3");
    Effect effect = s.events().get(0).effects().get(0);
    assertThat(effect.operation()).isEqualTo(Effect.Operation.MULTIPLY);
    assertThat(effect.amount().mean()).isEqualTo(3);
    assertThat(effect.fade().orElseThrow().path()).isEqualTo("events.storm.effects.cost.fade");
  }

  /** Only proportions of weights count, up to the largest; no number is lost on its way. */
  @Test
  void largeNumbersAreReadAsTheyStand() throws IOException {
    Scenario s =
        read(
            base(),
            "delegations.north.demands.ceasefire.weight=1000000",
            "delegations.north.demands.price.weight={uniform: [20000, 40000]}",
            "talks.rounds=5000");
    assertThat(number(s, "delegations.north.demands.ceasefire.weight").mean()).isEqualTo(1_000_000);
    assertThat(number(s, "delegations.north.demands.price.weight").mean()).isEqualTo(30_000);
    assertThat(s.talks().rounds()).isEqualTo(5_000);
    Scenario wide =
        read(
            """
            parley: 1
            issues: {water: {range: {from: 20000, to: 40000, step: 10000}, status_quo: 30000}}
            delegations: {a: {demands: {water: 20000}}, b: {demands: {water: 40000}}}
            """);
    assertThat(wide.issues().get(0).options())
        .extracting(o -> o.id())
        .containsExactly("20000", "30000", "40000");
    assertThat(wide.issues().get(0).statusQuo()).hasValue(1);
  }

  /** As in a text laid over another, something whole may be added by its id. */
  @Test
  void settingsMayAddWhatIsWhole() throws IOException {
    Scenario s =
        read(
            base(),
            "delegations.south.red_lines.new={never: {price: 60}, firmness: 0.4}",
            "mediators.envoy={style: facilitative}");
    assertThat(s.delegations().get(1).redLines()).extracting(l -> l.id()).contains("new");
    assertThat(number(s, "delegations.south.red_lines.new.firmness").mean()).isEqualTo(.4);
    assertThat(s.mediators()).extracting(m -> m.id()).contains("envoy");
    assertThat(said(reading(base(), "delegations.south.red_lines.new={firmness: 0.4}")))
        .startsWith("--set:1:1: delegations.south.red_lines.new: ");
    assertThat(said(reading(base(), "delegations.south.red_lines.new.firmness=0.4")))
        .startsWith("--set:1:1: delegations.south.red_lines.new.firmness: there is no 'new' in ");
  }

  @Test
  void titlesThatAreTheSameAreWarnedOf() {
    ReadingResult read =
        reading(
            """
            parley: 1
            assumed: for a test
            issues:
              water: {title: Water, options: {n: Nothing, u: nothing}}
              well: {title: Water, options: [n, u]}
            delegations:
              a: {title: West, demands: {water: {want: n, assumed: x}, well: {want: n, assumed: x}}}
              b: {title: East, demands: {water: {want: u, assumed: x}, well: {want: u, assumed: x}}}
            mediators: {m: {title: West, style: facilitative}}
            """);
    String advice = "\n    Maybe give them titles that differ.";
    assertThat(((ReadingResult.Valid) read).warnings())
        .extracting(InputProblem::toString)
        .containsExactly(
            "x.yaml:4:50: issues.water.options.u.title: the option 'n' has the same title, and"
                + " reports name both by it"
                + advice,
            "x.yaml:5:17: issues.well.title: the issue 'water' has the same title, and reports name"
                + " both by it"
                + advice,
            "x.yaml:9:24: mediators.m.title: the party 'a' has the same title, and reports name"
                + " both by it"
                + advice);
  }

  @Test
  void nothingRemoves() throws IOException {
    Scenario s = read(base(), "delegations.north.red_lines.line=~", "events=");
    assertThat(s.delegations().get(0).redLines()).isEmpty();
    assertThat(s.events()).isEmpty();
  }

  @Test
  void settingsThatLeadNowhere() throws IOException {
    assertThat(said(reading(base(), "delegations.norht.demands.price.weight=3")))
        .isEqualTo(
            "--set:1:1: delegations.norht.demands.price.weight: there is no 'norht' in"
                + " 'delegations'\n"
                + "    expected one of: north, south\n"
                + "    Maybe you meant 'delegations.north.demands.price.weight'.");
    assertThat(said(reading(base(), "talks.rounds=2", "talks.rounds.x=2")))
        .isEqualTo("--set:2:1: talks.rounds.x: there is nothing below 'talks.rounds'");
    assertThat(said(reading(base(), "talks.rounds=[")))
        .startsWith("--set:1:1: talks.rounds: this is not YAML");
    assertThat(said(reading(base(), "events.storm.effects.batlefield=1")))
        .startsWith(
            "--set:1:1: events.storm.effects.batlefield: there is no 'batlefield' in"
                + " 'events.storm.effects'\n    expected one of: battlefield, cost, trust");
    assertThatThrownBy(() -> ScenarioSetting.parse("talks.rounds"))
        .hasMessage("'talks.rounds' is not of the form path=value");
  }
}
