package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The program on a pseudo-terminal, and somebody scripted who reads it and types. */
final class PseudoTerminal implements AutoCloseable {
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final long LONGEST_SECONDS = 120;
  private static final long BETWEEN_LOOKS_MILLIS = 50;

  private final Path folder;
  private final Process process;
  private int read;

  private PseudoTerminal(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /** Whether this machine has one. */
  static boolean isThere() {
    return Files.isExecutable(SCRIPT);
  }

  /** Begins; the window has 30 rows of so many columns until {@link #resize}. */
  static PseudoTerminal parley(Path folder, int columns, String... arguments) throws IOException {
    assumeTrue(isThere(), "there is no 'script' to make a pseudo-terminal with");
    StringBuilder shell = new StringBuilder("#!/bin/sh\n");
    shell.append("stty rows 30 cols ").append(columns).append('\n');
    shell.append("(until [ -e closed ]; do if [ -e size ]; then stty $(cat size) </dev/tty;");
    shell.append(" rm size; touch resized; fi; sleep 0.1; done) >/dev/null 2>&1 &\n");
    shell.append("exec ").append(ChildProcess.commandLine(arguments)).append('\n');
    Path file = folder.resolve("play.sh");
    Files.writeString(file, shell.toString());
    ProcessBuilder builder =
        new ProcessBuilder(SCRIPT.toString(), "-qefc", "sh " + file, "/dev/null");
    builder.environment().put("TERM", "xterm");
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("shown").toFile());
    return new PseudoTerminal(folder, builder.start());
  }

  private String shown() throws IOException {
    String all = Files.readString(folder.resolve("shown"), StandardCharsets.UTF_8);
    return all.replace("\r\n", "\n");
  }

  /** Waits until this is shown, after what was waited for before; what was shown up to its end. */
  String expect(String text) throws IOException, InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (true) {
      boolean hasEnded = !process.isAlive();
      String all = shown();
      int at = all.indexOf(text, read);
      if (at >= 0) {
        String before = all.substring(read, at + text.length());
        read = at + text.length();
        return before;
      }
      if (hasEnded || System.nanoTime() > until) {
        throw new AssertionError("never shown: " + text + "\n" + all.substring(read));
      }
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
  }

  /** Types; what is typed is echoed, as on any terminal. */
  void type(String text) throws IOException {
    OutputStream keyboard = process.getOutputStream();
    keyboard.write(text.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  /** Gives the window another size. */
  void resize(int rows, int columns) throws IOException, InterruptedException {
    Path part = folder.resolve("size.part");
    Files.writeString(part, "rows " + rows + " cols " + columns);
    Files.move(part, folder.resolve("size"));
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!Files.exists(folder.resolve("resized")) && System.nanoTime() < until) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
    Files.delete(folder.resolve("resized"));
  }

  /** Waits for the end: what was shown since the last thing waited for. */
  String end(int exit) throws IOException, InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end\n" + whatItDoes());
    }
    String rest = shown().substring(read);
    assertThat(process.exitValue()).as(rest).isEqualTo(exit);
    return rest;
  }

  /** Has the machines that still run tell what their threads wait for. */
  private String whatItDoes() throws IOException, InterruptedException {
    for (ProcessHandle one : process.descendants().toList()) {
      if (one.info().command().orElse("").endsWith("java")) {
        new ProcessBuilder("kill", "-QUIT", String.valueOf(one.pid())).start().waitFor();
      }
    }
    Thread.sleep(TimeUnit.SECONDS.toMillis(2));
    return shown().substring(read);
  }

  @Override
  public void close() throws IOException {
    Files.writeString(folder.resolve("closed"), "");
    process.destroy();
  }
}
