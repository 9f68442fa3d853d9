package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.cluster.FolderComparison.assertSameTables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.sweep.ReplicationPlan;
import org.parley.lab.sweep.SweepExecutor;
import org.parley.lab.sweep.SweepPlan;
import org.parley.lab.sweep.SweepResult;
import org.parley.lab.sweep.SweepRunner;
import org.parley.lab.sweep.SweepShard;
import org.parley.lab.sweep.SweepStatus;
import org.parley.lab.sweep.ThreadExecutor;

class SparkExecutorTest {
  private static JavaSparkContext spark;
  @TempDir Path temp;

  /** Two threads, and four attempts for every task. */
  @BeforeAll
  static void start() {
    spark =
        new JavaSparkContext(
            new SparkConf()
                .setMaster("local[2,4]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
    spark.setLogLevel("OFF");
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  private SweepResult sweep(
      String folder, boolean resume, SweepPlan plan, InventedRuns.Fault fault, SweepExecutor crew)
      throws IOException {
    return new SweepRunner(plan, SweepShard.WHOLE, new InventedRuns(3, 0, fault), Map.of())
        .run(temp.resolve(folder), resume, crew, progress -> {});
  }

  @Test
  void failedRunsAreRowsAndTasksThatAreTriedAgainChangeNothing() throws IOException {
    SweepPlan plan = InventedRuns.plan(7, ReplicationPlan.fixed(45));
    sweep("threads", false, plan, InventedRuns.Fault.RUN_13, new ThreadExecutor(1));
    SweepResult result =
        sweep("spark", false, plan, InventedRuns.Fault.FIRST_ATTEMPTS, new SparkExecutor(spark));
    assertThat(result).isEqualTo(new SweepResult(temp.resolve("spark"), 7 * 45, 0, 7, true));
    assertSameTables(temp.resolve("threads"), temp.resolve("spark"));
    assertThat(Files.readString(temp.resolve("spark/runs.csv")))
        .contains("calm,0,13,3,failed,IllegalStateException: thirteen,");
    assertThat(Files.readString(temp.resolve("spark/manifest.json")))
        .contains("\"spark_master\": \"local[2,4]\"");
  }

  @Test
  void replicationsGrowUntilAnIntervalIsNarrow() throws IOException {
    SweepPlan plan =
        InventedRuns.plan(9, ReplicationPlan.until(20, 400, new RunMeasure("agreement"), .08));
    sweep("threads", false, plan, InventedRuns.Fault.NONE, new ThreadExecutor(2));
    SweepResult result =
        sweep("spark", false, plan, InventedRuns.Fault.NONE, new SparkExecutor(spark));
    assertThat(result.runs()).isBetween(9 * 40L, 9 * 200L);
    assertSameTables(temp.resolve("threads"), temp.resolve("spark"));
  }

  /** Whoever began, anybody may go on. */
  @Test
  void aSweepCutShortOnSparkGoesOnWithThreadsAndTheOtherWayRound() throws IOException {
    SweepPlan plan = InventedRuns.plan(5, ReplicationPlan.fixed(400));
    sweep("whole", false, plan, InventedRuns.Fault.NONE, new ThreadExecutor(1));
    SweepResult first = cut("a", plan, new SparkExecutor(spark));
    assertThat(first.complete()).isFalse();
    assertThat(first.runs()).isPositive();
    SweepResult then = sweep("a", true, plan, InventedRuns.Fault.NONE, new ThreadExecutor(2));
    assertThat(then.resumed()).isEqualTo(first.runs());
    assertThat(cut("b", plan, new ThreadExecutor(2)).complete()).isFalse();
    assertThat(sweep("b", true, plan, InventedRuns.Fault.NONE, new SparkExecutor(spark)).complete())
        .isTrue();
    assertSameTables(temp.resolve("whole"), temp.resolve("a"));
    assertSameTables(temp.resolve("whole"), temp.resolve("b"));
  }

  /** Stops once a few runs are there. */
  private SweepResult cut(String folder, SweepPlan plan, SweepExecutor crew) throws IOException {
    SweepRunner.Listener listener =
        new SweepRunner.Listener() {
          private volatile boolean enough;

          @Override
          public void progress(SweepStatus progress) {
            enough |= progress.done() > 0;
          }

          @Override
          public boolean cancelled() {
            return enough;
          }
        };
    return new SweepRunner(
            plan,
            SweepShard.WHOLE,
            new InventedRuns(3, 1_000_000, InventedRuns.Fault.NONE),
            Map.of())
        .run(temp.resolve(folder), false, crew, listener);
  }

  /** A fault that is no run's own ends the sweep, once Spark has tried often enough. */
  @Test
  void whatSparkGivesUpEndsTheSweep() {
    SweepPlan plan = InventedRuns.plan(1, ReplicationPlan.fixed(10));
    SweepRunner sweeper = new SweepRunner(plan, SweepShard.WHOLE, new FailingTalks(3), Map.of());
    assertThatThrownBy(
            () -> sweeper.run(temp.resolve("x"), false, new SparkExecutor(spark), progress -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the sweep cannot go on: ")
        .hasMessageContaining("no talks at all");
  }
}
