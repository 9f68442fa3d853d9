package org.parley.lab.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
  private final UnaryOperator<RecordedCase> change;
  private final Map<RecordedCase, double[][]> known = new LinkedHashMap<>();
  private final Map<RecordedCase, long[]> joint = new LinkedHashMap<>();

  SimulatedForecaster(int runs, long seed, int threads) {
    this(runs, seed, threads, UnaryOperator.identity());
  }

  /**
   * The engine on changed cases.
   *
   * @param change of a case, which must leave its issues and what happened
   */
  SimulatedForecaster(int runs, long seed, int threads, UnaryOperator<RecordedCase> change) {
    this.runs = runs;
    this.seed = seed;
    this.threads = threads;
    this.change = change;
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
  double shareOfRuns(RecordedCase talks) {
    known.computeIfAbsent(talks, this::simulated);
    long[] counted = joint.get(talks);
    return (double) counted[1] / Math.max(1, counted[0]);
  }

  /**
   * The same with one more run counted, in which issues end independently of each other: (n + q) /
   * (N + 1), q being the product of the issues' probabilities.
   */
  @Override
  public double joint(RecordedCase talks, List<RecordedCase> others) {
    double[][] forecast = forecast(talks, others);
    long[] counted = joint.get(talks);
    return (counted[1] + CaseForecaster.product(talks, forecast)) / (counted[0] + 1.0);
  }

  private double[][] simulated(RecordedCase talks) {
    List<Integer> issues = talks.issues();
    long[][] counts = new long[issues.size()][];
    for (int k = 0; k < counts.length; k++) {
      counts[k] = new long[talks.results(issues.get(k))];
    }
    long[] same = new long[2];
    try {
      Ensemble.of(CompiledTalks.of(change.apply(talks).scenario()), seed)
          .run(0, runs, threads, row -> count(row, talks, issues, counts, same));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written here", e);
    }
    joint.put(talks, same);
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
