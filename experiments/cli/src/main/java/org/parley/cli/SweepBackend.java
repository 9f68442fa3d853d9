package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.parley.lab.sweep.SweepExecutor;

/** The backend of {@code parley sweep}: where its runs are made, on this machine or elsewhere. */
@FunctionalInterface
public interface SweepBackend {

  /**
   * Who makes the runs.
   *
   * @param threads how many threads were asked for; empty if it was left to the program
   */
  SweepExecutor crew(OptionalInt threads);

  /**
   * Called once the results are written, and everything was done.
   *
   * @param folder where they are
   */
  default void finished(Path folder) throws IOException {}
}
