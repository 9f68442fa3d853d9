package org.parley.cluster;

/**
 * How many batches go into a task, so that it lasts about two seconds: a task costs some
 * milliseconds by itself, and one that is lost has to be done again. Learnt from the tasks that
 * came back; of no consequence for results.
 */
final class Sizing {
  private static final double SECONDS = 2;
  private static final double WEIGHT = .3;
  private static final int MOST = 2_000;

  private final int batch;
  private double secondsPerRun = Double.NaN;

  /**
   * Knows nothing yet.
   *
   * @param batch runs in a batch
   */
  Sizing(int batch) {
    this.batch = batch;
  }

  /** Learns from a task. */
  void learn(long runs, long nanos) {
    if (runs > 0) {
      double seen = Math.max(1, nanos) / 1e9 / runs;
      secondsPerRun =
          Double.isNaN(secondsPerRun) ? seen : (1 - WEIGHT) * secondsPerRun + WEIGHT * seen;
    }
  }

  /** Batches in the next task: one as long as nothing is known. */
  int batches() {
    if (Double.isNaN(secondsPerRun)) {
      return 1;
    }
    return (int) Math.max(1, Math.min(MOST, SECONDS / (secondsPerRun * batch)));
  }
}
