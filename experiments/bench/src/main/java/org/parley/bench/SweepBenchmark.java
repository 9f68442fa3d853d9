package org.parley.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.parley.ensemble.Row;
import org.parley.lab.file.SweepFile;
import org.parley.lab.file.SweepReader;
import org.parley.lab.sweep.Shard;
import org.parley.lab.sweep.Stage;
import org.parley.lab.sweep.SweepPlan;
import org.parley.lab.sweep.Sweeper;
import org.parley.outcome.Outcome;

/**
 * What sweeping costs beyond the runs, what a second thread gives, and what memory it takes; five
 * rounds of each. Not JMH: what is measured lasts seconds and writes files. Arguments: a sweep file
 * for time, and sweep files for memory.
 */
public final class SweepBenchmark {
  private static final int ROUNDS = 5;
  private static final long BETWEEN_LOOKS_NANOS = 3_000_000_000L;

  private SweepBenchmark() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    SweepFile file = read(arguments[0]);
    bare(file);
    double[] overhead = new double[ROUNDS];
    double[] speedup = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      double bare = bare(file);
      double one = sweep(file, 1);
      double two = sweep(file, 2);
      overhead[i] = one / bare - 1;
      speedup[i] = one / two;
      print("round %d: bare %.2f s, one thread %.2f s, two %.2f s%n", i + 1, bare, one, two);
    }
    print("overhead of sweeping: %s%n", spread(overhead));
    print("two threads against one: %s%n", spread(speedup));
    for (int i = 1; i < arguments.length; i++) {
      memory(arguments[i]);
    }
  }

  private static SweepFile read(String name) {
    return SweepReader.read(Path.of(name)).value().orElseThrow();
  }

  /** The same runs with nothing kept, in seconds. */
  private static double bare(SweepFile file) {
    SweepPlan plan = file.plan();
    Stage stage = file.stage();
    long began = System.nanoTime();
    for (int cell = 0; cell < plan.cells(); cell++) {
      LongFunction<Outcome> talks =
          stage.talks(plan.scenarioOf(cell), plan.pointOf(cell)).simulations().get();
      for (int run = 0; run < plan.replications().least(); run++) {
        Row.of(talks, run);
      }
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static double sweep(SweepFile file, int threads) throws IOException {
    return sweep(file, threads, () -> {});
  }

  private static double sweep(SweepFile file, int threads, Runnable look) throws IOException {
    Path folder = Files.createTempDirectory("parley-bench");
    try {
      long began = System.nanoTime();
      new Sweeper(file.plan(), Shard.WHOLE, file.stage(), Map.of())
          .run(folder.resolve("x"), false, threads, progress -> look.run());
      return (System.nanoTime() - began) / 1e9;
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** The most that was alive, by a full collection every few seconds. */
  private static void memory(String name) throws IOException {
    long[] most = new long[1];
    long[] last = {System.nanoTime()};
    SweepFile file = read(name);
    double seconds =
        sweep(
            file,
            2,
            () -> {
              if (System.nanoTime() - last[0] > BETWEEN_LOOKS_NANOS) {
                most[0] = Math.max(most[0], alive());
                last[0] = System.nanoTime();
              }
            });
    most[0] = Math.max(most[0], alive());
    print(
        "%s: %,d runs in %.0f s, at most %.0f MB alive, heap of %.0f MB%n",
        name,
        file.plan().mostRuns(Shard.WHOLE),
        seconds,
        most[0] / 1e6,
        Runtime.getRuntime().maxMemory() / 1e6);
  }

  private static long alive() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
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
