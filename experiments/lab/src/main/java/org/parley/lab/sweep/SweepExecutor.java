package org.parley.lab.sweep;

import java.io.IOException;
import java.util.Map;

/**
 * Executes the runs of a sweep. An executor only makes the batches that it is given: what is to be
 * done, when a cell has enough, what is kept and how the tables look is the same for all.
 */
public interface SweepExecutor {

  /** Works until nothing is left to do, or it was cancelled, or it cannot go on. */
  void work(SweepWork work, SweepRunner.Listener listener) throws IOException;

  /** Runs that it makes at the same time. */
  int size();

  /** What it is, such as "2 threads". */
  String words();

  /** What the manifest should say of it besides. */
  default Map<String, Object> facts() {
    return Map.of();
  }
}
