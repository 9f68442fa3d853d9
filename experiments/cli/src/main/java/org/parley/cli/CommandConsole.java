package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command prints.
 *
 * @param out results, and nothing else
 * @param err progress, warnings and errors
 * @param terminal whether {@code err} is a terminal that can draw over a line
 * @param environment the environment variables
 */
public record CommandConsole(
    PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment) {

  /** The streams of the process, in UTF-8 whatever the locale. */
  public static CommandConsole ofProcess() {
    return printingTo(System.out);
  }

  /** The streams of the process, with its results printed to another one. */
  static CommandConsole printingTo(OutputStream out) {
    return new CommandConsole(
        writer(out), writer(System.err), isTerminal(System.getenv()), System.getenv());
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  // System.console() tells of standard input and output together; progress goes to standard error.
  private static boolean isTerminal(Map<String, String> environment) {
    return !"dumb".equals(environment.get("TERM")) && isTerminal(2);
  }

  private static boolean isTerminal(int descriptor) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }

  /**
   * Whether somebody sits at it: what is typed comes from a terminal, and what is shown goes there.
   */
  public boolean isInteractive() {
    return terminal && isTerminal(0) && isTerminal(1);
  }

  /** Whether the environment asks for no colour (no-color.org): set, and not empty. */
  public boolean noColor() {
    return !environment.getOrDefault("NO_COLOR", "").isEmpty();
  }
}
