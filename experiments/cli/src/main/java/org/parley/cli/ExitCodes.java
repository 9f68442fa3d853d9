package org.parley.cli;

/** What the exit codes of the command mean. */
public final class ExitCodes {
  /** Done. */
  public static final int DONE = 0;

  /** A fault of the program. */
  public static final int FAULT = 1;

  /** Wrong command line. */
  public static final int USAGE = 2;

  /** Invalid input file. */
  public static final int INVALID_INPUT = 3;

  /** Finished, but some runs failed. */
  public static final int RUNS_FAILED = 4;

  /** Interrupted; what was finished is on disk. */
  public static final int INTERRUPTED = 130;

  private ExitCodes() {}
}
