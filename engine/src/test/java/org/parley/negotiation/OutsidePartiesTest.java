package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.negotiation.ComparedRuns.closes;
import static org.parley.negotiation.ComparedRuns.settles;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.explain.Explanation;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/** Those who are not at the table: what they must deliver, and what their displeasure does. */
class OutsidePartiesTest {
  private static final int RUNS = 200;

  /** One side gives up the pass for an airfield that a third state is to build. */
  private static final String AIRFIELD =
      """
      parley: 1
      assumed: made up
      talks: {rounds: 8}
      issues:
        pass: {options: [held, left], status_quo: held}
        field:
          options: {none: {}, built: {kept_by: [ally]}}
          status_quo: none
      delegations:
        hill:
          demands: {pass: {want: held, weight: 40}, field: {want: built, weight: 60}}
        vale:
          demands: {pass: {want: left, weight: 90}, field: {want: none, weight: 10}}
      third_parties:
        ally: {title: The ally, trusted_by: {hill: 0.9, vale: 0.9}}
      """;

  private static Scenario read(String text) {
    return ScenarioReader.read("field.yaml", text, List.of(), TextFinder.inFiles())
        .scenarioOrThrow();
  }

  @Test
  void whatOthersDeliverIsWorthWhatTheyAreTrusted() {
    double trusted = ComparedRuns.ofText(RUNS, AIRFIELD).mean(closes("pass"));
    String doubted = AIRFIELD.replace("hill: 0.9", "hill: 0.5");
    assertThat(trusted).isGreaterThan(0.9);
    assertThat(ComparedRuns.ofText(RUNS, doubted).mean(closes("pass"))).isZero();
    String away = AIRFIELD.replace("vale: 0.9}}", "vale: 0.9}, until: {sitting: 1, round: 1}}");
    assertThat(ComparedRuns.ofText(RUNS, away).mean(closes("pass"))).isZero();
    assertThat(Explanation.of(CompiledTalks.of(read(AIRFIELD))).doubts())
        .anyMatch(d -> d.who().equals("hill") && d.keepers().equals(List.of("ally")));
  }

  @Test
  void aMediatorDeliversAsFarAsItIsTrusted() {
    String mediator =
        AIRFIELD
            .replace("third_parties:", "mediators:")
            .replace("title: The ally,", "title: The ally, style: facilitative,");
    assertThat(ComparedRuns.ofText(RUNS, mediator).mean(closes("pass"))).isGreaterThan(0.9);
    String doubted = mediator.replace("hill: 0.9", "hill: 0.5");
    assertThat(ComparedRuns.ofText(RUNS, doubted).mean(closes("pass"))).isZero();
  }

  /** Two who gain by a truce, and one who does not sign and whom one of them needs. */
  private static final String TRUCE =
      """
      parley: 1
      assumed: made up
      talks: {rounds: 10}
      issues:
        truce: {options: [none, local, full], status_quo: none, ordered: true}
        line: {options: [old, new], status_quo: old, optional: true}
      delegations:
        north:
          tactic: conceder
          demands: {truce: {want: full, weight: 80}, line: {want: new, weight: 20}}
        south:
          tactic: conceder
          demands:
            truce: {want: full, weight: 80, values: {local: 0.5}}
            line: {want: old, weight: 20}
      third_parties:
        president:
          title: The president
          pressure: {south: STRENGTH}
          demands: {truce: {want: none, weight: 1, values: {local: 0.9, full: 0}}}
      """;

  @Test
  void whoDoesNotSignIsFeltByTheShareOfItsDemandsThatIsNotMet() {
    ComparedRuns weak = ComparedRuns.ofText(RUNS, TRUCE.replace("STRENGTH", "0.1"));
    ComparedRuns strong = ComparedRuns.ofText(RUNS, TRUCE.replace("STRENGTH", "0.9"));
    assertThat(weak.mean(settles("truce", "full"))).isGreaterThan(0.9);
    assertThat(strong.mean(settles("truce", "full"))).isZero();
    assertThat(strong.mean(settles("truce", "local"))).isGreaterThan(0.5);
    double felt =
        weak.mean(
            (o, s) ->
                o.options()[0] == 2 ? (o.options()[1] == 1 ? 0.8 : 1) - o.utility()[1] / 1e9 : 0.1);
    assertThat(felt).isBetween(0.0999, 0.1001);
  }

  @Test
  void whatItWillNeverAcceptCostsItsPressureOrTime() {
    String never = TRUCE.replaceAll("demands: \\{truce: \\{want: none.*", "never: {truce: full}");
    ComparedRuns costly = ComparedRuns.ofText(RUNS, never.replace("STRENGTH", "0.9"));
    assertThat(costly.mean(settles("truce", "full"))).isZero();
    assertThat(costly.mean(settles("truce", "local"))).isGreaterThan(0.5);
    String delaying = never.replace("pressure: {south: STRENGTH}", "delays: 3");
    ComparedRuns late = ComparedRuns.ofText(RUNS, delaying);
    ComparedRuns early = ComparedRuns.ofText(RUNS, delaying.replace("delays: 3", "delays: 1"));
    assertThat(late.mean(settles("truce", "full"))).isGreaterThan(0.9);
    double more =
        late.mean((o, s) -> o.closedRound()[0]) - early.mean((o, s) -> o.closedRound()[0]);
    assertThat(more).isBetween(1.5, 2.1);
  }

  @Test
  void validateSaysWhatChangesNothing() {
    String idle = AIRFIELD.replace("{kept_by: [ally]}", "{}");
    assertThat(problems(idle)).contains("it does nothing");
    String unfelt = TRUCE.replaceAll("pressure: .*", "delays: 0");
    assertThat(problems(unfelt)).contains("nobody feels whether it is pleased");
    String nothing = TRUCE.replaceAll("pressure: .*", "delays: 2");
    assertThat(problems(nothing)).contains("there is nothing that it would delay");
  }

  private static String problems(String text) {
    ReadingResult read = ScenarioReader.read("field.yaml", text, List.of(), TextFinder.inFiles());
    return read.toString();
  }
}
