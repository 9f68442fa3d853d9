package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The play command as a process: through pipes, and on a pseudo-terminal where there is one. */
class PlayCommandTest {
  private static final Path SCENARIO =
      Path.of(System.getProperty("parley.root", "../.."))
          .resolve("engine/src/test/resources/scenarios/two-issues.yaml")
          .toAbsolutePath();
  private static final String[] PLAY = {
    "play",
    SCENARIO.toString(),
    "--as",
    "upper-farm",
    "--runs",
    "20",
    "--set",
    "talks.walk_out.chance=0",
    "--quiet"
  };
  private static final String KEPT = "play-two-issues-1.json";
  private static final String TURN = "What do you do? ";
  private static final String CLEARED = "\u001b[H\u001b[2J\u001b[3J";

  @TempDir private Path temp;

  private ChildProcess typed(String typed, String... arguments)
      throws IOException, InterruptedException {
    Path keys = temp.resolve("keys");
    Files.writeString(keys, typed);
    Process process =
        new ProcessBuilder("sh", "-c", "exec " + ChildProcess.commandLine(arguments))
            .directory(temp.toFile())
            .redirectInput(keys.toFile())
            .redirectOutput(new File(temp.toFile(), ".out"))
            .redirectError(new File(temp.toFile(), ".err"))
            .start();
    return ChildProcess.end(process, temp);
  }

  private static String[] with(String[] arguments, String... more) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private PseudoTerminal terminal(int columns, String... arguments) throws IOException {
    return PseudoTerminal.parley(temp, columns, arguments);
  }

  /** Reads both briefings, up to the first question. */
  private static String read(PseudoTerminal terminal) throws IOException, InterruptedException {
    String shown = terminal.expect("Your own instructions come next: press return. ");
    terminal.type("\n");
    shown += terminal.expect("To the table: press return. ");
    terminal.type("\n");
    return shown + terminal.expect(TURN);
  }

  private static int longestLine(String shown) {
    return shown.lines().mapToInt(String::length).max().orElse(0);
  }

  @Test
  void onATerminalToASignedDeal() throws IOException, InterruptedException {
    try (PseudoTerminal terminal = terminal(100, PLAY)) {
      String begun = read(terminal);
      assertThat(begun).contains("Who is at the table", "upper-farm: your instructions");
      assertThat(longestLine(begun)).isBetween(80, 99);

      terminal.type("1\n");
      assertThat(terminal.expect(TURN))
          .contains("! The table refuses this: there is no text to agree to.");
      terminal.type("2\n1\ns\n");
      assertThat(terminal.expect(TURN))
          .contains("! The table refuses this: the offer leaves everything as it is.");
      terminal.type("\u0007garbage \u001b[A\u00e9\n");
      assertThat(terminal.expect(TURN)).contains("is none of the choices. Type one of: 1, 2, c,");

      terminal.resize(20, 50);
      // The shared well and the fence, and it stays there to the last round.
      terminal.type("2\n1\n1\n2\n2\n2\ns\n");
      assertThat(longestLine(terminal.expect("== upper-farm, round 2 of 8"))).isLessThan(100);
      for (int round = 3; round <= 7; round++) {
        terminal.type("2\n1\ns\n");
        assertThat(longestLine(terminal.expect("== upper-farm, round " + round))).isLessThan(50);
      }
      terminal.type("2\n1\ns\n");
      terminal.expect("The talks have ended");
      assertThat(terminal.end(ExitCodes.DONE))
          .contains("A comprehensive agreement", "in round 7.", "play-two-issues-1.html")
          .doesNotContain("Saved.");
    }
    assertThat(temp.resolve("play-two-issues-1.html")).exists();
    assertThat(Files.readString(temp.resolve(KEPT)))
        .contains("\"outcome\": \"comprehensive\"", "\"move\": \"offer\"");
  }

  @Test
  void onATerminalToAWalkOut() throws IOException, InterruptedException {
    try (PseudoTerminal terminal = terminal(80, PLAY)) {
      read(terminal);
      terminal.type("4\n");
      terminal.expect("You leave the table. Are you sure? (yes or no) ");
      terminal.type("perhaps\n");
      terminal.expect("Type yes or no.\nYou leave the table. Are you sure? (yes or no) ");
      terminal.type("no\n");
      terminal.expect(TURN);
      terminal.type("3\n");
      terminal.expect("round 2 of 8");
      terminal.expect(TURN);
      terminal.type("4\nyes\n");
      terminal.expect("The talks have ended");
      assertThat(terminal.end(ExitCodes.DONE))
          .contains("No agreement; a walk-out ended the talks, in round 2.");
    }
  }

  @Test
  void whatAnAgentWouldRefuseIsAskedTwiceOnATerminal() throws IOException, InterruptedException {
    try (PseudoTerminal terminal = terminal(80, PLAY)) {
      read(terminal);
      terminal.type("c\n1\n3\n");
      assertThat(terminal.expect("Send it? (yes or no) "))
          .contains("It would settle water at \"lower\" and fence at \"none\": it settles so much");
      terminal.type("no\n");
      terminal.expect(TURN);
      terminal.type("3\n");
      terminal.expect("Before you lies the text of lower-farm: water: lower; fence: built.");
      terminal.expect(TURN);
      terminal.type("1\n");
      assertThat(terminal.expect("Do you want it all the same? (yes or no) "))
          .contains(
              "! Take care. Your delegation would refuse this:",
              "It is worth 20.0 points less to you than what you have without.",
              "Once all agree, it is signed in your name.");
      terminal.type("yes\n");
      terminal.expect("Are you sure? It cannot be taken back. (yes or no) ");
      terminal.type("yes\n");
      terminal.expect("The talks have ended");
      assertThat(terminal.end(ExitCodes.DONE))
          .contains(
              "Against your own rules",
              "upper-farm agreed to a text that its own lines or its alternative spoke",
              "against, and insisted (round 2).",
              "upper-farm ended 20.0 points below what it had without a deal");
    }
  }

