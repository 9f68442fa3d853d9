package org.parley.cluster;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.parley.lab.sweep.BatchRunner;
import org.parley.lab.sweep.SweepExecutor;
import org.parley.lab.sweep.SweepRunner;
import org.parley.lab.sweep.SweepWork;

/** The cores that Spark has, here or on a cluster. */
final class SparkExecutor implements SweepExecutor {
  private final JavaSparkContext spark;

  SparkExecutor(JavaSparkContext spark) {
    this.spark = spark;
  }

  @Override
  public void work(SweepWork work, SweepRunner.Listener listener) throws IOException {
    Broadcast<BatchRunner> batches = spark.broadcast(work.batches());
    try (SparkJobs jobs = new SparkJobs(spark, new SweepTask(batches))) {
      new SparkDispatcher(work, jobs, this::size).run(listener);
    } catch (RuntimeException fault) {
      // Spark ends together with a process that was asked to end, whatever was underway.
      if (!listener.cancelled()) {
        work.fail(fault);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      work.stop();
      release(batches);
    }
  }

  /** Lets the executors forget the scenarios, as long as there are any. */
  private void release(Broadcast<BatchRunner> batches) {
    if (!spark.sc().isStopped()) {
      batches.unpersist(false);
    }
  }

  /** Cores of the executors that have reported, which may come and go. */
  @Override
  public int size() {
    return spark.sc().isStopped() ? 1 : Math.max(1, spark.defaultParallelism());
  }

  @Override
  public String words() {
    return String.format(Locale.ROOT, "Spark (%s)", spark.master());
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("spark", spark.version(), "spark_master", spark.master());
  }
}
