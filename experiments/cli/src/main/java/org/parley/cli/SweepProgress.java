package org.parley.cli;

import java.util.Locale;

/** How far a sweep has come, with rate and the time left; runs from before are not counted in. */
final class SweepProgress implements AutoCloseable {
  private static final long EVERY_NANOS = 5_000_000_000L;
  private static final long EVERY_ON_TERMINAL_NANOS = 250_000_000L;

  private final CommandConsole console;
  private final boolean quiet;
  private final long start = System.nanoTime();
  private long last = start;
  private boolean drawn;

  SweepProgress(CommandConsole console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
  }

  void at(org.parley.lab.sweep.SweepStatus progress) {
    long now = System.nanoTime();
    long every = console.terminal() ? EVERY_ON_TERMINAL_NANOS : EVERY_NANOS;
    long made = progress.done() - progress.resumed();
    if (quiet || now - last < every || made == 0) {
      return;
    }
    last = now;
    double rate = made / ((now - start) / 1e9);
    String line =
        String.format(
            Locale.ROOT,
            "parley: %,d of %,d runs, %,.0f a second, %,d failed, about %s left",
            progress.done(),
            progress.most(),
            rate,
            progress.failed(),
            Duration.words((progress.most() - progress.done()) / rate));
    if (console.terminal()) {
      console.err().print("\r" + line + "   ");
      drawn = true;
    } else {
      console.err().println(line);
    }
    console.err().flush();
  }

  @Override
  public void close() {
    if (drawn) {
      console.err().println();
    }
  }

  /** Times in words. */
  static final class Duration {
    private Duration() {}

    static String words(double seconds) {
      long s = Math.round(seconds);
      if (s < 120) {
        return s + " s";
      }
      return s < 7200 ? s / 60 + " min" : s / 3600 + " h " + s % 3600 / 60 + " min";
    }
  }
}
