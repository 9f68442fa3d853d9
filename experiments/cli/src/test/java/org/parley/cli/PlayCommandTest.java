package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The play command as a process: through pipes, and on a pseudo-terminal where there is one. */
class PlayCommandTest {
  private static final Path SCENARIO =
      Path.of(System.getProperty("parley.root", "../.."))
          .resolve("engine/src/test/resources/scenarios/two-issues.yaml")
          .toAbsolutePath();
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final long LONGEST_SECONDS = 120;
  private static final String SIGNED = "2\n1\n1\n2\n2\n2\ns\n" + "2\n1\ns\n".repeat(10);

  private static final String PATIENT = "talks.walk_out.chance=0";

  @TempDir private Path temp;

  private Process start(boolean terminal, String before, String... arguments) throws IOException {
    StringBuilder line = new StringBuilder("exec '");
    line.append(Path.of(System.getProperty("java.home"), "bin", "java")).append("' -cp '");
    line.append(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.append("' ").append(Parley.class.getName());
    for (String argument : arguments) {
      line.append(" '").append(argument).append("'");
    }
    Path shell = temp.resolve("play.sh");
    Files.writeString(shell, "#!/bin/sh\n" + before + "\n" + line + "\n");
    ProcessBuilder builder =
        terminal
            ? new ProcessBuilder(SCRIPT.toString(), "-qec", "sh " + shell, "/dev/null")
            : new ProcessBuilder("sh", shell.toString());
    builder.directory(temp.toFile()).redirectErrorStream(true);
    builder.redirectOutput(temp.resolve("out").toFile());
    return builder.start();
  }

  private String end(Process process) throws IOException, InterruptedException {
    assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    return Files.readString(temp.resolve("out"), StandardCharsets.UTF_8);
  }

  private static void type(Process process, String text) throws IOException {
    OutputStream keyboard = process.getOutputStream();
    keyboard.write(text.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  private void waitFor(String text) throws IOException, InterruptedException {
    for (int i = 0; i < LONGEST_SECONDS * 10; i++) {
      if (Files.readString(temp.resolve("out"), StandardCharsets.UTF_8).contains(text)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("never shown: " + text);
  }

  @Test
  void throughPipesToASignedDealAndBack() throws IOException, InterruptedException {
    Process play =
        start(
            false,
            "",
            "play",
            SCENARIO.toString(),
            "--as",
            "upper-farm",
            "--runs",
            "20",
            "--set",
            PATIENT);
    type(play, SIGNED);
    play.getOutputStream().close();
    String shown = end(play);
    assertThat(play.exitValue()).as(shown).isZero();
    assertThat(shown).contains("A comprehensive agreement", "play-two-issues-1.html");
    Process again = start(false, "", "play", "--resume", "play-two-issues-1.json", "--runs", "20");
    again.getOutputStream().close();
    assertThat(end(again)).contains("A comprehensive agreement");
    assertThat(again.exitValue()).isZero();
  }

  @Test
  void theEndOfInputIsAnInterruption() throws IOException, InterruptedException {
    Process play = start(false, "", "play", SCENARIO.toString(), "--as", "upper-farm");
    play.getOutputStream().close();
    assertThat(end(play))
        .endsWith("\nSaved. To go on: parley play --resume play-two-issues-1.json\n");
    assertThat(play.exitValue()).isEqualTo(Exit.INTERRUPTED);
  }

  @Test
  void onATerminalWhoseWindowChanges() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(SCRIPT));
    Process play =
        start(
            true,
            "stty rows 40 cols 100; (sleep 1; stty rows 7 cols 22 </dev/tty) &",
            "play",
            SCENARIO.toString(),
            "--as",
            "upper-farm",
            "--runs",
            "20",
            "--set",
            PATIENT);
    waitFor("What do you do?");
    type(play, "\u0007garbage\n" + SIGNED);
    String shown = end(play);
    assertThat(play.exitValue()).as(shown).isZero();
    assertThat(shown).contains("is none of the choices", "A comprehensive agreement");
  }

  @Test
  void ctrlCSavesAndSaysHowToGoOn() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(SCRIPT));
    Process play = start(true, "", "play", SCENARIO.toString(), "--as", "upper-farm");
    waitFor("What do you do?");
    type(play, "3\n");
    waitFor("round 2 of");
    type(play, "\u0003");
    assertThat(end(play)).contains("Saved. To go on: parley play --resume play-two-issues-1.json");
    assertThat(play.exitValue()).isEqualTo(Exit.INTERRUPTED);
    Process again = start(false, "", "play", "--resume", "play-two-issues-1.json");
    type(again, "4\nyes\n");
    again.getOutputStream().close();
    assertThat(end(again)).contains("a walk-out ended the talks");
    assertThat(again.exitValue()).isZero();
  }

  @Test
  void whoIsNotAtTheTableCannotBePlayed() throws IOException, InterruptedException {
    Child child = Child.parley(temp, "play", SCENARIO.toString(), "--as", "nobody", "--quiet");
    assertThat(child)
        .isEqualTo(
            new Child(
                Exit.USAGE,
                "",
                """
                parley play: '--as': there is no delegation 'nobody'; one of upper-farm, lower-farm
                    See 'parley play --help'.
                """));
    Files.writeString(temp.resolve("bad.json"), "{}");
    Child bad = Child.parley(temp, "play", "--resume", "bad.json");
    assertThat(bad)
        .isEqualTo(
            new Child(
                Exit.INVALID_INPUT,
                "",
                "bad.json: this is no file of talks that 'parley play' wrote\n"));
  }
}