  @Test
  void theEndOfInputOnATerminalSaves() throws IOException, InterruptedException {
    try (PseudoTerminal terminal = terminal(80, PLAY)) {
      read(terminal);
      terminal.type("3\n");
      terminal.expect("round 2 of 8");
      terminal.expect(TURN);
      terminal.type("\u0004");
      assertThat(terminal.end(ExitCodes.INTERRUPTED))
          .contains("Saved. To go on: parley play --resume " + KEPT);
    }
    assertThat(Files.readString(temp.resolve(KEPT))).contains("\"move\": \"hold\"");
  }

  @Test
  void ctrlCSavesAndTheTalksGoOn() throws IOException, InterruptedException {
    try (PseudoTerminal terminal = terminal(80, PLAY)) {
      read(terminal);
      terminal.type("3\n");
      terminal.expect("round 2 of 8");
      terminal.expect(TURN);
      terminal.type("\u0003");
      assertThat(terminal.end(ExitCodes.INTERRUPTED))
          .contains("Saved. To go on: parley play --resume " + KEPT);
    }
    ChildProcess again = typed("4\nyes\n", "play", "--resume", KEPT, "--runs", "20");
    assertThat(again.exit()).isEqualTo(ExitCodes.DONE);
    assertThat(again.out())
        .contains("round 2 of 8")
        .contains("No agreement; a walk-out ended the talks, in round 2.");
    assertThat(again.err()).isEmpty();
  }

  @Test
  void twoAtOneTerminalDoNotSeeEachOther() throws IOException, InterruptedException {
    try (PseudoTerminal terminal = terminal(80, with(PLAY, "--as", "lower-farm"))) {
      terminal.expect("Your own instructions come next: press return. ");
      terminal.type("\n");
      terminal.expect(
          "The keyboard goes to upper-farm. Nobody else looks; press return to begin. ");
      terminal.type("\n");
      terminal.expect("To the table: press return. ");
      terminal.type("\n");
      terminal.expect(TURN);
      terminal.type("3\n");
      // The screen is cleared, and what could be scrolled back to; then the other is waited for.
      String handed = terminal.expect("The keyboard goes to lower-farm.");
      assertThat(handed.substring(handed.indexOf(CLEARED)))
          .isEqualTo(CLEARED + "\nThe keyboard goes to lower-farm.");
      terminal.type("\n");
      assertThat(terminal.expect("To the table: press return. "))
          .contains("lower-farm: your instructions")
          .doesNotContain("upper-farm: your instructions");
      terminal.type("\nq\n");
      terminal.end(ExitCodes.DONE);
    }
  }

  @Test
  void throughPipesToASignedDealAndBack() throws IOException, InterruptedException {
    ChildProcess play = typed("2\n1\n1\n2\n2\n2\ns\n" + "2\n1\ns\n".repeat(7), PLAY);
    assertThat(play.exit()).as(play.err()).isEqualTo(ExitCodes.DONE);
    assertThat(play.out()).contains("A comprehensive agreement", "play-two-issues-1.html");
    assertThat(play.err()).isEmpty();
    String kept = Files.readString(temp.resolve(KEPT));
    ChildProcess again = typed("", "play", "--resume", KEPT, "--runs", "20");
    assertThat(again.exit()).isEqualTo(ExitCodes.DONE);
    assertThat(play.out()).endsWith(again.out().strip() + "\n");
    assertThat(Files.readString(temp.resolve(KEPT))).isEqualTo(kept);
  }

  /** The reader warns which lines are firm; that is for who writes talks, and not for the table. */
  @Test
  void whichLinesOfTheOthersAreFirmIsNotTold() throws IOException, InterruptedException {
    String tunnel =
        Path.of(System.getProperty("parley.root", "../.."))
            .resolve("scenarios/tunnel.yaml")
            .toAbsolutePath()
            .toString();
    assertThat(ChildProcess.parley(temp, "validate", tunnel).err())
        .contains("norrin.red_lines.own-inspectors", "nobody can ever agree");
    ChildProcess play = typed("", "play", tunnel, "--as", "sudrin");
    assertThat(play.exit()).isEqualTo(ExitCodes.INTERRUPTED);
    assertThat(play.out() + play.err())
        .doesNotContain("nobody can ever agree", "own-inspectors", "warning");
  }

  @Test
  void theEndOfInputIsAnInterruption() throws IOException, InterruptedException {
    ChildProcess play = typed("", PLAY);
    assertThat(play.err())
        .isEqualTo("\nSaved. To go on: parley play --resume play-two-issues-1.json\n");
    assertThat(play.exit()).isEqualTo(ExitCodes.INTERRUPTED);
  }

  @Test
  void whoIsNotAtTheTableCannotBePlayed() throws IOException, InterruptedException {
    ChildProcess child =
        ChildProcess.parley(temp, "play", SCENARIO.toString(), "--as", "nobody", "--quiet");
    assertThat(child)
        .isEqualTo(
            new ChildProcess(
                ExitCodes.USAGE,
                "",
                """
                parley play: '--as': there is no delegation 'nobody'; one of upper-farm, lower-farm
                    See 'parley play --help'.
                """));
    Files.writeString(temp.resolve("bad.json"), "{}");
    ChildProcess bad = ChildProcess.parley(temp, "play", "--resume", "bad.json");
    assertThat(bad)
        .isEqualTo(
            new ChildProcess(
                ExitCodes.INVALID_INPUT,
                "",
                "bad.json: this is no file of talks that 'parley play' wrote\n"));
  }
}
