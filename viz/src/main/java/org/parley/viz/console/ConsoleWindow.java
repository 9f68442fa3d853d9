package org.parley.viz.console;

import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.util.concurrent.CountDownLatch;
import org.parley.compiled.CompiledTalks;
import org.parley.viz.ChartFonts;
import sim.display.Console;

/** MASON's Console on talks. */
public final class ConsoleWindow {
  private ConsoleWindow() {}

  /** Whether there is a display to open windows on. */
  public static boolean canOpen() {
    try {
      ChartFonts.prepare();
      return !GraphicsEnvironment.isHeadless()
          && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
    } catch (HeadlessException | java.awt.AWTError | LinkageError | InternalError e) {
      // What Java says of a display depends on how it is missing; none can be opened in any case.
      return false;
    }
  }

  /** Opens the windows. */
  static Console open(CompiledTalks talks, long seed, long run) {
    Console console = new Console(new TalksOnScreen(talks, seed, run));
    console.setIncrementSeedOnStop(false);
    console.setVisible(true);
    return console;
  }

  /** Opens the windows and waits until the Console is closed. */
  public static void show(CompiledTalks talks, long seed, long run) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    Console console = open(talks, seed, run);
    console.addWindowListener(
        new java.awt.event.WindowAdapter() {
          @Override
          public void windowClosed(java.awt.event.WindowEvent e) {
            closed.countDown();
          }
        });
    closed.await();
  }
}
