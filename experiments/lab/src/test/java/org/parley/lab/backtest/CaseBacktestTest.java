package org.parley.lab.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/** Scores of recorded talks, worked by hand where the forecast is known by construction. */
class CaseBacktestTest {
  /** Both want the pipe and nobody the road: one deal settles both, the road as it is. */
  private static RecordedCase talks(String id, String pipe, String road) {
    String text =
        """
        parley: 1
        id: %s
        assumed: invented
        issues:
          pipe: {options: [none, half, whole], status_quo: none}
          road: {options: [none, built], status_quo: none}
        delegations:
          a: {demands: {pipe: {want: whole, assumed: a}, road: {want: none, assumed: a}}}
          b: {demands: {pipe: {want: whole, assumed: a}, road: {want: none, assumed: a}}}
        happened: {outcomes: {pipe: %s, road: %s}, assumed: invented}
        """
            .formatted(id, pipe, road);
    Scenario scenario =
        ScenarioReader.read("talks.yaml", text, List.of(), TextFinder.none()).scenarioOrThrow();
    return new RecordedCase(scenario);
  }

  @Test
  void scoresAreThoseOfTheSmoothedShares() {
    CaseScores scores =
        new CaseBacktest(
                List.of(talks("one", "whole", "none"), talks("two", "half", "none")), 99, 1, 2)
            .scores();
    CaseScores.OfIssue right = scores.cases().get(0).issues().get(0);
    // 99 of 99 runs, and one more spread over four results: (99 + 1/4) / 100.
    assertThat(right.probability()).isCloseTo(0.9925, within(1e-12));
    assertThat(right.log()).isCloseTo(-Math.log(0.9925), within(1e-12));
    // (1 - .9925)^2 + 3 * .0025^2
    assertThat(right.brier()).isCloseTo(0.000075, within(1e-12));
    CaseScores.OfIssue wrong = scores.cases().get(1).issues().get(0);
    assertThat(wrong.probability()).isCloseTo(0.0025, within(1e-12));
    assertThat(wrong.likeliest()).isEqualTo("whole");
    // Cumulated .005 and .0075, where none is 0 and half is 1: (.005^2 + .9925^2) / 2.
    assertThat(wrong.rps()).isCloseTo((0.005 * 0.005 + 0.9925 * 0.9925) / 2, within(1e-9));
    assertThat(scores.engine().right()).isCloseTo(0.75, within(1e-12));
    assertThat(scores.cases().get(0).joint()).isEqualTo(1);
  }

  @Test
  void whatSimpleForecastsEstimateComesFromTheOtherCases() {
    List<RecordedCase> cases =
        List.of(
            talks("one", "open", "open"),
            talks("two", "open", "open"),
            talks("three", "whole", "built"));
    CaseScores scores = new CaseBacktest(cases, 10, 1, 1).scores();
    // For the third, four of four issues of the others were open: (4 + 1) / (4 + 2).
    double open = 5.0 / 6;
    double third = -Math.log((1 - open) / 3) - Math.log((1 - open) / 2);
    // For the first and the second, two of four: 3/6.
    double each = -2 * Math.log(0.5);
    assertThat(scores.forecasters().get("base_rate").log().value())
        .isCloseTo((2 * each + third) / 6, within(1e-9));
    assertThat(scores.forecasters().get("uniform").log().value())
        .isCloseTo((Math.log(4) + Math.log(3)) / 2, within(1e-9));
  }

  @Test
  void aTemperatureComesFromTheOtherCasesAndFlattensWhatWasTooSure() {
    List<RecordedCase> cases =
        List.of(
            talks("one", "whole", "none"),
            talks("two", "half", "none"),
            talks("three", "none", "none"));
    CaseScores scores = new CaseBacktest(cases, 99, 1, 1).scores();
    assertThat(scores.temperature()).isGreaterThan(1);
    double asCoded = scores.forecasters().get("parley").log().value();
    assertThat(scores.forecasters().get("parley_tempered").log().value()).isLessThan(asCoded);
    // Nothing here loads on anything, so the multiple of loadings changes nothing.
    assertThat(scores.loading()).isEqualTo(1);
    assertThat(scores.forecasters().get("parley_loaded").log().value()).isEqualTo(asCoded);
    assertThat(scores.forecasters().get("base_rate").overBase().value()).isZero();
  }

  @Test
  void jointScoresAreThoseOfAllIssuesOfACaseTogether() {
    CaseScores scores =
        new CaseBacktest(
                List.of(talks("one", "whole", "none"), talks("two", "half", "none")), 99, 1, 1)
            .scores();
    // 99 of 99 runs and none of 99, the issues' probabilities .9925 or .0025 and (99 + 1/3) / 100.
    double road = (99 + 1.0 / 3) / 100;
    double first = (99 + 0.9925 * road) / 100;
    double second = 0.0025 * road / 100;
    assertThat(scores.engine().joint().value())
        .isCloseTo(-(Math.log(first) + Math.log(second)) / 2, within(1e-9));
    double uniform = -Math.log(1.0 / 12);
    assertThat(scores.forecasters().get("uniform").joint().value())
        .isCloseTo(uniform, within(1e-9));
  }

  @Test
  void anotherCodingOfTheSameTalksTeachesNothingAboutThem() {
    List<RecordedCase> cases =
        List.of(
            talks("one", "open", "open"),
            talks("one-second", "open", "open"),
            talks("two", "whole", "built"));
    double[] third = {-Math.log((1 - 5.0 / 6) / 3), -Math.log((1 - 5.0 / 6) / 2)};
    // For either coding of the first, none of two issues of the second was open: (0 + 1) / (2 + 2).
    double each = -2 * Math.log(0.25);
    CaseScores scores = new CaseBacktest(cases, 10, 1, 1).scores();
    assertThat(scores.talks()).isEqualTo(2);
    assertThat(scores.forecasters().get("base_rate").log().value())
        .isCloseTo((2 * each + third[0] + third[1]) / 6, within(1e-9));
  }
}
