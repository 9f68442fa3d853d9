package org.parley.lab.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The workers of a sweep: each takes a batch, makes its runs, appends them to its own part. */
final class Crew {
  private static final long TICK_MILLIS = 100;

  private final SweepFolder folder;
  private final Schedule schedule;
  private final Batches batches;
  private final Count count;
  private final AtomicReference<Throwable> trouble = new AtomicReference<>();

  Crew(SweepFolder folder, Schedule schedule, Batches batches, Count count) {
    this.folder = folder;
    this.schedule = schedule;
    this.batches = batches;
    this.count = count;
  }

  /** Works until all is done, or it was cancelled, or the disk refuses. */
  void work(int threads, Sweeper.Listener listener) throws IOException {
    List<Thread> workers = new ArrayList<>();
    for (int worker = 1; worker <= threads; worker++) {
      int number = worker;
      Thread thread = new Thread(() -> work(number), "parley-sweep-" + number);
      thread.setDaemon(true);
      workers.add(thread);
    }
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      watch(worker, listener);
    }
    listener.progress(count.progress());
    if (trouble.get() instanceof IOException disk) {
      throw new IOException(disk.getMessage() == null ? disk.toString() : disk.getMessage(), disk);
    }
    if (trouble.get() != null) {
      throw new IllegalStateException("the sweep cannot go on: " + trouble.get(), trouble.get());
    }
  }

  private void watch(Thread worker, Sweeper.Listener listener) {
    while (worker.isAlive()) {
      try {
        worker.join(TICK_MILLIS);
      } catch (InterruptedException e) {
        schedule.stop();
      }
      if (listener.cancelled()) {
        schedule.stop();
      }
      listener.progress(count.progress());
    }
  }

  private void work(int worker) {
    try (Part part = Part.open(folder.part(worker))) {
      Optional<Cell.Batch> batch = schedule.next();
      while (batch.isPresent()) {
        Optional<Block> block = batches.make(batch.get());
        if (block.isEmpty()) {
          schedule.stop();
          return;
        }
        KeptBlock kept = part.append(block.get());
        count.add(kept);
        schedule.finished(batch.get(), kept);
        batch = schedule.next();
      }
    } catch (Throwable fault) {
      trouble.compareAndSet(null, fault);
      schedule.stop();
    }
  }
}
