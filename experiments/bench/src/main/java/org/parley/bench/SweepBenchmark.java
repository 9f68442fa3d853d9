package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.parley.ensemble.RunResult;
import org.parley.lab.io.SweepFile;
import org.parley.lab.io.SweepReader;
import org.parley.lab.sweep.SweepPlan;
import org.parley.lab.sweep.SweepRunner;
import org.parley.lab.sweep.SweepShard;
import org.parley.outcome.Outcome;

/**
 * What sweeping costs beyond the runs, what a second thread gives, and what memory it takes; five
 * rounds of each after two that are not counted. Not JMH: what is measured lasts seconds and writes
 * files. Processor time is that of the whole process, collector and compiler included: other
 * programs lengthen the time by the clock, but hardly this one.
 */
public final class SweepBenchmark {
  private static final int WARMING = 2;
  private static final int ROUNDS = 5;
  private static final int POINTS = 4;
  private static final long BETWEEN_LOOKS_NANOS = 2_000_000_000L;
  private static final com.sun.management.OperatingSystemMXBean PROCESS =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private SweepBenchmark() {}

  /**
   * Measures and prints.
   *
   * @param arguments {@code time} or {@code memory}, a scenario, and how many runs at each of four
   *     points
   */
  public static void main(String[] arguments) throws IOException {
    Path scenario = Path.of(arguments[1]);
    SweepFile file = file(scenario, Integer.parseInt(arguments[2]));
    print("%s, %,d runs%n", scenario.getFileName(), (long) POINTS * Integer.parseInt(arguments[2]));
    if (arguments[0].equals("memory")) {
      memory(file);
    } else {
      time(file);
    }
  }

  /** A sweep of a scenario over four numbers of rounds. */
  private static SweepFile file(Path scenario, int runs) throws IOException {
    Path file = Files.createTempFile("bench", ".yaml");
    try {
      Files.writeString(
          file,
          """
          sweep: 1
          scenario: %s
          parameters: {talks.rounds: [3, 4, 6, 8]}
          measures: [agreement]
          replications: %d
          seed: 1
          """
              .formatted(scenario.toAbsolutePath(), runs));
      return SweepReader.read(file).value().orElseThrow();
    } finally {
      Files.delete(file);
    }
  }

  private static void time(SweepFile file) throws IOException {
    double[] clock = new double[ROUNDS];
    double[] processor = new double[ROUNDS];
    double[] two = new double[ROUNDS];
    double[] bareTwo = new double[ROUNDS];
    double[] added = new double[ROUNDS];
    for (int i = -WARMING; i < ROUNDS; i++) {
      Spent bare = spent(() -> bare(file, 1));
      Spent sweep = spent(() -> sweep(file, 1, () -> {}));
      Spent bareOnTwo = spent(() -> bare(file, 2));
      Spent sweepOnTwo = spent(() -> sweep(file, 2, () -> {}));
      if (i >= 0) {
        clock[i] = sweep.clock() / bare.clock() - 1;
        processor[i] = sweep.processor() / bare.processor() - 1;
        two[i] = sweep.clock() / sweepOnTwo.clock();
        bareTwo[i] = bare.clock() / bareOnTwo.clock();
        added[i] = sweepOnTwo.processor() / sweep.processor() - 1;
        print("  bare %s; sweep %s; on two threads %s, %s%n", bare, sweep, bareOnTwo, sweepOnTwo);
      }
    }
    print("sweeping over the same runs, by processor time, less 1: %s%n", spread(processor));
    print("sweeping over the same runs, by the clock, less 1: %s%n", spread(clock));
    print("one thread over two, by the clock: %s%n", spread(two));
    print("the same without sweeping, which is what the machine gives: %s%n", spread(bareTwo));
    print("processor time that two threads cost beyond one, less 1: %s%n", spread(added));
  }

  /**
   * What something took, in seconds.
   *
   * @param clock by the clock
   * @param processor of the processor
   */
  private record Spent(double clock, double processor) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.2f s (%.2f)", clock, processor);
    }
  }

  @FunctionalInterface
  private interface Doing {
    void run() throws IOException;
  }

  private static Spent spent(Doing doing) throws IOException {
    System.gc();
    long processor = PROCESS.getProcessCpuTime();
    long began = System.nanoTime();
    doing.run();
    long ended = System.nanoTime();
    return new Spent((ended - began) / 1e9, (PROCESS.getProcessCpuTime() - processor) / 1e9);
  }

  /** The same runs with nothing kept; every thread takes its share of each point. */
  private static void bare(SweepFile file, int threads) {
    Thread[] workers = new Thread[threads];
    for (int t = 0; t < threads; t++) {
      int first = t;
      workers[t] = new Thread(() -> bare(file, first, threads));
      workers[t].start();
    }
    for (Thread worker : workers) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void bare(SweepFile file, int first, int step) {
    SweepPlan plan = file.plan();
    for (int cell = 0; cell < plan.cells(); cell++) {
      LongFunction<Outcome> talks =
          file.stage().talks(plan.scenarioOf(cell), plan.pointOf(cell)).simulations().get();
      for (int run = first; run < plan.replications().least(); run += step) {
        if (RunResult.of(talks, run) instanceof RunResult.Failed failed) {
          throw new IllegalStateException(failed.error());
        }
      }
    }
  }

  private static void sweep(SweepFile file, int threads, Runnable look) throws IOException {
    Path folder = Files.createTempDirectory("parley-bench");
    try {
      new SweepRunner(file.plan(), SweepShard.WHOLE, file.stage(), Map.of())
          .run(folder.resolve("x"), false, threads, progress -> look.run());
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(SweepBenchmark::remove);
    }
  }

  private static void remove(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The most that was alive, by a full collection every few seconds and one at the end. */
  private static void memory(SweepFile file) throws IOException {
    double[] most = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long[] last = {System.nanoTime()};
      int round = i;
      sweep(
          file,
          2,
          () -> {
            if (System.nanoTime() - last[0] > BETWEEN_LOOKS_NANOS || most[round] == 0) {
              most[round] = Math.max(most[round], alive());
              last[0] = System.nanoTime();
            }
          });
      most[round] = Math.max(most[round], alive());
    }
    print(
        "most that was alive, in MB, with a heap of %d: %s%n",
        Runtime.getRuntime().maxMemory() / 1_000_000, spread(most));
  }

  private static double alive() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  private static String spread(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "median %.2f (%.2f to %.2f)",
        sorted[ROUNDS / 2],
        sorted[0],
        sorted[ROUNDS - 1]);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
