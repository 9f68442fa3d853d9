package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parley.cli.CommandConsole;
import org.parley.cli.ExitCodes;
import org.parley.cli.Parley;

/**
 * The ferry talks and a sweep of them, in a folder.
 *
 * @param folder where they are, and where the results go
 */
record FerrySweep(Path folder) {
  /** Runs of the sweep. */
  static final String RUNS = "24,000 runs";

  /** About a third of the bytes that the runs take. */
  static final long THIRD = 1_000_000;

  /** Copies the files. */
  static FerrySweep in(Path folder) throws IOException {
    for (String name : List.of("ferry.yaml", "ferry.sweep.yaml")) {
      try (InputStream in = FerrySweep.class.getResourceAsStream("/" + name)) {
        Files.copy(in, folder.resolve(name));
      }
    }
    return new FerrySweep(folder);
  }

  String sweep() {
    return folder.resolve("ferry.sweep.yaml").toString();
  }

  Path out(String name) {
    return folder.resolve(name);
  }

  private static CommandConsole console(StringWriter said) {
    PrintWriter writer = new PrintWriter(said, true);
    return new CommandConsole(writer, writer, false, Map.of());
  }

  /** Runs {@code parley}, which must succeed; what it says. */
  static String parley(String... arguments) {
    StringWriter said = new StringWriter();
    assertThat(Parley.execute(arguments, console(said)))
        .as(said.toString())
        .isEqualTo(ExitCodes.DONE);
    return said.toString();
  }

  /** Sweeps on Spark in this process, which must succeed; what it says. */
  static String spark(String... arguments) {
    StringWriter said = new StringWriter();
    int exit = ClusterSweep.execute(arguments, console(said));
    assertThat(exit).as(said.toString()).isEqualTo(ExitCodes.DONE);
    return said.toString();
  }
}
