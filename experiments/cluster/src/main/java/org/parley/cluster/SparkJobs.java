package org.parley.cluster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.FutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Failure;

/**
 * The Spark jobs that are underway. Each task of a job hands its result on as soon as it is there;
 * Spark sees to it that this happens once for each, however often the task was tried.
 */
final class SparkJobs implements AutoCloseable {
  private static final long TICK_MILLIS = 100;

  private final JavaSparkContext spark;
  private final SweepTask making;
  private final List<FutureAction<BoxedUnit>> jobs = new ArrayList<>();
  private final BlockingQueue<TaskResult> arrived = new LinkedBlockingQueue<>();
  private int underway;

  SparkJobs(JavaSparkContext spark, SweepTask making) {
    this.spark = spark;
    this.making = making;
  }

  /** Tasks of which nothing was taken in yet. */
  int underway() {
    return underway;
  }

  /** Sends tasks to the executors. */
  void submit(List<BatchBundle> bundles) {
    check();
    List<Object> partitions = new ArrayList<>();
    for (int i = 0; i < bundles.size(); i++) {
      partitions.add(i);
    }
    jobs.add(
        spark
            .sc()
            .submitJob(
                spark.parallelize(bundles, bundles.size()).rdd(),
                making,
                CollectionConverters.asScala(partitions).toSeq(),
                this::arrive,
                () -> BoxedUnit.UNIT));
    underway += bundles.size();
  }

  private BoxedUnit arrive(Object partition, TaskResult made) {
    arrived.add(made);
    return BoxedUnit.UNIT;
  }

  /**
   * What came back first, after waiting a little; empty if nothing did.
   *
   * @throws IllegalStateException if Spark has given a job up
   */
  Optional<TaskResult> next() throws InterruptedException {
    Optional<TaskResult> made =
        Optional.ofNullable(arrived.poll(TICK_MILLIS, TimeUnit.MILLISECONDS));
    if (made.isPresent()) {
      underway--;
    } else {
      check();
    }
    return made;
  }

  private void check() {
    for (Iterator<FutureAction<BoxedUnit>> all = jobs.iterator(); all.hasNext(); ) {
      FutureAction<BoxedUnit> job = all.next();
      if (job.isCompleted()) {
        if (job.value().get() instanceof Failure<BoxedUnit> failure) {
          throw new IllegalStateException(failure.exception().getMessage(), failure.exception());
        }
        all.remove();
      }
    }
  }

  /** Calls off what is still underway. */
  @Override
  public void close() {
    for (FutureAction<BoxedUnit> job : jobs) {
      if (!job.isCompleted()) {
        job.cancel();
      }
    }
  }
}
