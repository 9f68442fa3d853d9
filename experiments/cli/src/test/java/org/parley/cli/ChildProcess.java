package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command run as a process of its own.
 *
 * @param exit its exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record ChildProcess(int exit, String out, String err) {
  private static final long LONGEST_SECONDS = 600;

  /** The line of a process's status that holds the signals it ignores, a bit each. */
  private static final String IGNORED = "SigIgn:";

  private static final long INTERRUPT = 1 << 1;

  /** Most commands of the tests end before the second compiler would have been of any use. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** Runs {@code parley} in a folder. */
  static ChildProcess parley(Path folder, String... arguments)
      throws IOException, InterruptedException {
    return end(start(folder, Map.of(), Parley.class, List.of(), arguments), folder);
  }

  /** The same command, as a line for a shell. */
  static String commandLine(String... arguments) throws IOException {
    List<String> words = new ArrayList<>();
    if (isDeaf()) {
      words.addAll(List.of("env", "--default-signal=INT"));
    }
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(SHORT_LIVED);
    words.addAll(List.of("-cp", classPath(), Parley.class.getName()));
    words.addAll(List.of(arguments));
    return "'" + String.join("' '", words) + "'";
  }

  static Process start(
      Path folder,
      Map<String, String> environment,
      Class<?> main,
      List<String> machine,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (isDeaf()) {
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SHORT_LIVED);
    command.addAll(machine);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.redirectOutput(folder.resolve(".out").toFile());
    builder.redirectError(folder.resolve(".err").toFile());
    return builder.start();
  }

  /**
   * Whether Ctrl-C is ignored here, as in what a shell starts in the background; children inherit
   * it.
   */
  private static boolean isDeaf() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith(IGNORED))
            .map(line -> line.substring(IGNORED.length()).strip())
            .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & INTERRUPT) != 0);
  }

  static ChildProcess end(Process process, Path folder) throws IOException, InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the command did not end");
    }
    return new ChildProcess(
        process.exitValue(), text(folder.resolve(".out")), text(folder.resolve(".err")));
  }

  private static String text(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.delete(file);
    return text;
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
