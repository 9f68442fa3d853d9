package org.parley.cluster;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.parley.lab.sweep.Batches;
import org.parley.lab.sweep.Crew;
import org.parley.lab.sweep.Sweeper;
import org.parley.lab.sweep.Work;

/** The cores that Spark has, here or on a cluster. */
final class SparkCrew implements Crew {
  private final JavaSparkContext spark;

  SparkCrew(JavaSparkContext spark) {
    this.spark = spark;
  }

  @Override
  public void work(Work work, Sweeper.Listener listener) throws IOException {
    Broadcast<Batches> batches = spark.broadcast(work.batches());
    try (Jobs jobs = new Jobs(spark, new Making(batches))) {
      new Pump(work, jobs, this::size).run(listener);
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
  private void release(Broadcast<Batches> batches) {
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
