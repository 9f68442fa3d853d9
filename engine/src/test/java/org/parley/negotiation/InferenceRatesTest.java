package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.compiled.CompiledTalks;
import org.parley.random.RandomStreams;
import org.parley.state.TalksState;

/** What everybody takes signs for is a scenario's to say, and moves how talks go. */
class InferenceRatesTest {
  private static final int RUNS = 40;
  private static final Path LIBRARY = Path.of(System.getProperty("parley.root", ".."), "scenarios");

  private static final String LINE =
      """
      parley: 1
      assumed: made up
      talks: {inference: {cited_if_real: 0.9, cited_if_bluff: 0.1, offered_if_real: 0.2}}
      issues:
        land: {options: [held, half, all], status_quo: held}
      delegations:
        p: {demands: {land: {want: all}}}
        q:
          demands: {land: {want: held}}
          red_lines: {stated: {never: {land: all}, firmness: 0.5}}
      """;

  private static RedLineBeliefs beliefs() {
    CompiledTalks talks = CompiledTalks.of(TalksText.read(LINE));
    TalksState now = new TalksState(talks);
    now.draw(new RandomStreams(1, 0));
    RedLineBeliefs beliefs = new RedLineBeliefs(talks);
    beliefs.begin(now);
    return beliefs;
  }

  @Test
  void likelihoodsAreThoseOfTheScenario() {
    Offset<Double> exact = Offset.offset(1e-12);
    RedLineBeliefs named = beliefs();
    named.cite(0);
    assertThat(named.of(0, 0)).isCloseTo(0.9, exact);
    RedLineBeliefs unnamed = beliefs();
    unnamed.passOver(0);
    assertThat(unnamed.of(0, 0)).isCloseTo(0.1, exact);
    RedLineBeliefs crossed = beliefs();
    crossed.belie(0);
    assertThat(crossed.of(0, 0)).isCloseTo(0.1 / 0.6, exact);
  }

  private static List<String> istanbul(String... settings) {
    Simulation simulation =
        Simulation.unanalysed(
            CompiledTalks.of(
                ScenarioFixtures.read(LIBRARY.resolve("istanbul-2025-06-02.yaml"), settings)),
            1);
    List<String> outcomes = new ArrayList<>();
    for (long run = 0; run < RUNS; run++) {
      outcomes.add(OutcomeText.of(simulation.run(run)));
    }
    return outcomes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "moved=1.5",
        "told=1",
        "cited_if_real=0.5",
        "cited_if_bluff=0",
        "offered_if_real=1",
        "error=0.02"
      })
  void eachMovesHowTalksGo(String rate) {
    assertThat(istanbul("talks.inference." + rate)).isNotEqualTo(istanbul());
  }

  /** Signs that tell nothing are as good as none: of lines nothing is learnt any more. */
  @Test
  void signsThatTellNothingLeaveBeliefsAsTheyWere() {
    String mute =
        LINE.replace("0.9, cited_if_bluff: 0.1, offered_if_real: 0.2", "0.3, cited_if_bluff: 0.3");
    CompiledTalks talks = CompiledTalks.of(TalksText.read(mute));
    TalksState now = new TalksState(talks);
    now.draw(new RandomStreams(1, 0));
    RedLineBeliefs beliefs = new RedLineBeliefs(talks);
    beliefs.begin(now);
    beliefs.passOver(0);
    beliefs.cite(0);
    assertThat(beliefs.of(0, 0)).isCloseTo(0.5, Offset.offset(1e-12));
  }
}
