package org.parley.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.lab.sweep.Batch;
import org.parley.lab.sweep.Batches;
import org.parley.lab.sweep.Crew;
import org.parley.lab.sweep.Replications;
import org.parley.lab.sweep.Shard;
import org.parley.lab.sweep.SweepPlan;
import org.parley.lab.sweep.Sweeper;
import org.parley.lab.sweep.Threads;
import org.parley.lab.sweep.Work;

/**
 * What a task costs, how throughput grows with workers, and how many runs a driver can take in.
 * Runs that only wait show how Spark and the driver keep up with more cores than this machine has.
 * Asked for by name; it prints figures and asserts nothing.
 */
class GrowthBenchmark {
  private static final long WAIT_NANOS = 1_000_000;

  @TempDir Path temp;

  @Test
  void figures() throws IOException, InterruptedException {
    taskCost();
    for (int threads : new int[] {1, 4, 16, 64}) {
      try (JavaSparkContext spark = here(threads)) {
        waiting("local, threads", threads, spark);
      }
    }
    try (LoopbackCluster cluster = LoopbackCluster.start(temp.resolve("home"), 4)) {
      for (int workers : new int[] {1, 2, 4}) {
        try (JavaSparkContext spark = there(cluster, workers)) {
          waiting("standalone, workers of one core", workers, spark);
        }
      }
    }
    driver(new Threads(2), "threads");
    try (JavaSparkContext spark = here(2)) {
      driver(new SparkCrew(spark), "Spark");
    }
  }

  private static void say(String form, Object... figures) {
    System.out.printf(Locale.ROOT, form + "%n", figures);
  }

  private static SparkConf conf(String master) {
    return new SparkConf()
        .setMaster(master)
        .setAppName("growth")
        .set("spark.log.level", "ERROR")
        .set("spark.ui.enabled", "false")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1");
  }

  private static JavaSparkContext here(int threads) {
    return new JavaSparkContext(conf("local[" + threads + "]"));
  }

  private static JavaSparkContext there(LoopbackCluster cluster, int workers) {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String ours =
        Arrays.stream(path.split(File.pathSeparator))
            .filter(entry -> !entry.endsWith(".jar") || entry.contains("parley"))
            .collect(Collectors.joining(File.pathSeparator));
    return new JavaSparkContext(
        conf(cluster.url())
            .set("spark.cores.max", Integer.toString(workers))
            .set("spark.executor.memory", "512m")
            .set("spark.executor.extraClassPath", ours));
  }

  /** Tasks of a single batch that costs next to nothing, one after the other. */
  private void taskCost() throws IOException, InterruptedException {
    int tasks = 1_000;
    try (JavaSparkContext spark = here(1)) {
      SweepPlan plan = Invented.plan(1, Replications.fixed(10));
      for (String round : List.of("cold", "warm")) {
        Broadcast<Batches> batches =
            spark.broadcast(Sweeps.batches(Files.createTempDirectory(temp, "t"), plan));
        List<Bundle> bundles = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
          bundles.add(new Bundle(List.of(new Batch(0, 0, 10))));
        }
        long began = System.nanoTime();
        try (Jobs jobs = new Jobs(spark, new Making(batches))) {
          jobs.submit(bundles);
          while (jobs.underway() > 0) {
            jobs.next();
          }
        }
        say("a task (%s): %.2f ms", round, (System.nanoTime() - began) / 1e6 / tasks);
      }
    }
  }

  private void waiting(String where, int cores, JavaSparkContext spark) throws IOException {
    SweepPlan warm = Invented.plan(50, Replications.fixed(20 * cores));
    Sweeps.sweep(Files.createTempDirectory(temp, "w"), warm, WAIT_NANOS, new SparkCrew(spark));
    SweepPlan plan = Invented.plan(50, Replications.fixed(200 * cores));
    Sweeps.Took took =
        Sweeps.sweep(Files.createTempDirectory(temp, "w"), plan, WAIT_NANOS, new SparkCrew(spark));
    double rate = 50 * 200 * cores / took.running();
    say("%s: %d, %.0f runs/s, %.0f for each", where, cores, rate, rate / cores);
  }

  /** Runs that cost nothing: what is left is taking them in, and putting the tables together. */
  private void driver(Crew crew, String name) throws IOException {
    SweepPlan plan = Invented.plan(100, Replications.fixed(5_000));
    Path folder = Files.createTempDirectory(temp, "d");
    Sweeps.Took took = Sweeps.sweep(folder, plan, 0, crew);
    long bytes = Files.size(folder.resolve("runs.csv")) + Files.size(folder.resolve("rounds.csv"));
    say(
        "driver with %s: %.0f runs/s taken in, %.0f runs/s put into tables, %d bytes a run",
        name, 500_000 / took.running(), 500_000 / took.tables(), bytes / 500_000);
    if (name.equals("Spark")) {
      long began = System.nanoTime();
      ParquetTable.write(folder.resolve("runs.csv"), folder.resolve("runs.parquet"));
      say(
          "Parquet: %.0f runs/s, %d bytes a run",
          500_000 / ((System.nanoTime() - began) / 1e9),
          Files.size(folder.resolve("runs.parquet")) / 500_000);
    }
  }

  /** Sweeps that are timed. */
  private static final class Sweeps {
    /** Seconds until all runs were in, and then until the tables stood. */
    private record Took(double running, double tables) {}

    static Took sweep(Path folder, SweepPlan plan, long waitNanos, Crew crew) throws IOException {
      Timed timed = new Timed(crew);
      sweeper(plan, waitNanos).run(folder, false, timed, progress -> {});
      return new Took((timed.ended - timed.began) / 1e9, (System.nanoTime() - timed.ended) / 1e9);
    }

    private static Sweeper sweeper(SweepPlan plan, long waitNanos) {
      return new Sweeper(
          plan, Shard.WHOLE, new Invented(3, waitNanos, Invented.Fault.NONE), Map.of());
    }

    static Batches batches(Path folder, SweepPlan plan) throws IOException {
      Catching catching = new Catching();
      sweeper(plan, 0).run(folder, false, catching, progress -> {});
      return catching.batches;
    }
  }

  /** A crew and when it worked. */
  private static final class Timed implements Crew {
    private final Crew crew;
    private long began;
    private long ended;

    private Timed(Crew crew) {
      this.crew = crew;
    }

    @Override
    public void work(Work work, Sweeper.Listener listener) throws IOException {
      began = System.nanoTime();
      crew.work(work, listener);
      ended = System.nanoTime();
    }

    @Override
    public int size() {
      return crew.size();
    }

    @Override
    public String words() {
      return crew.words();
    }
  }

  /** Does nothing but take hold of what would make the runs. */
  private static final class Catching implements Crew {
    private Batches batches;

    @Override
    public void work(Work work, Sweeper.Listener listener) {
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
