package org.parley.ensemble;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.parley.compiled.CompiledTalks;
import org.parley.goal.StatedGoal;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;

/**
 * Many runs of the same talks, in parallel. What is counted, and the order in which runs are handed
 * on, do not depend on the number of threads.
 *
 * @param frame the names of what is counted
 * @param simulations makes what runs the talks, from number of run to outcome; asked once per
 *     thread, and again after a run that failed, since that may have left its arrays in disorder
 * @param view what is handed on of a run; called on the threads that simulate
 * @param <V> what is handed on of a run
 */
public record Ensemble<V>(
    OutcomeLabels frame, Supplier<LongFunction<Outcome>> simulations, Function<RunResult, V> view) {
  public Ensemble {
    Objects.requireNonNull(frame);
    Objects.requireNonNull(simulations);
    Objects.requireNonNull(view);
  }

  /** Runs of these talks, handed on whole. */
  public static Ensemble<RunResult> of(CompiledTalks talks, long seed) {
    return of(talks, seed, List.of());
  }

  /**
   * Runs of these talks, handed on whole.
   *
   * @param asked the goals that are looked at; empty for those that the scenario states
   */
  public static Ensemble<RunResult> of(CompiledTalks talks, long seed, List<StatedGoal> asked) {
    return new Ensemble<>(
        OutcomeLabels.of(talks, seed, asked),
        () -> Simulation.of(talks, seed)::run,
        Function.identity());
  }

  /** The same runs, of which something else is handed on. */
  public <W> Ensemble<W> viewed(Function<RunResult, W> other) {
    return new Ensemble<>(frame, simulations, other);
  }

  /** How an ensemble ended. */
  public enum Ending {
    /** Every run was made. */
    FINISHED,
    /** The listener had {@link Listener#enough}. */
    ENOUGH,
    /** The listener {@link Listener#cancelled} it; what was finished by then is counted. */
    CANCELLED
  }

  /**
   * What the runs came to.
   *
   * @param tally the runs, counted
   * @param ending how the ensemble ended
   */
  public record Result(OutcomeTally tally, Ending ending) {}

  /**
   * Listens to an ensemble, on the thread that called {@link #run}.
   *
   * @param <V> what is handed on of a run
   */
  @FunctionalInterface
  public interface Listener<V> {
    /** Called once for every run that is counted, in the order of the runs. */
    void row(V view) throws IOException;

    /** Called now and then with the numbers of runs made so far, and of those that failed. */
    default void progress(long done, long failed) {}

    /** Asked many times a second, and from many threads: whether to stop as soon as possible. */
    default boolean cancelled() {
      return false;
    }

    /** Asked after every 250 runs: whether what was counted suffices. */
    default boolean enough(OutcomeTally soFar) {
      return false;
    }
  }

  /**
   * Makes the runs {@code from} (with) to {@code to} (without). A run that throws is a failed row.
   *
   * @param threads how many simulate at the same time, from 1
   * @throws IOException what the listener threw
   * @throws IllegalStateException if a simulation cannot be made, or the view throws
   */
  public Result run(long from, long to, int threads, Listener<? super V> listener)
      throws IOException {
    if (from < 0 || to < from || threads < 1) {
      throw new IllegalArgumentException(
          "runs [%d, %d) on %d threads: needs 0 <= from <= to and a thread"
              .formatted(from, to, threads));
    }
    try (RunWorkers<V> workers = new RunWorkers<>(this, threads, listener::cancelled)) {
      return new RunBatches<>(workers, listener).run(from, to);
    }
  }
}
