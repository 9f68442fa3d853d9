package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.cluster.Folders.assertSameTables;

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
import org.parley.lab.measure.Measure;
import org.parley.lab.sweep.Crew;
import org.parley.lab.sweep.Progress;
import org.parley.lab.sweep.Replications;
import org.parley.lab.sweep.Shard;
import org.parley.lab.sweep.SweepPlan;
import org.parley.lab.sweep.SweepResult;
import org.parley.lab.sweep.Sweeper;
import org.parley.lab.sweep.Threads;

class SparkCrewTest {
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
      String folder, boolean resume, SweepPlan plan, Invented.Fault fault, Crew crew)
      throws IOException {
    return new Sweeper(plan, Shard.WHOLE, new Invented(3, 0, fault), Map.of())
        .run(temp.resolve(folder), resume, crew, progress -> {});
  }

  @Test
  void failedRunsAreRowsAndTasksThatAreTriedAgainChangeNothing() throws IOException {
    SweepPlan plan = Invented.plan(7, Replications.fixed(45));
    sweep("threads", false, plan, Invented.Fault.RUN_13, new Threads(1));
    SweepResult result =
        sweep("spark", false, plan, Invented.Fault.FIRST_ATTEMPTS, new SparkCrew(spark));
    assertThat(result).isEqualTo(new SweepResult(temp.resolve("spark"), 7 * 45, 0, 7, true));
    assertSameTables(temp.resolve("threads"), temp.resolve("spark"));
    assertThat(Files.readString(temp.resolve("spark/runs.csv")))
        .contains("calm,0,13,3,failed,IllegalStateException: thirteen,");
    assertThat(Files.readString(temp.resolve("spark/manifest.json")))
        .contains("\"spark_master\": \"local[2,4]\"");
  }

  @Test
  void replicationsGrowUntilAnIntervalIsNarrow() throws IOException {
    SweepPlan plan = Invented.plan(9, Replications.until(20, 400, new Measure("agreement"), .08));
    sweep("threads", false, plan, Invented.Fault.NONE, new Threads(2));
    SweepResult result = sweep("spark", false, plan, Invented.Fault.NONE, new SparkCrew(spark));
    assertThat(result.runs()).isBetween(9 * 40L, 9 * 200L);
    assertSameTables(temp.resolve("threads"), temp.resolve("spark"));
  }

  /** Whoever began, anybody may go on. */
  @Test
  void aSweepCutShortOnSparkGoesOnWithThreadsAndTheOtherWayRound() throws IOException {
    SweepPlan plan = Invented.plan(5, Replications.fixed(400));
    sweep("whole", false, plan, Invented.Fault.NONE, new Threads(1));
    SweepResult first = cut("a", plan, new SparkCrew(spark));
    assertThat(first.complete()).isFalse();
    assertThat(first.runs()).isPositive();
    SweepResult then = sweep("a", true, plan, Invented.Fault.NONE, new Threads(2));
    assertThat(then.resumed()).isEqualTo(first.runs());
    assertThat(cut("b", plan, new Threads(2)).complete()).isFalse();
    assertThat(sweep("b", true, plan, Invented.Fault.NONE, new SparkCrew(spark)).complete())
        .isTrue();
    assertSameTables(temp.resolve("whole"), temp.resolve("a"));
    assertSameTables(temp.resolve("whole"), temp.resolve("b"));
  }

  /** Stops once a few runs are there. */
  private SweepResult cut(String folder, SweepPlan plan, Crew crew) throws IOException {
    Sweeper.Listener listener =
        new Sweeper.Listener() {
          private volatile boolean enough;

          @Override
          public void progress(Progress progress) {
            enough |= progress.done() > 0;
          }

          @Override
          public boolean cancelled() {
            return enough;
          }
        };
    return new Sweeper(plan, Shard.WHOLE, new Invented(3, 1_000_000, Invented.Fault.NONE), Map.of())
        .run(temp.resolve(folder), false, crew, listener);
  }

  /** A fault that is no run's own ends the sweep, once Spark has tried often enough. */
  @Test
  void whatSparkGivesUpEndsTheSweep() {
    SweepPlan plan = Invented.plan(1, Replications.fixed(10));
    Sweeper sweeper = new Sweeper(plan, Shard.WHOLE, new Hopeless(3), Map.of());
    assertThatThrownBy(
            () -> sweeper.run(temp.resolve("x"), false, new SparkCrew(spark), progress -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the sweep cannot go on: ")
        .hasMessageContaining("no talks at all");
  }
}
