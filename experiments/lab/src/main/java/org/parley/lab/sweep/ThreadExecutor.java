package org.parley.lab.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Threads of this machine: each takes a batch, makes its runs, has them kept in a part of its own.
 *
 * @param size how many, from 1
 */
public record ThreadExecutor(int size) implements SweepExecutor {
  private static final long TICK_MILLIS = 100;

  public ThreadExecutor {
    if (size < 1) {
      throw new IllegalArgumentException("a sweep needs a thread, not " + size);
    }
  }

  @Override
  public String words() {
    return String.format(Locale.ROOT, "%d threads", size);
  }

  @Override
  public void work(SweepWork work, SweepRunner.Listener listener) throws IOException {
    List<Thread> workers = new ArrayList<>();
    for (int worker = 1; worker <= size; worker++) {
      int number = worker;
      Thread thread = new Thread(() -> work(work, number, listener), "parley-sweep-" + number);
      thread.setDaemon(true);
      workers.add(thread);
    }
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      watch(worker, work, listener);
    }
  }

  private static void watch(Thread worker, SweepWork work, SweepRunner.Listener listener) {
    while (worker.isAlive()) {
      try {
        worker.join(TICK_MILLIS);
      } catch (InterruptedException e) {
        work.stop();
      }
      if (listener.cancelled()) {
        work.stop();
      }
      listener.progress(work.progress());
    }
  }

  private static void work(SweepWork work, int worker, SweepRunner.Listener listener) {
    try {
      Optional<RunBatch> batch = work.next();
      while (batch.isPresent()) {
        Optional<FinishedBatch> block = work.batches().make(batch.get(), listener::cancelled);
        if (block.isEmpty()) {
          work.stop();
          return;
        }
        work.keep(block.get(), worker);
        batch = work.next();
      }
    } catch (Throwable fault) {
      work.fail(fault);
    }
  }
}
