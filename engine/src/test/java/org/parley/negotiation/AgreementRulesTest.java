package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.negotiation.ComparedRuns.closes;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.explain.CoalitionZone;
import org.parley.explain.Explanation;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/** Who must agree, who signs what, and who is there: what each does to how talks end. */
class AgreementRulesTest {
  private static final int RUNS = 200;

  /** Two want the dam; the third, downstream, would rather have nothing at any price. */
  private static final String DAM =
      """
      parley: 1
      assumed: made up
      talks: {rounds: 10}
      issues:
        dam: {options: [none, low, high], status_quo: none}
        fee: {options: [small, large], status_quo: small, optional: true}
      delegations:
        upper:
          demands: {dam: {want: high, weight: 70}, fee: {want: small, weight: 30}}
        middle:
          demands:
            dam: {want: low, weight: 60, values: {high: 0.6}}
            fee: {want: large, weight: 40}
        lower:
          demands: {dam: {want: none, weight: 90}, fee: {want: small, weight: 10}}
      """;

  private static String with(String rule) {
    return DAM.replace("talks: {", "talks: {agreement: " + rule + ", ");
  }

  private static double dams(String text) {
    return ComparedRuns.ofText(RUNS, text).mean(closes("dam"));
  }

  @Test
  void whoCannotGainBlocksUnanimityAndIsOutvotedByAMajority() {
    assertThat(dams(DAM)).isZero();
    assertThat(dams(with("unanimity"))).isZero();
    assertThat(dams(with("{majority: 0.5}"))).isGreaterThan(0.7);
    ComparedRuns outvoted = ComparedRuns.ofText(RUNS, with("{majority: 0.5}"));
    assertThat(outvoted.mean((o, s) -> o.gain()[2] / 1e9)).isLessThan(-0.2);
    assertThat(outvoted.mean((o, s) -> Math.min(o.gain()[0], o.gain()[1]) / 1e9)).isPositive();
  }

  @Test
  void aVetoAndVotesAndHeadsAllCount() {
    assertThat(dams(with("{majority: 0.5, veto: [lower]}"))).isZero();
    assertThat(dams(with("{heads: 0.7}"))).isZero();
    assertThat(dams(with("{heads: 0.66}"))).isGreaterThan(0.7);
    String heavy = with("{votes: 0.6}").replace("  lower:\n", "  lower:\n    votes: 4\n");
    assertThat(dams(heavy)).isZero();
    assertThat(dams(heavy.replace("votes: 4", "votes: 1"))).isGreaterThan(0.7);
  }

  /** The third comes to the second sitting only, and may sign nothing of ministers' level. */
  @Test
  void whoIsNotThereKeepsNobodyFromSigning() {
    String late =
        DAM.replace("rounds: 10", "rounds: 5, sittings: 2")
            .replace("upper:\n", "upper:\n    mandate: ministers\n")
            .replace("middle:\n", "middle:\n    mandate: ministers\n")
            .replace(
                "lower:\n", "lower:\n    mandate: officials\n    from: {sitting: 2, round: 1}\n");
    NegotiationModel model = new NegotiationModel(CompiledTalks.of(read(late)), 1);
    model.start();
    SigningAuthority mandates = model.state().mandates();
    assertThat(mandates.lowest(model.state().consent().present())).isEqualTo(1);
    assertThat(mandates.lowest(0b111)).isZero();
  }

  @Test
  void whoIsOutvotedDoesNotSignAndTakesItsAlternativeIfThatIsBetter() {
    String leaving =
        with("{majority: 0.5}")
            .replace("  lower:\n", "  lower:\n    alternative: {worth: 0.8, gives_up: any-deal}\n");
    ComparedRuns runs = ComparedRuns.ofText(RUNS, leaving);
    assertThat(runs.mean(closes("dam"))).isGreaterThan(0.7);
    double left = runs.mean((o, s) -> o.options()[0] > 0 ? FixedPoint.toDouble(o.utility()[2]) : 0);
    assertThat(left / runs.mean(closes("dam"))).isBetween(0.79, 0.81);
    Simulation simulation = Simulation.of(CompiledTalks.of(read(leaving)), 1);
    RunInvariants seen = new RunInvariants(read(leaving), simulation.model(), 1, 5_000);
    simulation.run(5_000, seen);
    assertThat(seen.transcript())
        .filteredOn(e -> e instanceof TranscriptEntry.Outvoted)
        .isNotEmpty()
        .allMatch(e -> ((TranscriptEntry.Outvoted) e).who().equals("lower"));
  }

