package org.parley.cluster;

/**
 * How many batches go into a task, so that it lasts about two seconds: a task costs some
 * milliseconds by itself, and one that is lost has to be done again. Fewer if they would send back
 * more than a megabyte, since as many results as tasks are underway may wait in the driver. Learnt
 * from the tasks that came back; of no consequence for results.
 */
final class TaskSizing {
  private static final double SECONDS = 2;
  private static final double BYTES = 1 << 20;
  private static final double WEIGHT = .3;
  private static final int LONGEST_PIECE = 500;

  private final int batch;
  private double secondsPerRun = Double.NaN;
  private double bytesPerRun;

  /**
   * Knows nothing yet.
   *
   * @param batch runs in a batch
   */
  TaskSizing(int batch) {
    this.batch = batch;
  }

  /** Learns from a task. */
  void learn(TaskResult made) {
    if (made.runs() > 0) {
      double seconds = Math.max(1, made.nanos()) / 1e9 / made.runs();
      double bytes = (double) made.size() / made.runs();
      double old = Double.isNaN(secondsPerRun) ? 0 : 1 - WEIGHT;
      secondsPerRun = old == 0 ? seconds : old * secondsPerRun + WEIGHT * seconds;
      bytesPerRun = old == 0 ? bytes : old * bytesPerRun + WEIGHT * bytes;
    }
  }

  /** Runs in the next task, about. */
  long runs() {
    return (long) batch * batches();
  }

  /** Batches in the next task: one as long as nothing is known. */
  int batches() {
    if (Double.isNaN(secondsPerRun)) {
      return 1;
    }
    double runs = Math.min(SECONDS / secondsPerRun, BYTES / bytesPerRun);
    return (int) Math.max(1, runs / batch);
  }

  /**
   * Batches of one point that are made, sent and remembered as one piece. Short, so that points
   * advance together and whoever stops half-way has about as many runs of each.
   */
  int piece() {
    return Math.max(1, Math.min(LONGEST_PIECE / batch, batches()));
  }
}
