package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command line gives when it is run in this process.
 *
 * @param exit exit code
 * @param out standard output
 * @param err standard error
 */
record InProcess(int exit, String out, String err) {

  static InProcess parley(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Parley.execute(
            arguments,
            new CommandConsole(
                new PrintWriter(out), new PrintWriter(err), false, Map.of("NO_COLOR", "1")));
    return new InProcess(exit, out.toString(), withoutProgress(err.toString()));
  }

  /** Lines that say how long it will take come only on a machine that is slow. */
  private static String withoutProgress(String err) {
    return err.replaceAll("(?m)^parley: [0-9,]+ of [0-9,]+ runs.* left\n", "");
  }

  /** Copies a resource of the tests into a folder. */
  static String copied(String resource, Path folder) throws IOException {
    Path file = folder.resolve(resource);
    try (InputStream in = InProcess.class.getResourceAsStream("/" + resource)) {
      Files.copy(in, file);
    }
    return file.toString();
  }

  /** The text of a resource of the tests. */
  static String text(String resource) throws IOException {
    try (InputStream in = InProcess.class.getResourceAsStream("/" + resource)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
