package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.cluster.Folders.assertSameTables;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Console;
import org.parley.cli.Exit;
import org.parley.cli.Parley;

/** One sweep file, done in every way there is: the tables are the same, byte for byte. */
class SameBytesIT {
  private static final long LONGEST_SECONDS = 300;
  private static final long ENOUGH_TO_BE_IN_THE_MIDDLE = 700_000;

  @TempDir Path temp;
  private String sweep;

  @BeforeEach
  void files() throws IOException {
    for (String name : List.of("ferry.yaml", "ferry.sweep.yaml")) {
      try (InputStream in = SameBytesIT.class.getResourceAsStream("/" + name)) {
        Files.copy(in, temp.resolve(name));
      }
    }
    sweep = temp.resolve("ferry.sweep.yaml").toString();
  }

  private String out(String name) {
    return temp.resolve(name).toString();
  }

  private static Console console(StringWriter said) {
    PrintWriter writer = new PrintWriter(said, true);
    return new Console(writer, writer, false, Map.of());
  }

  private static void parley(String... arguments) {
    StringWriter said = new StringWriter();
    assertThat(Parley.execute(arguments, console(said))).as(said.toString()).isEqualTo(Exit.DONE);
  }

  private static void spark(String... arguments) {
    StringWriter said = new StringWriter();
    int exit = ClusterSweep.execute(arguments, console(said));
    assertThat(exit).as(said.toString()).isEqualTo(Exit.DONE);
  }

  @Test
  void everyWayGivesTheSameBytes() throws IOException, InterruptedException {
    parley("sweep", sweep, "--threads", "1", "--quiet", "--out", out("one"));
    parley("sweep", sweep, "--quiet", "--out", out("all"));
    List<String> merge = new ArrayList<>(List.of("merge"));
    for (String shard : List.of("1", "2", "3")) {
      parley("sweep", sweep, "--shard", shard + "/3", "--quiet", "--out", out("s" + shard));
      merge.add(out("s" + shard));
    }
    merge.addAll(List.of("--out", out("merged")));
    parley(merge.toArray(String[]::new));
    spark(sweep, "--quiet", "--out", out("spark"));
    assertThat(temp.resolve("spark/runs.parquet")).isNotEmptyFile();
    standalone();
    for (String other : List.of("all", "merged", "spark", "standalone")) {
      assertSameTables(temp.resolve("one"), temp.resolve(other));
    }
  }

  /** A real master with two workers, one of which is killed in the middle. */
  private void standalone() throws IOException, InterruptedException {
    Path jar =
        Path.of(System.getProperty("parley.root"), "experiments/cluster/target/parley-cluster.jar");
    try (LoopbackCluster cluster = LoopbackCluster.start(temp.resolve("home"), 2)) {
      Process driver = cluster.submit("driver", jar, List.of(sweep, "--out", out("standalone")));
      Path part = temp.resolve("standalone/parts/1.part");
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
      while (!isLongEnough(part) && driver.isAlive() && System.nanoTime() < end) {
        Thread.sleep(20);
      }
      boolean inTheMiddle = driver.isAlive() && Files.exists(part);
      cluster.kill(1);
      assertThat(inTheMiddle).as(cluster.log("driver")).isTrue();
      assertThat(driver.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
      String said = cluster.log("driver");
      assertThat(driver.exitValue()).as(said).isEqualTo(Exit.DONE);
      assertThat(said).contains("12,000 runs (0 of them from before, 0 failed) in ");
      assertThat(Arrays.asList(said.split("\n"))).anyMatch(line -> line.contains("Lost executor"));
    }
  }

  private static boolean isLongEnough(Path part) throws IOException {
    return Files.exists(part) && Files.size(part) > ENOUGH_TO_BE_IN_THE_MIDDLE;
  }
}
