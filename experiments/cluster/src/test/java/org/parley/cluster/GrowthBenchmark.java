package org.parley.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.lab.io.SweepFile;
import org.parley.lab.io.SweepReader;
import org.parley.lab.sweep.BatchRunner;
import org.parley.lab.sweep.ReplicationPlan;
import org.parley.lab.sweep.RunBatch;
import org.parley.lab.sweep.SweepExecutor;
import org.parley.lab.sweep.SweepPlan;
import org.parley.lab.sweep.SweepRunner;
import org.parley.lab.sweep.SweepShard;
import org.parley.lab.sweep.SweepWork;
import org.parley.lab.sweep.TalksSource;

/**
 * What a task costs, how throughput grows with workers, and how many runs a driver can take in.
 * Real talks show what a run takes inside its task and outside of it; runs that only wait show how
 * Spark and the driver keep up with more cores than this machine has. Asked for by name; it prints
 * figures and asserts nothing.
 */
class GrowthBenchmark {
  private static final long WAIT_NANOS = 1_000_000;
  private static final int REPEATS = 3;
  private static final long SEED = 3;

  @TempDir Path temp;

  @Test
  void growthOfTalksThatCompute() throws IOException, InterruptedException {
    try (LoopbackCluster cluster = LoopbackCluster.start(temp.resolve("cluster"), 2)) {
      for (String sweep : List.of("ferry", "istanbul")) {
        computing(cluster, sweep);
      }
    }
  }

  @Test
  void growthOfRunsThatWait() throws IOException, InterruptedException {
    try (LoopbackCluster cluster = LoopbackCluster.start(temp.resolve("cluster"), 4)) {
      for (int workers : new int[] {1, 2, 4}) {
        try (JavaSparkContext spark = there(cluster, workers)) {
          waiting("standalone, workers of one core", workers, spark);
        }
      }
    }
    for (int threads : new int[] {1, 4, 16, 64}) {
      try (JavaSparkContext spark = here(threads)) {
        waiting("local, threads", threads, spark);
      }
    }
  }

  /** With Spark, the executor is another process, so that this one's cores are the driver's. */
  @Test
  void whatADriverTakesIn() throws IOException, InterruptedException {
    try (LoopbackCluster cluster = LoopbackCluster.start(temp.resolve("cluster"), 1);
        JavaSparkContext spark = there(cluster, 1)) {
      for (int repeat = 0; repeat < REPEATS; repeat++) {
        MeteredExecutor metered = new MeteredExecutor(new SparkExecutor(spark));
        spark.sc().addSparkListener(metered);
        driver(metered);
        spark.sc().removeSparkListener(metered);
      }
    }
  }

  private static void say(String form, Object... figures) {
    System.out.printf(Locale.ROOT, form + "%n", figures);
  }

  private static JavaSparkContext here(int threads) {
    return new JavaSparkContext(
        new SparkConf()
            .setMaster("local[" + threads + "]")
            .setAppName("growth")
            .set("spark.log.level", "ERROR")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1"));
  }

  private static JavaSparkContext there(LoopbackCluster cluster, int workers) {
    JavaSparkContext spark = cluster.context(Map.of("spark.cores.max", Integer.toString(workers)));
    while (spark.sc().statusTracker().getExecutorInfos().length < workers + 1) {
      Thread.onSpinWait();
    }
    return spark;
  }

  private Path folder() throws IOException {
    return Files.createTempDirectory(temp, "sweep");
  }

  private MeteredExecutor sweep(SweepPlan plan, TalksSource stage, MeteredExecutor crew)
      throws IOException {
    new SweepRunner(plan, SweepShard.WHOLE, stage, Map.of())
        .run(folder(), false, crew, progress -> {});
    return crew;
  }

  private static TalksSource invented(long waitNanos) {
    return new InventedRuns(SEED, waitNanos, InventedRuns.Fault.NONE);
  }

  /** Tasks of a single batch that costs next to nothing, one after the other. */
  @Test
  void whatATaskCosts() throws IOException, InterruptedException {
    int tasks = 1_000;
    try (JavaSparkContext spark = here(1)) {
      SweepPlan plan = InventedRuns.plan(1, ReplicationPlan.fixed(10));
      for (String round : List.of("cold", "warm", "warm")) {
        Catching catching = new Catching();
        new SweepRunner(plan, SweepShard.WHOLE, invented(0), Map.of())
            .run(folder(), false, catching, progress -> {});
        Broadcast<BatchRunner> batches = spark.broadcast(catching.batches);
        List<BatchBundle> bundles = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
          bundles.add(new BatchBundle(List.of(new RunBatch(0, 0, 10))));
        }
        long began = System.nanoTime();
        long cores = MeteredExecutor.cores();
        try (SparkJobs jobs = new SparkJobs(spark, new SweepTask(batches))) {
          jobs.submit(bundles);
          while (jobs.underway() > 0) {
            jobs.next();
          }
        }
        say(
            "a task (%s): %.2f ms, %.2f ms of all cores",
            round,
            (System.nanoTime() - began) / 1e6 / tasks,
            (MeteredExecutor.cores() - cores) / 1e6 / tasks);
      }
    }
  }

