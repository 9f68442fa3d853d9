package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.cluster.FerrySweep.parley;
import static org.parley.cluster.FerrySweep.spark;
import static org.parley.cluster.FolderComparison.assertSameTables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.ExitCodes;

/** One sweep file, done in every way there is: the tables are the same, byte for byte. */
class SameBytesIT {
  @TempDir static Path temp;
  private static FerrySweep ferry;

  @BeforeAll
  static void onOneThread() throws IOException {
    ferry = FerrySweep.in(temp);
    sweep("one", "--threads", "1");
  }

  private static void sweep(String name, String... more) {
    List<String> all = new ArrayList<>(List.of("sweep", ferry.sweep(), "--quiet"));
    all.addAll(List.of("--out", ferry.out(name).toString()));
    all.addAll(List.of(more));
    parley(all.toArray(String[]::new));
  }

  private static void assertSame(String name) {
    assertSameTables(ferry.out("one"), ferry.out(name));
  }

  @Test
  void onAllThreads() {
    sweep("all");
    assertSame("all");
  }

  @Test
  void inShardsThatAreMergedAndThenShownToSpark() throws IOException {
    List<String> merge = new ArrayList<>(List.of("merge"));
    for (String shard : List.of("1", "2", "3")) {
      sweep("shard" + shard, "--shard", shard + "/3");
      merge.add(ferry.out("shard" + shard).toString());
    }
    merge.addAll(List.of("--out", ferry.out("merged").toString()));
    parley(merge.toArray(String[]::new));
    assertSame("merged");
    spark(ferry.sweep(), "--quiet", "--resume", ferry.out("merged").toString());
    assertSame("merged");
    ParquetRows.assertSameAs(ferry.out("merged"), "runs");
  }

  @Test
  void onSparkInOneProcess() throws IOException {
    spark(ferry.sweep(), "--quiet", "--out", ferry.out("spark").toString());
    assertSame("spark");
    ParquetRows.assertSameAs(ferry.out("spark"), "runs");
    ParquetRows.assertSameAs(ferry.out("spark"), "rounds");
  }

  @Test
  void onStandaloneSparkWithAWorkerKilledInTheMiddle() throws IOException, InterruptedException {
    try (LoopbackCluster cluster = LoopbackCluster.start(temp.resolve("cluster"), 2)) {
      Path out = ferry.out("standalone");
      Process driver = cluster.submit("driver", List.of(ferry.sweep(), "--out", out.toString()));
      boolean inTheMiddle = TestPatience.untilInTheMiddle(driver, out, FerrySweep.THIRD);
      cluster.kill(1);
      assertThat(inTheMiddle).as(cluster.log("driver")).isTrue();
      int exit = TestPatience.exit(driver, "the sweep");
      String said = cluster.log("driver");
      assertThat(exit).as(said).isEqualTo(ExitCodes.DONE);
      assertThat(said).contains(FerrySweep.RUNS + " (0 of them from before, 0 failed) in ");
      assertThat(said.lines()).anyMatch(line -> line.contains("Lost executor"));
      assertThat(out.resolve("report.html")).isNotEmptyFile();
      assertThat(out.resolve("runs.parquet")).isNotEmptyFile();
    }
    assertSame("standalone");
  }
}
