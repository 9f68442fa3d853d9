package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.cluster.FolderComparison.assertSameTables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.ExitCodes;

/** A sweep whose process is ended in the middle goes on, on Spark and off it. */
class EndedDriverIT {
  @TempDir Path temp;
  private FerrySweep ferry;
  private Path out;

  @BeforeEach
  void files() throws IOException {
    ferry = FerrySweep.in(temp);
    out = ferry.out("ended");
    FerrySweep.parley("sweep", ferry.sweep(), "--quiet", "--out", ferry.out("whole").toString());
  }

  /** A sweep on Spark in a process of its own. */
  private Process start() throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                path,
                ClusterSweep.class.getName(),
                ferry.sweep(),
                "--out",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("driver.log").toFile());
    return builder.start();
  }

  private String said() throws IOException {
    return Files.readString(temp.resolve("driver.log"));
  }

  @Test
  void ctrlCLeavesTablesOfWhatWasFinishedAndThreadsGoOn() throws IOException, InterruptedException {
    Process driver = start();
    try {
      assertThat(TestPatience.untilInTheMiddle(driver, out, FerrySweep.THIRD)).as(said()).isTrue();
      signal("-INT", driver);
      assertThat(TestPatience.exit(driver, "the sweep"))
          .as(said())
          .isEqualTo(ExitCodes.INTERRUPTED);
    } finally {
      driver.destroyForcibly();
    }
    assertThat(said()).contains("parley: interrupted; ").contains(" --resume " + out);
    assertThat(Files.readAllLines(out.resolve("runs.csv"))).hasSizeBetween(1_000, 24_000);
    assertThat(out.resolve("runs.parquet")).doesNotExist();
    String resumed =
        FerrySweep.parley("sweep", ferry.sweep(), "--quiet", "--resume", out.toString());
    assertThat(resumed).contains(FerrySweep.RUNS).doesNotContain("(0 of them from before");
    assertSameTables(ferry.out("whole"), out);
  }

  @Test
  void aDriverThatIsKilledLosesNothingThatWasKeptAndSparkGoesOn()
      throws IOException, InterruptedException {
    Process driver = start();
    try {
      assertThat(TestPatience.untilInTheMiddle(driver, out, FerrySweep.THIRD)).as(said()).isTrue();
    } finally {
      driver.destroyForcibly().waitFor();
    }
    assertThat(out.resolve("runs.csv")).doesNotExist();
    String resumed = FerrySweep.spark(ferry.sweep(), "--quiet", "--resume", out.toString());
    assertThat(resumed).contains(FerrySweep.RUNS).doesNotContain("(0 of them from before");
    assertSameTables(ferry.out("whole"), out);
  }

  private static void signal(String name, Process process)
      throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", name, Long.toString(process.pid())).start();
    assertThat(kill.waitFor(TestPatience.SECONDS, TimeUnit.SECONDS)).isTrue();
  }
}
