package org.parley.ensemble;

import java.util.function.LongFunction;
import org.parley.outcome.Outcome;

/** What became of one run. */
public sealed interface RunResult {
  /** Number of the run. */
  long run();

  /**
   * Makes a run. Any fault is the run's own, since thousands must not be lost to one of them, but
   * for lack of memory: that is the machine's, and on another the same run would succeed.
   */
  static RunResult of(LongFunction<Outcome> simulation, long run) {
    try {
      return new Finished(simulation.apply(run));
    } catch (OutOfMemoryError machine) {
      throw machine;
    } catch (Throwable fault) {
      return Failed.of(run, fault);
    }
  }

  /** A run that came to its end. */
  record Finished(Outcome outcome) implements RunResult {
    @Override
    public long run() {
      return outcome.run();
    }
  }

  /**
   * A run that failed by a fault.
   *
   * @param error what went wrong, in one line
   */
  record Failed(long run, String error) implements RunResult {
    private static final int LONGEST = 200;

    /** A failed run with the fault in one line, the same on every machine. */
    static Failed of(long run, Throwable fault) {
      String name = fault.getClass().getSimpleName();
      String message = fault.getMessage();
      if (message == null || message.isBlank() || isReused(fault)) {
        return new Failed(run, name);
      }
      String line = (name + ": " + message).replaceAll("\\s+", " ").strip();
      return new Failed(run, line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    }

    /** Faults that a warm virtual machine throws without their message, to save time. */
    private static boolean isReused(Throwable fault) {
      return fault instanceof NullPointerException
          || fault instanceof ArithmeticException
          || fault instanceof ArrayIndexOutOfBoundsException
          || fault instanceof ArrayStoreException
          || fault instanceof ClassCastException;
    }
  }
}
