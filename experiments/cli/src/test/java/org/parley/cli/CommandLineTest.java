package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandLineTest {
  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int parley(String... arguments) {
    return Parley.execute(
        arguments,
        new CommandConsole(
            new PrintWriter(out), new PrintWriter(err), false, Map.of("NO_COLOR", "1")));
  }

  private void refuses(String message, String... arguments) {
    assertThat(parley(arguments)).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).isEqualTo(message);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aSubcommandIsTypedByTheNameInItsHelp() {
    CommandConsole console = CommandConsole.printingTo(OutputStream.nullOutputStream());
    CommandLine line = SubcommandList.line(console, true, new String[0]);
    assertThat(line.getSubcommands()).hasSize(21);
    line.getSubcommands()
        .forEach(
            (typed, command) ->
                assertThat(command.getCommand().getClass().getAnnotation(Command.class).name())
                    .isEqualTo(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "validate",
        "explain",
        "story",
        "compare",
        "sweep",
        "merge",
        "sensitivity",
        "discover",
        "levers",
        "backtest",
        "evidence",
        "tournament",
        "import",
        "export",
        "play",
        "console",
        "sheets",
        "serve",
        "schema",
        "generate-completion"
      })
  void everyCommandHasHelpWithAnExample(String command) {
    assertThat(parley(command, "--help")).isEqualTo(ExitCodes.DONE);
    assertThat(out.toString())
        .startsWith("Usage: parley " + command)
        .containsPattern("Examples?:\n  ");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void helpOfAll() {
    assertThat(parley("--help")).isEqualTo(ExitCodes.DONE);
    assertThat(out.toString())
        .startsWith("Usage: parley ")
        .contains("  run ", "  validate ", "Example:");
  }

  @Test
  void version() {
    assertThat(parley("--version")).isEqualTo(ExitCodes.DONE);
    assertThat(out.toString()).matches("parley \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void nearestOption() {
    refuses(
        """
        parley run: unknown option '--rusn'
            Maybe you meant '--runs'.
            See 'parley run --help'.
        """,
        "run",
        "x.yaml",
        "--rusn",
        "5");
  }

  @Test
  void nearestOptionOfOneWithItsValue() {
    refuses(
        """
        parley run: unknown option '--sed=5'
            Maybe you meant '--seed'.
            See 'parley run --help'.
        """,
        "run",
        "x.yaml",
        "--sed=5");
  }

  @Test
  void aFolderWithoutAName() {
    refuses(
        """
        parley run: '--out' needs the name of a folder
            See 'parley run --help'.
        """,
        "run",
        "scenarios/orchard.yaml",
        "--out",
        "");
  }

  @Test
  void nothingNear() {
    refuses(
        """
        parley run: unknown option '--xyzzyxyzzy'
            See 'parley run --help'.
        """,
        "run",
        "x.yaml",
        "--xyzzyxyzzy");
  }

  @Test
  void nearestCommand() {
    refuses(
        """
        parley: unknown command 'rnu'
            Maybe you meant 'run'.
            See 'parley --help'.
        """,
        "rnu");
  }

  @Test
  void runsMustBeACount() {
    refuses(
        """
        parley run: invalid value for option '--runs': '0' is not a whole number from 1
            See 'parley run --help'.
        """,
        "run",
        "x.yaml",
        "--runs",
        "0");
  }

  @Test
  void seedMustHave64Bits() {
    refuses(
        """
        parley run: invalid value for option '--seed': '9223372036854775808' is not a 64-bit \
        integer (-9223372036854775808 to 9223372036854775807)
            See 'parley run --help'.
        """,
        "run",
        "x.yaml",
        "--seed",
        "9223372036854775808");
  }

  @Test
  void untilMustBeAHalfWidth() {
    refuses(
        """
        parley run: invalid value for option '--until': 'width=1' is not of the form \
        half-width=0.01, a number above 0 and below 0.5
            See 'parley run --help'.
        """,
        "run",
        "x.yaml",
        "--until",
        "width=1");
  }

  @Test
  void settingsHaveAPathAndAValue() {
    refuses(
        """
        parley run: invalid value for option '--set' (PATH=VALUE): 'weight' is not of the form \
        path=value
            See 'parley run --help'.
        """,
        "run",
        "x.yaml",
        "--set",
        "weight");
  }

  @Test
  void aScenarioIsNeeded() {
    refuses(
        """
        parley run: missing required parameter: 'SCENARIO'
            See 'parley run --help'.
        """,
        "run");
  }

  @Test
  void schema() {
    assertThat(parley("schema")).isEqualTo(ExitCodes.DONE);
    JsonObject schema = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(schema.get("$schema").getAsString()).contains("draft-07");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void completion() {
    assertThat(parley("generate-completion")).isEqualTo(ExitCodes.DONE);
    assertThat(out.toString()).startsWith("#!/usr/bin/env bash").contains("--until", "validate");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFaultIsOneLine() {
    CommandConsole console =
        new CommandConsole(new PrintWriter(out), new PrintWriter(err), false, Map.of());
    assertThat(ProgramFaults.report(new IllegalStateException("two\nlines"), console))
        .isEqualTo(ExitCodes.FAULT);
    assertThat(err.toString())
        .matches(
            "parley: internal fault: IllegalStateException: two lines"
                + " \\(details: .*parley-fault-\\d+\\.txt\\)\\R");
  }

  @Test
  void withoutArgumentsWhereTheLibraryIsNot() throws IOException, InterruptedException {
    ChildProcess child = ChildProcess.parley(temp);
    assertThat(child)
        .isEqualTo(
            new ChildProcess(
                ExitCodes.USAGE,
                "",
                """
                parley: scenarios/istanbul-2025-06-02.yaml is not here
                    Name a scenario, or see 'parley --help'.
                """));
  }

  @Test
  void exitCodesPassThroughTheProcess() throws IOException, InterruptedException {
    assertThat(ChildProcess.parley(temp, "--version").exit()).isEqualTo(ExitCodes.DONE);
    assertThat(ChildProcess.parley(temp, "rnu").exit()).isEqualTo(ExitCodes.USAGE);
  }
}
