package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.parley.outcome.Outcome;
import org.parley.workers.WorkerPool;

/** Threads that simulate batches of runs. */
final class RunWorkers<V> implements AutoCloseable {
  private final Ensemble<V> ensemble;
  private final int threads;
  private final BooleanSupplier cancelled;
  private final WorkerPool pool;
  private final ConcurrentLinkedQueue<LongFunction<Outcome>> idle = new ConcurrentLinkedQueue<>();
  private final LongAdder done = new LongAdder();
  private final LongAdder failed = new LongAdder();

  RunWorkers(Ensemble<V> ensemble, int threads, BooleanSupplier cancelled) {
    this.ensemble = ensemble;
    this.threads = threads;
    this.cancelled = cancelled;
    pool = WorkerPool.of("run", threads);
  }

  /**
   * Runs that were made one after the other.
   *
   * @param tally the runs, counted
   * @param views what is handed on of each
   * @param asked how many there were to be
   */
  record Batch<V>(OutcomeTally tally, List<V> views, long asked) {
    /** Whether it was cancelled before its last run. */
    boolean isCutShort() {
      return views.size() < asked;
    }
  }

  OutcomeLabels frame() {
    return ensemble.frame();
  }

  int threads() {
    return threads;
  }

  long done() {
    return done.sum();
  }

  long failed() {
    return failed.sum();
  }

  Future<Batch<V>> submit(long from, long to) {
    return pool.submit(() -> simulate(from, to));
  }

  private Batch<V> simulate(long from, long to) {
    LongFunction<Outcome> simulation = idle.poll();
    OutcomeTally tally = OutcomeTally.of(ensemble.frame());
    List<V> views = new ArrayList<>((int) (to - from));
    for (long run = from; run < to && !cancelled.getAsBoolean(); run++) {
      if (simulation == null) {
        simulation = ensemble.simulations().get();
      }
      RunResult row = RunResult.of(simulation, run);
      if (row instanceof RunResult.Failed) {
        simulation = null;
        failed.increment();
      }
      tally.add(row);
      views.add(ensemble.view().apply(row));
      done.increment();
    }
    if (simulation != null) {
      idle.add(simulation);
    }
    return new Batch<>(tally, views, to - from);
  }

  @Override
  public void close() {
    pool.close();
  }
}
