package org.parley.lab.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.RunResult;
import org.parley.outcome.Outcome;

/**
 * The engine's shares of simulated talks. A result that no run had is not impossible: one more run
 * is counted, spread evenly over the results of the issue, (n + 1/K) / (N + 1).
 */
final class SimulatedForecaster implements CaseForecaster {
  private final int runs;
  private final long seed;
  private final int threads;
  private final Map<RecordedCase, double[][]> known = new LinkedHashMap<>();
  private final Map<RecordedCase, Double> joint = new LinkedHashMap<>();

  SimulatedForecaster(int runs, long seed, int threads) {
    this.runs = runs;
    this.seed = seed;
    this.threads = threads;
  }

  @Override
  public String name() {
    return "parley";
  }

  @Override
  public double[][] forecast(RecordedCase talks, List<RecordedCase> others) {
    return known.computeIfAbsent(talks, this::simulated);
  }

  /** Share of the runs that ended on every issue as the case did. */
  double joint(RecordedCase talks) {
    known.computeIfAbsent(talks, this::simulated);
    return joint.get(talks);
  }

  private double[][] simulated(RecordedCase talks) {
    List<Integer> issues = talks.issues();
    long[][] counts = new long[issues.size()][];
    for (int k = 0; k < counts.length; k++) {
      counts[k] = new long[talks.results(issues.get(k))];
    }
    long[] same = new long[2];
    try {
      Ensemble.of(CompiledTalks.of(talks.scenario()), seed)
          .run(0, runs, threads, row -> count(row, talks, issues, counts, same));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written here", e);
    }
    joint.put(talks, (double) same[1] / Math.max(1, same[0]));
    double[][] shares = new double[counts.length][];
    for (int k = 0; k < counts.length; k++) {
      double of = Arrays.stream(counts[k]).sum() + 1.0;
      double spread = 1.0 / counts[k].length;
      shares[k] = Arrays.stream(counts[k]).mapToDouble(n -> (n + spread) / of).toArray();
    }
    return shares;
  }

  private static void count(
      RunResult row, RecordedCase talks, List<Integer> issues, long[][] counts, long[] same) {
    if (row instanceof RunResult.Finished finished) {
      int[] options = finished.outcome().options();
      boolean all = true;
      for (int k = 0; k < counts.length; k++) {
        int option = options[issues.get(k)];
        int result = option == Outcome.OPEN ? RecordedCase.OPEN : option + 1;
        counts[k][result]++;
        all &= result == talks.happened(issues.get(k));
      }
      same[0]++;
      same[1] += all ? 1 : 0;
    }
  }
}