  /** The fee is the upper and the middle side's own: the lower side's line is no veto on it. */
  @Test
  void whoDoesNotSignAnOptionDoesNotVetoIt() {
    String line =
        DAM.replace(
                "  lower:\n", "  lower:\n    red_lines: {dry: {never: {dam: low}, firmness: 1}}\n")
            .replace(
                "[none, low, high]", "{none: {}, low: {signed_by: [upper, middle]}, high: {}}");
    assertThat(dams(DAM.replace("[none, low, high]", "{none: {}, low: {}, high: {}}"))).isZero();
    ComparedRuns runs = ComparedRuns.ofText(RUNS, line);
    assertThat(runs.mean(ComparedRuns.settles("dam", "low"))).isGreaterThan(0.7);
    assertThat(runs.mean(ComparedRuns.settles("dam", "high"))).isZero();
  }

  /** Once the lower side has left the talks, or before it comes, the others agree without it. */
  @Test
  void whoIsNotThereIsNotAsked() {
    String leaves = DAM.replace("  lower:\n", "  lower:\n    until: {sitting: 1, round: 6}\n");
    ComparedRuns runs = ComparedRuns.ofText(RUNS, leaves);
    assertThat(runs.mean(closes("dam"))).isGreaterThan(0.7);
    assertThat(runs.mean((o, s) -> o.closedRound()[0] > 0 && o.closedRound()[0] < 6 ? 1 : 0))
        .isZero();
    String comes = DAM.replace("  lower:\n", "  lower:\n    from: {sitting: 1, round: 8}\n");
    ComparedRuns early = ComparedRuns.ofText(RUNS, comes);
    assertThat(early.mean((o, s) -> o.closedRound()[0] >= 8 ? 1 : 0)).isZero();
    assertThat(early.mean((o, s) -> o.offers()[2][5] == Long.MIN_VALUE ? 1 : 0)).isOne();
  }

  @Test
  void papersAndASingleTextFollowTheSameRule() {
    for (String protocol : List.of("papers", "single-text")) {
      String text = DAM.replace("talks: {", "talks: {protocol: " + protocol + ", ");
      String mediated = text + "mediators: {survey: {style: formulative}}\n";
      String majority = mediated.replace("talks: {", "talks: {agreement: {majority: 0.5}, ");
      assertThat(dams(mediated)).as(protocol).isZero();
      assertThat(dams(majority)).as(protocol).isGreaterThan(0.5);
    }
  }

  /** Four vote; alone the middle side would be in the minority, with its bloc it is not. */
  @Test
  void aBlocSpeaksAndVotesAsOne() {
    String four =
        with("{majority: 0.5}") + "  far:\n    demands: {dam: {want: none, weight: 100}}\n";
    String bloc =
        four.replace(
            "talks: {",
            "talks: {blocs: {valley: {members: [middle, far], agreement: {veto: [middle]}}}, ");
    assertThat(dams(four)).isZero();
    assertThat(dams(bloc)).isGreaterThan(0.5);
    ComparedRuns runs = ComparedRuns.ofText(RUNS, bloc);
    assertThat(runs.mean((o, s) -> o.offers()[3][3] == Long.MIN_VALUE ? 1 : 0)).isOne();
    assertThat(runs.mean((o, s) -> o.options()[0] > 0 && o.gain()[3] >= 0 ? 1 : 0)).isZero();
    assertThat(dams(bloc.replace("agreement: {veto: [middle]}", "speaks: each"))).isZero();
    assertThat(dams(bloc.replace("agreement: {veto", "issues: [fee], agreement: {veto"))).isZero();
  }

  @Test
  void explainTellsWhatTheSmallestWinningCoalitionsCanAgreeOn() {
    List<CoalitionZone> zones =
        Explanation.of(CompiledTalks.of(read(with("{majority: 0.5}")))).coalitions();
    assertThat(zones)
        .extracting(CoalitionZone::members)
        .containsExactly(
            List.of("upper", "middle"), List.of("upper", "lower"), List.of("middle", "lower"));
    assertThat(zones.get(0).zopa().estimate()).isEqualTo(4);
    assertThat(zones.get(1).zopa().isZero()).isTrue();
    assertThat(Explanation.of(CompiledTalks.of(read(DAM))).coalitions()).isEmpty();
  }

  private static Scenario read(String text) {
    return ScenarioReader.read("dam.yaml", text, List.of(), TextFinder.inFiles()).scenarioOrThrow();
  }
}
