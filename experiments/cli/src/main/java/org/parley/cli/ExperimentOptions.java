package org.parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.lab.io.ReadResult;
import picocli.CommandLine.Option;

/** Options of commands that do experiments. */
final class ExperimentOptions {
  @Option(
      names = "--threads",
      paramLabel = "T",
      converter = EnsembleOptions.Count.class,
      description = "Threads that simulate (default: all cores). Results do not depend on it.")
  private Long threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the results (default: a new one under results/).")
  private Path out;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  int threads() {
    return threads == null ? cores() : (int) Math.min(1024, threads);
  }

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Threads asked for, if any were. */
  OptionalInt threadsAsked() {
    return threads == null ? OptionalInt.empty() : OptionalInt.of(threads());
  }

  Optional<Path> out() {
    return Optional.ofNullable(out);
  }

  boolean quiet() {
    return quiet;
  }

  /**
   * What a file says.
   *
   * @throws InvalidInput if it is not right
   */
  static <T> T valid(ReadResult<T> read) {
    if (!read.problems().isEmpty()) {
      throw InvalidInput.of(read.problems());
    }
    return read.value().orElseThrow();
  }
}
