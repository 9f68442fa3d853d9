package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.negotiation.ComparedRuns.closes;
import static org.parley.negotiation.ComparedRuns.settles;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.DealSet;
import org.parley.compiled.CompiledTalks;
import org.parley.explain.Explanation;
import org.parley.outcome.Proposal;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.state.ProblemSnapshots;

/** Options that need others, impossible combinations, and what makes a deal comprehensive. */
class RequirementsTest {
  /** Both want the toll lifted; it makes sense only with the road open. */
  private static final String PASS =
      """
      parley: 1
      assumed: made up
      talks: {comprehensive: {road: [all-day], toll: any}}
      issues:
        road: {options: [shut, daytime, all-day], status_quo: shut}
        toll:
          options: {paid: {}, lifted: {requires: {road: [daytime, all-day]}}, doubled: {}}
          status_quo: paid
      impossible:
        toll-for-nothing: {road: shut, toll: doubled}
      delegations:
        upper:
          demands: {road: {want: all-day, weight: 10}, toll: {want: lifted, weight: 20}}
        lower:
          demands:
            road: {want: shut, weight: 10, values: {daytime: 0.9, all-day: 0.6}}
            toll: {want: lifted, weight: 20, values: {paid: 0.2, doubled: 0}}
      """;

  private static Scenario read(String text) {
    return ScenarioReader.read(
            "pass.yaml", text, List.of(), org.parley.scenario.io.TextFinder.inFiles())
        .scenarioOrThrow();
  }

  /** Of nine deals, shut with lifted and shut with doubled make no sense: seven are left. */
  @Test
  void whatMakesNoSenseIsNoDeal() {
    CompiledTalks talks = CompiledTalks.of(read(PASS));
    assertThat(talks.space().excludes(new int[] {0, 1})).isTrue();
    assertThat(talks.space().excludes(new int[] {0, 2})).isTrue();
    assertThat(talks.space().excludes(new int[] {1, 1})).isFalse();
    assertThat(Explanation.of(talks).sizes().deals().toString()).contains("7");
    assertThat(DealSet.all(ProblemSnapshots.atMeans(talks)).empty()).isFalse();
  }

  @Test
  void nobodySignsAnOptionWithoutWhatItRequires() {
    ComparedRuns runs = ComparedRuns.ofText(300, PASS);
    assertThat(runs.mean(settles("toll", "lifted"))).isPositive();
    assertThat(runs.mean((o, s) -> o.options()[1] == 1 && o.options()[0] <= 0 ? 1 : 0)).isZero();
  }

  @Test
  void aSeatIsToldWhyItCannotOfferIt() {
    NegotiationModel model = new NegotiationModel(CompiledTalks.of(read(PASS)), 1);
    model.seat(0, (turn) -> new Move.Offer(new Proposal(new int[] {0, 1}, 2)));
    model.start();
    assertThatThrownBy(model::play)
        .isInstanceOf(IllegalMoveException.class)
        .hasMessage("the offer makes no sense: an option stands in it without what it requires");
  }

  /** Daytime settles the road, but the talks have succeeded only when it is open. */
  @Test
  void comprehensiveIsACondition() {
    ComparedRuns runs = ComparedRuns.ofText(300, PASS);
    assertThat(runs.mean(ComparedRuns.COMPREHENSIVE))
        .isEqualTo(runs.mean((o, s) -> o.options()[0] == 2 && o.options()[1] >= 0 ? 1 : 0));
    ComparedRuns any =
        ComparedRuns.ofText(
            300, PASS.replace("road: [all-day], toll: any", "road: any, toll: any"));
    assertThat(any.mean(ComparedRuns.COMPREHENSIVE))
        .isEqualTo(any.mean((o, s) -> o.options()[0] >= 0 && o.options()[1] >= 0 ? 1 : 0));
  }

  /** Nothing is agreed until everything is: then an option that will not do is in no deal. */
  @Test
  void underASingleUndertakingOnlyWhatCompletesIsADeal() {
    String whole = PASS.replace("talks: {", "talks: {closing: single-undertaking, ");
    CompiledTalks talks = CompiledTalks.of(read(whole));
    assertThat(talks.space().excludes(new int[] {1, 1})).isTrue();
    assertThat(talks.space().excludes(new int[] {2, 1})).isFalse();
    ComparedRuns runs = ComparedRuns.ofText(300, whole);
    assertThat(runs.mean(closes("road"))).isEqualTo(runs.mean(settles("road", "all-day")));
  }

  /** In Istanbul arms are suspended or ended only with a ceasefire, whoever mediates. */
  @Test
  void armsAreNeverSuspendedWhileTheGunsFire() {
    ComparedRuns runs =
        ComparedRuns.ofFile(400, "istanbul-2025-06-02.yaml", "mediators.turkiye.style=directive");
    assertThat(
            runs.mean(
                (o, s) -> {
                  int arms = o.options()[s.issueIndex("arms")];
                  int guns = o.options()[s.issueIndex("ceasefire")];
                  return arms > 0 && guns < 2 ? 1 : 0;
                }))
        .isZero();
    assertThat(
            runs.mean(
                (o, s) ->
                    o.kind() == org.parley.outcome.Outcome.Kind.COMPREHENSIVE
                            && o.options()[s.issueIndex("ceasefire")] < 2
                        ? 1
                        : 0))
        .isZero();
  }
}
