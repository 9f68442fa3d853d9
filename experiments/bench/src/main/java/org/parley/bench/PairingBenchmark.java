package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.parley.ensemble.RunResult;
import org.parley.lab.io.ExperimentArm;
import org.parley.lab.io.WhatIfFile;
import org.parley.lab.io.WhatIfReader;
import org.parley.outcome.Outcome;

/**
 * What it is worth that the base and a variant meet the same luck: the standard error of the paired
 * difference over that of the difference from a base with seeds of its own, variant by variant;
 * median, least and most of five seeds. The figure is the mean gain of the delegations.
 */
public final class PairingBenchmark {
  private static final int SEEDS = 5;
  private static final long FAR = 1_000;

  private PairingBenchmark() {}

  /**
   * Measures and prints.
   *
   * @param arguments how many runs, then what-if files
   */
  public static void main(String[] arguments) throws IOException {
    int runs = Integer.parseInt(arguments[0]);
    for (String name : List.of(arguments).subList(1, arguments.length)) {
      WhatIfFile whatIf = WhatIfReader.read(Path.of(name)).value().orElseThrow();
      double[][] same = new double[SEEDS][];
      double[][] apart = new double[SEEDS][];
      for (int i = 0; i < SEEDS; i++) {
        same[i] = gains(whatIf.base(), 1 + i, runs);
        apart[i] = gains(whatIf.base(), 1 + i + FAR, runs);
      }
      for (ExperimentArm variant : whatIf.variants()) {
        double[] ratios = new double[SEEDS];
        for (int i = 0; i < SEEDS; i++) {
          ratios[i] = ratio(gains(variant, 1 + i, runs), same[i], apart[i]);
        }
        Arrays.sort(ratios);
        System.out.printf(
            Locale.ROOT,
            "%s %s: %.2f (%.2f to %.2f)%n",
            Path.of(name).getFileName(),
            variant.id(),
            ratios[SEEDS / 2],
            ratios[0],
            ratios[SEEDS - 1]);
      }
    }
  }

  private static double ratio(double[] with, double[] without, double[] apart) {
    double[] paired = new double[with.length];
    for (int i = 0; i < paired.length; i++) {
      paired[i] = with[i] - without[i];
    }
    return Math.sqrt(variance(paired) / (variance(with) + variance(apart)));
  }

  /** The mean gain over the delegations, run by run. */
  private static double[] gains(ExperimentArm arm, long seed, int runs) {
    LongFunction<Outcome> talks = arm.talks(seed).simulations().get();
    double[] gains = new double[runs];
    for (int run = 0; run < runs; run++) {
      if (!(RunResult.of(talks, run) instanceof RunResult.Finished finished)) {
        throw new IllegalStateException("run " + run + " of '" + arm.id() + "' failed");
      }
      gains[run] = Arrays.stream(finished.outcome().gain()).average().orElse(0) / 1e9;
    }
    return gains;
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }
}
