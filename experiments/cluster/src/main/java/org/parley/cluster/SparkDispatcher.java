package org.parley.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.parley.lab.sweep.FinishedBatch;
import org.parley.lab.sweep.RunBatch;
import org.parley.lab.sweep.SweepRunner;
import org.parley.lab.sweep.SweepWork;

/**
 * Keeps the executors busy: twice as many tasks underway as there are cores, so that no core waits
 * for the driver, and what comes back is kept at once.
 *
 * @param cores cores that there are now
 */
record SparkDispatcher(SweepWork work, SparkJobs jobs, IntSupplier cores) {
  private static final int DEPTH = 2;
  private static final int PART = 1;

  /** Runs until nothing is left to do, or it was cancelled. */
  void run(SweepRunner.Listener listener) throws IOException, InterruptedException {
    TaskSizing sizing = new TaskSizing(work.batches().size());
    fill(sizing);
    while (jobs.underway() > 0 && !listener.cancelled()) {
      Optional<TaskResult> made = jobs.next();
      if (made.isPresent()) {
        sizing.learn(made.get());
        for (FinishedBatch block : made.get().blocks()) {
          work.keep(block, PART);
        }
      }
      listener.progress(work.progress());
      fill(sizing);
    }
  }

  /** Sends out more, several tasks at a time, since a job costs something too. */
  private void fill(TaskSizing sizing) throws IOException {
    int slots = cores.getAsInt();
    int room = DEPTH * slots - jobs.underway();
    if (room < Math.max(1, slots / 2) && jobs.underway() > 0) {
      return;
    }
    List<RunBatch> batches = new ArrayList<>();
    long most = (long) Math.max(1, room) * sizing.runs();
    long runs = 0;
    Optional<RunBatch> next = work.poll(sizing.piece());
    while (next.isPresent()) {
      batches.add(next.get());
      runs += next.get().to() - next.get().from();
      next = runs < most ? work.poll(sizing.piece()) : Optional.empty();
    }
    if (!batches.isEmpty()) {
      jobs.submit(BatchBundle.deal(batches, Math.max(1, room)));
    }
  }
}
