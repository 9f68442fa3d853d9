package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every kind from standard input and from pipes. */
class PipedFilesTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path temp;

  @BeforeEach
  void files() throws IOException {
    InProcess.copied("lake.yaml", temp);
  }

  private ChildProcess piped(String resource, String... arguments)
      throws IOException, InterruptedException {
    Process process = ChildProcess.start(temp, Map.of(), Parley.class, List.of(), arguments);
    try (OutputStream in = process.getOutputStream()) {
      in.write(InProcess.text(resource).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return ChildProcess.end(process, temp);
  }

  @Test
  void theReportOfAPipeNamesTheCopyBesideIt() throws IOException, InterruptedException {
    ChildProcess run =
        piped("lake.yaml", "run", "-", "--runs", "9", "--set", "talks.rounds=4", "--out", "r");
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCodes.DONE);
    assertThat(temp.resolve("r/report.html"))
        .content()
        .contains(
            "parley run scenario.yaml --runs 9",
            "\nparley explain scenario.yaml --goal &#39;comprehensive&#39;\n")
        .doesNotContainPattern("parley [a-z]+ -[^-]");
    ChildProcess again =
        ChildProcess.parley(
            temp, "run", "r/scenario.yaml", "--runs", "9", "--quiet", "--out", "again");
    assertThat(again.exit()).as(again.err()).isEqualTo(ExitCodes.DONE);
    assertThat(temp.resolve("again/runs.csv")).hasSameBinaryContentAs(temp.resolve("r/runs.csv"));
  }

  @Test
  void experimentsFindTheirScenariosFromTheWorkingFolder()
      throws IOException, InterruptedException {
    ChildProcess sweep = piped("shore.sweep.yaml", "sweep", "-", "--dry-run");
    assertThat(sweep.err()).isEmpty();
    assertThat(sweep.out()).startsWith("12 points in 2 scenarios, 20 runs each: 480 runs\n");
    ChildProcess compare =
        piped("shore.whatif.yaml", "compare", "-", "--runs", "4", "--quiet", "--out", "c");
    assertThat(compare.exit()).as(compare.err()).isEqualTo(ExitCodes.DONE);
    ChildProcess valid = piped("shore.whatif.yaml", "validate", "-");
    assertThat(valid.out()).isEqualTo("-: valid\n");
  }

  @Test
  void movesNeedTheStandardInput() throws IOException, InterruptedException {
    ChildProcess play = piped("lake.yaml", "play", "-", "--as", "west");
    assertThat(play.exit()).isEqualTo(ExitCodes.USAGE);
    assertThat(play.err())
        .isEqualTo(
            "parley play: the scenario must be a file here: standard input is for your moves\n"
                + "    See 'parley play --help'.\n");
  }

  @Test
  void aShellMaySubstituteAProcess() throws IOException, InterruptedException {
    assumeThat(Files.isExecutable(BASH)).isTrue();
    String line =
        ChildProcess.commandLine("run").replaceFirst("$", " <(cat lake.yaml) --runs 4 --out p");
    Process process =
        new ProcessBuilder(BASH.toString(), "-c", line)
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("log").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(temp.resolve("log"))).isZero();
    assertThat(temp.resolve("p/runs.csv")).content().hasLineCount(5);
  }
}
