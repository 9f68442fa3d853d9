package org.parley.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Columns to write on, within what reads well: as many as the terminal has at the moment, since
 * windows change; where there is none, as {@code COLUMNS} says, else {@value #USUAL}.
 */
final class TerminalWidth implements IntSupplier {
  private static final int NARROWEST = 40;
  private static final int USUAL = 80;
  private static final int WIDEST = 110;
  private static final long PATIENCE_SECONDS = 2;

  private final boolean terminal;
  private final String columns;

  TerminalWidth(boolean terminal, Map<String, String> environment) {
    this.terminal = terminal;
    columns = environment.getOrDefault("COLUMNS", "");
  }

  @Override
  public int getAsInt() {
    int width = terminal ? asked() : 0;
    if (width <= 0) {
      width = columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : USUAL;
    }
    return Math.max(NARROWEST, Math.min(WIDEST, width)) - 1;
  }

  /** What the terminal says, through {@code stty}; 0 if it cannot be asked. */
  private static int asked() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        return 0;
      }
      String size =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      return size.matches("\\d{1,4} \\d{1,4}") ? Integer.parseInt(size.split(" ")[1]) : 0;
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
