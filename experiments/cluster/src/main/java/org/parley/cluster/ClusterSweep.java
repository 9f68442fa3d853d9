package org.parley.cluster;

import java.util.Locale;
import org.parley.cli.CommandConsole;
import org.parley.cli.ExitCodes;
import org.parley.cli.Parley;

/** The main class for {@code spark-submit}: {@code parley sweep} with its runs made by Spark. */
public final class ClusterSweep {
  private ClusterSweep() {}

  /** Takes what {@code parley sweep} takes, and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    int code = execute(arguments, CommandConsole.ofProcess());
    if (code != ExitCodes.DONE) {
      System.exit(code);
    }
  }

  /**
   * Sweeps; on all cores of this machine if no master is given.
   *
   * @return the exit code, one of {@link ExitCodes}
   */
  static int execute(String[] arguments, CommandConsole console) {
    try (SparkBackend workshop = new SparkBackend(console)) {
      return Parley.sweep(arguments, console, workshop);
    }
  }
}
