package org.parley.classroom.debrief;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.RunResult;
import org.parley.outcome.Outcome;

/**
 * The same talks simulated many times, with nobody in a seat.
 *
 * @param summary what the runs say
 * @param detail what pictures need
 * @param gains gain by run and delegation, in units of 1e-9
 * @param utilities utility by run and delegation, in units of 1e-9
 */
public record SimulatedSample(
    EnsembleSummary summary, EnsembleDetail detail, List<long[]> gains, List<long[]> utilities) {
  public SimulatedSample {
    gains = List.copyOf(gains);
    utilities = List.copyOf(utilities);
  }

  /**
   * Simulates.
   *
   * @param runs how many
   * @param cancelled asked now and then whether to stop early
   */
  public static SimulatedSample of(
      CompiledTalks talks, long seed, long runs, int threads, BooleanSupplier cancelled) {
    List<long[]> gains = new ArrayList<>();
    List<long[]> utilities = new ArrayList<>();
    try {
      Ensemble.Result result =
          Ensemble.of(talks, seed)
              .run(0, runs, threads, new Collecting(gains, utilities, cancelled));
      return new SimulatedSample(
          result.tally().summary(), result.tally().detail(), gains, utilities);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written here", e);
    }
  }

  /** Share of the talks in which a delegation gained less. */
  public double shareBelow(int delegation, long gain) {
    return gains.stream().filter(g -> g[delegation] < gain).count() / (double) gains.size();
  }

  private record Collecting(List<long[]> gains, List<long[]> utilities, BooleanSupplier stop)
      implements Ensemble.Listener<RunResult> {
    @Override
    public void row(RunResult row) {
      if (row instanceof RunResult.Finished finished) {
        Outcome outcome = finished.outcome();
        gains.add(outcome.gain().clone());
        utilities.add(outcome.utility().clone());
      }
    }

    @Override
    public boolean cancelled() {
      return stop.getAsBoolean();
    }
  }
}
