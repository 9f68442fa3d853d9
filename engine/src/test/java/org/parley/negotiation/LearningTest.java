package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Mechanism;

/** What is learnt at the table makes what was read before the talks no worse. */
class LearningTest {
  private static final int COUNT = 60;

  /** A correlation this much lower is no loss: what one issue in ten given up too early costs. */
  private static final double SLACK = 0.005;

  static List<Path> library() {
    return ScenarioFixtures.files();
  }

  @ParameterizedTest
  @MethodSource("library")
  void estimatesAreNoWorseThanPapersMadeThem(Path file) {
    CompiledTalks learning = CompiledTalks.of(ScenarioFixtures.read(file));
    CompiledTalks reading = CompiledTalks.of(ScenarioFixtures.read(file, "without=[learning]"));
    if (learning.off(Mechanism.LEARNING)) {
      return;
    }
    double[] gained = gained(learning, reading);
    double mean = 0;
    double squares = 0;
    for (double g : gained) {
      mean += g / COUNT;
      squares += g * g / COUNT;
    }
    double error = Math.sqrt(Math.max(0, squares - mean * mean) / (COUNT - 1));
    assertThat(mean + 1.96 * error)
        .as("correlation with the truth, learnt less read: %.4f +- %.4f", mean, 1.96 * error)
        .isGreaterThanOrEqualTo(-SLACK);
  }

  /** By run: correlation of estimates with true worth at the end, with learning less without. */
  private static double[] gained(CompiledTalks learning, CompiledTalks reading) {
    Simulation with = Simulation.of(learning, 1);
    Simulation without = Simulation.of(reading, 1);
    double[] gained = new double[COUNT];
    for (int run = 0; run < COUNT; run++) {
      with.run(2_000_000L + run);
      without.run(2_000_000L + run);
      gained[run] = correlation(with.model()) - correlation(without.model());
    }
    return gained;
  }

  /** Of what options are thought to be worth to others and what they are, over all pairs. */
  static double correlation(NegotiationModel model) {
    double n = 0;
    double[] sums = new double[5];
    CompiledTalks talks = model.talks();
    for (int o = 0; o < talks.parties(); o++) {
      for (int d = 0; d < talks.parties(); d++) {
        for (int i = 0; d != o && i < talks.space().issues(); i++) {
          for (int k = 0; k < talks.space().options(i); k++) {
            double x = model.knowledge().of(o).estimates().wish(d, i, k);
            double y = model.state().valuations().of(d).worth(i, k);
            sums[0] += x;
            sums[1] += y;
            sums[2] += x * x;
            sums[3] += y * y;
            sums[4] += x * y;
            n++;
          }
        }
      }
    }
    double covariance = sums[4] / n - sums[0] / n * sums[1] / n;
    double xx = sums[2] / n - sums[0] / n * sums[0] / n;
    double yy = sums[3] / n - sums[1] / n * sums[1] / n;
    return xx <= 0 || yy <= 0 ? 0 : covariance / Math.sqrt(xx * yy);
  }
}
