package org.parley.cli;

import java.io.IOException;
import java.util.Locale;

/** That Java was given too little memory, and how to give it more. */
final class MemoryShortage {
  private static final int DEEPEST = 20;
  private static final long MEGABYTE = 1 << 20;

  /** Draws what can be left out. */
  @FunctionalInterface
  interface Drawing {
    void draw() throws IOException;
  }

  private MemoryShortage() {}

  /** Whether memory suffices to draw something; if it does not, that is told. */
  static boolean spares(Drawing drawing, CommandConsole console) throws IOException {
    try {
      drawing.draw();
      return true;
    } catch (RuntimeException | OutOfMemoryError e) {
      if (!isCauseOf(e)) {
        throw e;
      }
      console.err().println("warning: " + withoutReport());
      console.err().flush();
      return false;
    }
  }

  /** What is told where the tables are written and the report is not. */
  static String withoutReport() {
    return words("for the report, which is left out");
  }

  /** Whether it is what a fault comes from; who works in threads wraps it. */
  static boolean isCauseOf(Throwable fault) {
    Throwable cause = fault;
    for (int n = 0; n < DEEPEST && cause != null; n++) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** What cannot be done, and the remedy. */
  static String words(String what) {
    return String.format(
        Locale.ROOT,
        "Java's memory (%,d MB) does not suffice %s%n"
            + "    Give it more in the environment: JAVA_TOOL_OPTIONS=-Xmx1g",
        Runtime.getRuntime().maxMemory() / MEGABYTE,
        what);
  }
}
