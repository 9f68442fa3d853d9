package org.parley.cli;

import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a long piece of work has come, on standard error. */
interface ProgressDisplay extends AutoCloseable {
  /** So much of the work is done, and so much of that failed. */
  void at(long done, long failed);

  @Override
  default void close() {}

  /** A bar on a terminal, a line now and then elsewhere, nothing if it is to be quiet. */
  static ProgressDisplay on(CommandConsole console, boolean quiet, long total) {
    if (quiet) {
      return (done, failed) -> {};
    }
    return console.terminal() ? new Bar(console, total) : new Lines(console, total);
  }

  /** A bar with the time that is left. */
  final class Bar implements ProgressDisplay {
    private static final int WIDTH = 79;

    private final ProgressBar bar;

    private Bar(CommandConsole console, long total) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Talks")
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(250)
              .setConsumer(
                  new DelegatingProgressBarConsumer(
                      text -> {
                        console.err().print("\r" + text);
                        console.err().flush();
                      },
                      WIDTH))
              .build();
    }

    @Override
    public void at(long done, long failed) {
      bar.stepTo(done);
      bar.setExtraMessage(failed == 0 ? "" : failed + " failed");
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** A line every five seconds. */
  final class Lines implements ProgressDisplay {
    private static final long EVERY_NANOS = 5_000_000_000L;

    private final CommandConsole console;
    private final long total;
    private final long start = System.nanoTime();
    private long last = start;

    private Lines(CommandConsole console, long total) {
      this.console = console;
      this.total = total;
    }

    @Override
    public void at(long done, long failed) {
      long now = System.nanoTime();
      if (now - last < EVERY_NANOS || done == 0) {
        return;
      }
      last = now;
      long left = Math.round((now - start) / 1e9 / done * (total - done));
      console
          .err()
          .printf(
              Locale.ROOT,
              "parley: %,d of %,d runs%s, about %d s left%n",
              done,
              total,
              failed == 0 ? "" : ", " + failed + " failed",
              left);
    }
  }
}
