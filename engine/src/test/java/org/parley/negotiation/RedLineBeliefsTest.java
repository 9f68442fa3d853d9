package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.random.RandomStreams;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.state.TalksState;

/** Bayes' rule on whether a stated line is real, worked by hand. */
class RedLineBeliefsTest {
  private static final String TALKS =
      """
      parley: 1
      assumed: "invented"
      talks: {rounds: 4}
      issues:
        land: {options: [held, all], status_quo: held}
      delegations:
        p: {demands: {land: {want: all}}}
        q:
          demands: {land: {want: held}}
          red_lines:
            stated: {never: {land: all}, firmness: 0.8}
            quiet: {never: {land: all}, firmness: 0.8, private: true}
      """;

  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  private final CompiledTalks talks =
      CompiledTalks.of(
          ScenarioReader.read("t.yaml", TALKS, List.of(), TextFinder.inFiles()).scenarioOrThrow());
  private final TalksState now = new TalksState(talks);
  private final RedLineBeliefs beliefs = new RedLineBeliefs(talks);

  RedLineBeliefsTest() {
    now.draw(new RandomStreams(1, 0));
    beliefs.begin(now);
  }

  @Test
  void startsAtTheStatedFirmnessAndOfAPrivateLineNobodyKnows() {
    assertThat(beliefs.of(0, 0)).isEqualTo(0.8);
    assertThat(beliefs.of(0, 1)).isZero();
  }

  @Test
  void aFirstCitationIsLikelierIfTheLineIsReal() {
    beliefs.cite(0);
    // .8 * .95 / (.8 * .95 + .2 * .5) = .76 / .86
    assertThat(beliefs.of(0, 0)).isCloseTo(0.76 / 0.86, EXACT);
    beliefs.cite(0);
    assertThat(beliefs.of(0, 0)).as("said twice tells no more").isCloseTo(0.76 / 0.86, EXACT);
    assertThat(beliefs.isCited(0)).isTrue();
  }

  @Test
  void whoRefusesAndDoesNotNameItsLineHardlyMeansIt() {
    beliefs.passOver(0);
    // .8 * .05 / (.8 * .05 + .2 * .5) = .04 / .14
    assertThat(beliefs.of(0, 0)).isCloseTo(0.04 / 0.14, EXACT);
    beliefs.cite(0);
    // .04/.14 * .95 / (.04/.14 * .95 + .1/.14 * .5) = .038 / .088
    assertThat(beliefs.of(0, 0)).isCloseTo(0.038 / 0.088, EXACT);
    beliefs.passOver(0);
    assertThat(beliefs.of(0, 0))
        .as("once named, no more is learnt")
        .isCloseTo(0.038 / 0.088, EXACT);
  }

  @Test
  void whoOffersAcrossItsOwnLineBeliesIt() {
    beliefs.belie(0);
    // .8 * .01 / (.8 * .01 + .2 * 1) = .008 / .208
    assertThat(beliefs.of(0, 0)).isCloseTo(0.008 / 0.208, EXACT);
  }

  @Test
  void aPrivateLineIsKnownOnceItIsNamed() {
    beliefs.cite(1);
    assertThat(beliefs.of(0, 1)).isCloseTo(0.76 / 0.86, EXACT);
  }

  @Test
  void whatIsToldIsBelievedAsFarAsTheTellerIsTrusted() {
    beliefs.tell(0, 0, false, 0.25);
    assertThat(beliefs.of(0, 0)).isCloseTo(0.6, EXACT);
    beliefs.tell(0, 0, true, 0.5);
    assertThat(beliefs.of(0, 0)).isCloseTo(0.8, EXACT);
  }
}
