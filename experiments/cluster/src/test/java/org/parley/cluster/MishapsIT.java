package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.cluster.FolderComparison.assertSameTables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.lab.sweep.ReplicationPlan;
import org.parley.lab.sweep.SweepExecutor;
import org.parley.lab.sweep.SweepPlan;
import org.parley.lab.sweep.SweepRunner;
import org.parley.lab.sweep.SweepShard;
import org.parley.lab.sweep.ThreadExecutor;

/** Executors that die, tasks that fail, and tasks that are overtaken: nothing of it shows. */
class MishapsIT {
  /** More than the talks that an executor keeps, so that every batch sets talks up. */
  private static final int POINTS = 501;

  @TempDir Path temp;

  @Test
  void mishapsOnAClusterChangeNothing() throws IOException, InterruptedException {
    SweepPlan plan = InventedRuns.plan(POINTS, ReplicationPlan.fixed(40));
    sweep("threads", plan, InventedRuns.Fault.RUN_13, new ThreadExecutor(1));
    Seen seen = new Seen();
    try (LoopbackCluster cluster = LoopbackCluster.start(temp.resolve("cluster"), 2);
        JavaSparkContext spark =
            cluster.context(
                Map.of(
                    "spark.speculation", "true",
                    "spark.speculation.interval", "100ms",
                    "spark.speculation.multiplier", "1.1",
                    "spark.speculation.quantile", "0.3"))) {
      spark.sc().addSparkListener(seen);
      sweep("spark", plan, InventedRuns.Fault.EVERYTHING, new SparkExecutor(spark));
    }
    assertSameTables(temp.resolve("threads"), temp.resolve("spark"));
    assertThat(seen.executorsLost).as("executors lost").hasPositiveValue();
    assertThat(seen.tasksFailed).as("tasks failed").hasPositiveValue();
    assertThat(seen.tasksOvertaking).as("tasks that overtook another").hasPositiveValue();
  }

  private void sweep(String name, SweepPlan plan, InventedRuns.Fault fault, SweepExecutor crew)
      throws IOException {
    InventedRuns talks = new InventedRuns(3, 0, fault, temp.resolve("died").toString());
    new SweepRunner(plan, SweepShard.WHOLE, talks, Map.of())
        .run(temp.resolve(name), false, crew, progress -> {});
  }

  /** What went wrong, as Spark saw it. */
  private static final class Seen extends SparkListener {
    private final AtomicInteger executorsLost = new AtomicInteger();
    private final AtomicInteger tasksFailed = new AtomicInteger();
    private final AtomicInteger tasksOvertaking = new AtomicInteger();

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
      executorsLost.incrementAndGet();
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
      if (task.reason() instanceof ExceptionFailure) {
        tasksFailed.incrementAndGet();
      }
      if (task.taskInfo().speculative() && task.taskInfo().successful()) {
        tasksOvertaking.incrementAndGet();
      }
    }
  }
}
