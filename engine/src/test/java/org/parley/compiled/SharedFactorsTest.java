package org.parley.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.parley.random.NormalScores;
import org.parley.random.RandomStreams;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.state.TalksState;

/** Numbers that load on a factor move together, and each keeps its own distribution. */
class SharedFactorsTest {
  private static final int RUNS = 20_000;

  private static final String TALKS =
      """
      parley: 1
      assumed: invented
      factors: {ripeness: {title: Ripeness}}
      numbers: {firm: {triangular: [0.2, 0.5, 0.8], with: {ripeness: -0.6}}}
      issues:
        water: {options: [little, half, much], status_quo: little}
        fee: {options: [low, high], status_quo: low}
      delegations:
        a:
          demands:
            water: {want: much, weight: {uniform: [10, 30], with: {ripeness: 0.8}}}
            fee: {want: low, weight: {uniform: [10, 30]}}
          red_lines: {full: {never: {water: half}, firmness: {like: firm}, assumed: said}}
        b:
          demands: {water: {want: little, weight: {uniform: [10, 30], with: {ripeness: 0.5}}}}
          red_lines: {none: {never: {fee: high}, firmness: {value: 0.3, with: {ripeness: 0.9}}, assumed: said}}
      """;

  private static CompiledTalks talks() {
    Scenario scenario =
        ScenarioReader.read("talks.yaml", TALKS, List.of(), TextFinder.none()).scenarioOrThrow();
    return CompiledTalks.of(scenario);
  }

  private static double[][] draws(CompiledTalks talks, double[] hard) {
    TalksState state = new TalksState(talks);
    double[][] drawn = new double[talks.inputs().size()][RUNS];
    for (int run = 0; run < RUNS; run++) {
      state.draw(new RandomStreams(7, run));
      for (int i = 0; i < drawn.length; i++) {
        drawn[i][run] = state.uniforms()[i];
      }
      hard[0] += state.lines().hard()[0] ? 1.0 / RUNS : 0;
      hard[1] += state.lines().hard()[1] ? 1.0 / RUNS : 0;
    }
    return drawn;
  }

  private static int index(CompiledTalks talks, String path) {
    return talks.inputs().stream().map(n -> n.path()).toList().indexOf(path);
  }

  private static double correlation(double[] a, double[] b) {
    double[] x = java.util.Arrays.stream(a).map(NormalScores::at).toArray();
    double[] y = java.util.Arrays.stream(b).map(NormalScores::at).toArray();
    return new PearsonsCorrelation().correlation(x, y);
  }

  @Test
  void normalScoresCorrelateByTheProductsOfLoadings() {
    CompiledTalks talks = talks();
    double[][] drawn = draws(talks, new double[2]);
    double[] factor = drawn[index(talks, "factors.ripeness.at")];
    double[] water = drawn[index(talks, "delegations.a.demands.water.weight")];
    double[] fee = drawn[index(talks, "delegations.a.demands.fee.weight")];
    double[] other = drawn[index(talks, "delegations.b.demands.water.weight")];
    double[] firm = drawn[index(talks, "delegations.a.red_lines.full.firmness")];
    assertThat(correlation(water, factor)).isCloseTo(0.8, within(0.01));
    assertThat(correlation(water, other)).isCloseTo(0.4, within(0.02));
    assertThat(correlation(water, firm)).isCloseTo(-0.48, within(0.02));
    assertThat(correlation(water, fee)).isCloseTo(0, within(0.025));
  }

  @Test
  void everyNumberKeepsItsOwnDistribution() {
    CompiledTalks talks = talks();
    double[] hard = new double[2];
    for (double[] uniforms : draws(talks, hard)) {
      for (double p : List.of(0.05, 0.25, 0.5, 0.75, 0.95)) {
        double below = java.util.Arrays.stream(uniforms).filter(u -> u < p).count() / (double) RUNS;
        assertThat(below).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / RUNS)));
      }
    }
    assertThat(hard[0]).as("mean firmness of the line").isCloseTo(0.5, within(0.02));
    assertThat(hard[1]).as("a line with a fixed firmness").isCloseTo(0.3, within(0.015));
  }

  @Test
  void aLineIsHarderWhereWhatRaisesItsFirmnessIsHigh() {
    CompiledTalks talks = talks();
    TalksState state = new TalksState(talks);
    int factor = index(talks, "factors.ripeness.at");
    int[] high = new int[2];
    int[] low = new int[2];
    for (int run = 0; run < RUNS; run++) {
      state.draw(new RandomStreams(7, run));
      int[] side = state.uniforms()[factor] > 0.5 ? high : low;
      side[0]++;
      side[1] += state.lines().hard()[1] ? 1 : 0;
    }
    assertThat(high[1] / (double) high[0]).isGreaterThan(2 * low[1] / (double) low[0]);
  }
}
