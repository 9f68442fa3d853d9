package org.parley.cluster;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.parley.lab.sweep.SweepExecutor;
import org.parley.lab.sweep.SweepRunner;
import org.parley.lab.sweep.SweepWork;

/**
 * A crew, and what its work took: time on the clock, time of this process's cores, and, if it
 * listens to Spark, time in tasks. Times of cores do not depend on what else the machine does.
 */
final class MeteredExecutor extends SparkListener implements SweepExecutor {
  private final SweepExecutor crew;
  private long nanos;
  private long driverNanos;
  private long tasks;
  private long taskMillis;
  private long taskCoreNanos;
  private long besidesNanos;
  private long bytes;

  MeteredExecutor(SweepExecutor crew) {
    this.crew = crew;
  }

  @Override
  public void work(SweepWork work, SweepRunner.Listener listener) throws IOException {
    long began = System.nanoTime();
    long driver = cores();
    crew.work(work, listener);
    nanos = System.nanoTime() - began;
    driverNanos = cores() - driver;
  }

  /** Nanoseconds of cores that this process has had. */
  static long cores() {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return process.getProcessCpuTime();
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    tasks++;
    taskMillis += task.taskMetrics().executorRunTime();
    taskCoreNanos += task.taskMetrics().executorCpuTime();
    besidesNanos += task.taskMetrics().executorDeserializeCpuTime();
    bytes += task.taskMetrics().resultSize();
  }

  /** Seconds that the work took. */
  double seconds() {
    return nanos / 1e9;
  }

  /** Microseconds of this process's cores for each run. */
  double driverMicros(long runs) {
    return driverNanos / 1e3 / runs;
  }

  /** What the tasks took, in words; to be asked once Spark has ended. */
  synchronized String words(long runs, int cores) {
    return String.format(
        Locale.ROOT,
        "%.0f runs/s; cores in tasks %.1f%% of the time; %d tasks of %.2f s and %d runs;"
            + " in tasks %.1f us of a core a run; before the runs %.1f ms of a core a task;"
            + " in the driver %.1f us of a core a run; %d bytes a run",
        runs / seconds(),
        100.0 * taskMillis / 1e3 / (seconds() * cores),
        tasks,
        taskMillis / 1e3 / tasks,
        runs / tasks,
        taskCoreNanos / 1e3 / runs,
        besidesNanos / 1e6 / tasks,
        driverMicros(runs),
        bytes / runs);
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
