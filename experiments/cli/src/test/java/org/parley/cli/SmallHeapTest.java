package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine with little memory is told, and what it keeps. */
class SmallHeapTest {
  private static final int RUNS = 600_000;

  @TempDir private Path temp;

  /**
   * 600,000 runs in 32 MB, of which the program alone takes about 24: what grows with them by as
   * little as 16 bytes a run has no room.
   */
  @Test
  void memoryDoesNotGrowWithRuns() throws IOException, InterruptedException {
    ChildProcess done = run(32, RUNS);
    assertThat(done.err()).isEmpty();
    assertThat(done.exit()).isEqualTo(ExitCodes.DONE);
    assertThat(lines(temp.resolve("r/runs.csv"))).isEqualTo(RUNS + 1);
    assertThat(temp.resolve("r/report.html")).isNotEmptyFile();
    assertThat(temp.resolve("r/charts")).isDirectoryContaining("glob:**.svg");
    assertThat(done.out()).contains("Report: " + Path.of("r", "report.html"));
  }

  /** In 16 MB runs are made and no picture is drawn. */
  @Test
  void tooLittleMemoryToDrawLeavesTheReportOutInWords() throws IOException, InterruptedException {
    ChildProcess done = run(16, 1_000);
    assertThat(done.err())
        .matches(
            "warning: Java's memory \\([0-9]+ MB\\) does not suffice for the report, which is"
                + " left out\\R    Give it more in the environment: JAVA_TOOL_OPTIONS=-Xmx1g\\R");
    assertThat(done.exit()).isEqualTo(ExitCodes.DONE);
    assertThat(lines(temp.resolve("r/runs.csv"))).isEqualTo(1_001);
    assertThat(temp.resolve("r/summary.json")).isNotEmptyFile();
    assertThat(Files.readString(temp.resolve("r/manifest.json"))).contains("finished");
    assertThat(temp.resolve("r/report.html")).doesNotExist();
    assertThat(done.out()).contains("Results: r").doesNotContain("Report:");
  }

  private ChildProcess run(int megabytes, int runs) throws IOException, InterruptedException {
    Path file = Files.createDirectories(temp).resolve("pear.yaml");
    Files.writeString(file, SCENARIO);
    List<String> machine = List.of("-Xmx" + megabytes + "m");
    Process process =
        ChildProcess.start(
            temp,
            Map.of(),
            Parley.class,
            machine,
            "run",
            "pear.yaml",
            "--runs",
            Integer.toString(runs),
            "--threads",
            "1",
            "--quiet",
            "--out",
            "r");
    return ChildProcess.end(process, temp);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String SCENARIO =
      """
      parley: 1
      title: The pear
      assumed: invented
      talks: {rounds: 2}
      issues:
        price: {options: [low, high], status_quo: low}
      delegations:
        one: {demands: {price: {want: low, weight: {uniform: [1, 2]}}}}
        two: {demands: {price: {want: high, weight: 1}}}
      """;
}
