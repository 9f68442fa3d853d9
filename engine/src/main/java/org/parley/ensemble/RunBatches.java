package org.parley.ensemble;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives out batches of runs a little ahead and takes them back in order: rows come in the order of
 * runs, and only a few batches are ever held.
 */
final class RunBatches<V> {
  /** Sizes of batches; each divides {@link #CHECK}, so that checks fall between batches. */
  private static final int[] SIZES = {250, 125, 50, 25, 5, 1};

  private static final long CHECK = 250;
  private static final long TICK_MILLIS = 100;
  private static final long PATIENCE_TICKS = 30;

  private final RunWorkers<V> workers;
  private final Ensemble.Listener<? super V> listener;
  private final OutcomeTally total;
  private final Queue<Future<RunWorkers.Batch<V>>> ahead = new ArrayDeque<>();
  private boolean interrupted;

  /** Whether runs before those that are still to be taken are missing. */
  private boolean broken;

  RunBatches(RunWorkers<V> workers, Ensemble.Listener<? super V> listener) {
    this.workers = workers;
    this.listener = listener;
    total = OutcomeTally.of(workers.frame());
  }

  Ensemble.Result run(long from, long to) throws IOException {
    int size = size(to - from);
    long next = from;
    while (!cancelled()) {
      while (next < to && ahead.size() < 3 * workers.threads()) {
        long end = Math.min(to, next + size);
        ahead.add(workers.submit(next, end));
        next = end;
      }
      if (ahead.isEmpty()) {
        return new Ensemble.Result(total, Ensemble.Ending.FINISHED);
      }
      take(ahead.remove());
      if (!cancelled() && total.runs() % CHECK == 0 && listener.enough(total)) {
        ahead.forEach(batch -> batch.cancel(true));
        return new Ensemble.Result(total, Ensemble.Ending.ENOUGH);
      }
    }
    return drain(to - from);
  }

  /**
   * Counts what was finished when it was cancelled, up to the first run that was not: so that it is
   * what that many runs would have given. Batches not yet begun are given up.
   */
  private Ensemble.Result drain(long asked) throws IOException {
    ahead.forEach(batch -> batch.cancel(false));
    while (!ahead.isEmpty()) {
      take(ahead.remove());
    }
    return new Ensemble.Result(
        total, total.runs() == asked ? Ensemble.Ending.FINISHED : Ensemble.Ending.CANCELLED);
  }

  private boolean cancelled() {
    return interrupted || listener.cancelled();
  }

  private int size(long runs) {
    for (int size : SIZES) {
      if (size <= runs / (8L * workers.threads())) {
        return size;
      }
    }
    return 1;
  }

  private void take(Future<RunWorkers.Batch<V>> future) throws IOException {
    RunWorkers.Batch<V> batch = await(future);
    if (batch == null || broken) {
      broken = true;
      return;
    }
    broken = batch.isCutShort();
    total.merge(batch.tally());
    for (V view : batch.views()) {
      listener.row(view);
    }
    listener.progress(workers.done(), workers.failed());
  }

  /** The batch, or null if it was cancelled before it began or does not end. */
  private RunWorkers.Batch<V> await(Future<RunWorkers.Batch<V>> future) {
    long patience = PATIENCE_TICKS;
    while (true) {
      try {
        return future.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        listener.progress(workers.done(), workers.failed());
        if (cancelled() && --patience == 0) {
          return null;
        }
      } catch (CancellationException e) {
        return null;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IllegalStateException("the runs cannot go on: " + e.getCause(), e.getCause());
      }
    }
  }
}