  /** Talks that really compute, on one worker and on two. */
  private void computing(LoopbackCluster cluster, String name) throws IOException {
    SweepFile file =
        SweepReader.read(
                Path.of(System.getProperty("parley.root"))
                    .resolve("experiments/cluster/src/test/resources")
                    .resolve(name + ".sweep.yaml"))
            .value()
            .orElseThrow();
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      for (int workers : new int[] {1, 2}) {
        JavaSparkContext spark = there(cluster, workers);
        MeteredExecutor metered = new MeteredExecutor(new SparkExecutor(spark));
        try (spark) {
          spark.sc().addSparkListener(metered);
          sweep(file.plan(), file.stage(), metered);
        }
        long runs = file.plan().mostRuns(SweepShard.WHOLE);
        say("%s, workers: %d, %s", name, workers, metered.words(runs, workers));
      }
    }
  }

  private void waiting(String where, int cores, JavaSparkContext spark) throws IOException {
    SweepPlan warm = InventedRuns.plan(50, ReplicationPlan.fixed(20 * cores));
    sweep(warm, invented(WAIT_NANOS), new MeteredExecutor(new SparkExecutor(spark)));
    SweepPlan plan = InventedRuns.plan(50, ReplicationPlan.fixed(200 * cores));
    MeteredExecutor took =
        sweep(plan, invented(WAIT_NANOS), new MeteredExecutor(new SparkExecutor(spark)));
    double rate = plan.mostRuns(SweepShard.WHOLE) / took.seconds();
    say("%s: %d, %.0f runs/s, %.0f for each", where, cores, rate, rate / cores);
  }

  /** Runs that cost nothing: what is left is taking them in, and putting the tables together. */
  private void driver(MeteredExecutor crew) throws IOException {
    SweepPlan plan = InventedRuns.plan(100, ReplicationPlan.fixed(2_000));
    long runs = plan.mostRuns(SweepShard.WHOLE);
    Path folder = folder();
    long cores = MeteredExecutor.cores();
    new SweepRunner(plan, SweepShard.WHOLE, invented(0), Map.of())
        .run(folder, false, crew, run -> {});
    double tables = (MeteredExecutor.cores() - cores) / 1e3 / runs - crew.driverMicros(runs);
    long before = MeteredExecutor.cores();
    ParquetTable.write(folder.resolve("runs.csv"), folder.resolve("runs.parquet"));
    say(
        "driver, us of a core a run: %.2f to take in, %.2f for tables, %.2f for Parquet",
        crew.driverMicros(runs), tables, (MeteredExecutor.cores() - before) / 1e3 / runs);
    say(
        "bytes a run: %d of runs, %d of rounds, %d of Parquet; %s",
        Files.size(folder.resolve("runs.csv")) / runs,
        Files.size(folder.resolve("rounds.csv")) / runs,
        Files.size(folder.resolve("runs.parquet")) / runs,
        crew.words(runs, 1));
  }

  /** Does nothing but take hold of what would make the runs. */
  private static final class Catching implements SweepExecutor {
    private BatchRunner batches;

    @Override
    public void work(SweepWork work, SweepRunner.Listener listener) {
      batches = work.batches();
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public String words() {
      return "nobody";
    }
  }
}
