package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.OutcomeDistances;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.state.ProblemSnapshots;

/** Distances worked by hand, on talks with two deals. */
class BargainingLandmarksTest {
  /** Utility: the land (1, .1), the water (.5, 1); to do nothing is worth the same to both. */
  private static final String TALKS =
      """
      parley: 1
      title: One or the other
      assumed: "made up"
      issues:
        gift: {options: [nothing, land, water], status_quo: nothing, ordered: false}
      delegations:
        north:
          demands: {gift: {want: land, weight: 1, values: {nothing: %1$s, water: 0.5}}}
          %2$s
        south:
          demands: {gift: {want: water, weight: 1, values: {nothing: %1$s, land: 0.1}}}
          %2$s
      """;

  private static OutcomeDistances distances(String nothing, String alternative, long... reached) {
    TextFinder none =
        (from, name) -> {
          throw new java.io.IOException(name);
        };
    String text = TALKS.formatted(nothing, alternative);
    CompiledTalks talks =
        CompiledTalks.of(
            ScenarioReader.read("talks.yaml", text, List.of(), none).scenarioOrThrow());
    BargainingLandmarks landmarks = new BargainingLandmarks();
    landmarks.find(ProblemSnapshots.atMeans(talks));
    return landmarks.from(reached);
  }

  /** Products of gains .1 and .5, smallest gains .1 and .5: the water, by both. */
  @Test
  void whatNothingIsFarFrom() {
    OutcomeDistances distances = distances("0", "", 0, 0);
    assertThat(distances.frontier()).isEqualTo(0.5);
    assertThat(distances.nash()).isEqualTo(Math.sqrt(1.25), within(1e-12));
    assertThat(distances.egalitarian()).isEqualTo(distances.nash());
  }

  @Test
  void theDealsThemselves() {
    assertThat(distances("0", "", 500_000_000, 1_000_000_000))
        .isEqualTo(new OutcomeDistances(0, 0, 0));
    assertThat(distances("0", "", 1_000_000_000, 100_000_000).frontier()).isZero();
  }

  /**
   * Gains over the status quo of (.3, .3): land (.7, -.2), water (.2, .7); only water is for both.
   */
  @Test
  void onlyDealsThatAreGoodForBothCount() {
    OutcomeDistances distances = distances("0.3", "", 300_000_000, 300_000_000);
    assertThat(distances.frontier()).isEqualTo(0.2, within(1e-12));
    assertThat(distances.nash()).isEqualTo(Math.sqrt(.2 * .2 + .7 * .7), within(1e-12));
  }

  /** Nobody takes a declared worth of 0 while going on is worth .9: no deal is as good as that. */
  @Test
  void aWorthThatNobodyTakesMakesNoDealGood() {
    OutcomeDistances distances =
        distances("0.9", "alternative: {worth: 0}", 900_000_000, 900_000_000);
    assertThat(distances.frontier()).isZero();
    assertThat(distances.nash()).isNaN();
    assertThat(distances.egalitarian()).isNaN();
  }

  @Test
  void whereNoDealIsGoodForBothThereIsNothingToBeFarFrom() {
    OutcomeDistances distances = distances("0.9", "", 900_000_000, 900_000_000);
    assertThat(distances.nash()).isNaN();
    assertThat(distances.egalitarian()).isNaN();
  }
}
