package org.parley.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Sweeps of invented talks, and how their folders compare. */
final class InventedSweeps {
  static final List<String> TABLES = List.of("design.csv", "runs.csv", "rounds.csv", "summary.csv");

  static SweepResult sweep(Path folder, boolean resume, SweepPlan plan, int threads)
      throws IOException {
    return sweeper(plan, SweepShard.WHOLE).run(folder, resume, threads, progress -> {});
  }

  static SweepRunner sweeper(SweepPlan plan, SweepShard shard) {
    return new SweepRunner(plan, shard, new InventedTalksSource(plan.seed(), 0), Map.of());
  }

  /** Stops after about so many more runs, made by two threads. */
  static SweepResult cut(Path folder, boolean resume, SweepPlan plan, long after)
      throws IOException {
    return cut(folder, resume, plan, after, 2);
  }

  /** Stops after so many more questions of the workers, whatever time they take. */
  static SweepResult cut(Path folder, boolean resume, SweepPlan plan, long after, int threads)
      throws IOException {
    AtomicLong asked = new AtomicLong();
    return sweeper(plan, SweepShard.WHOLE)
        .run(
            folder,
            resume,
            threads,
            new SweepRunner.Listener() {
              @Override
              public void progress(SweepStatus progress) {}

              @Override
              public boolean cancelled() {
                boolean worker = Thread.currentThread().getName().startsWith("parley-sweep-");
                return (worker ? asked.incrementAndGet() : asked.get()) > after;
              }
            });
  }

  static void assertSameTables(Path one, Path other) throws IOException {
    for (String table : TABLES) {
      assertThat(other.resolve(table)).hasSameBinaryContentAs(one.resolve(table));
    }
  }

  static List<String> lines(Path table, String prefix) throws IOException {
    return Files.readAllLines(table).stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }

  static long size(Path folder) throws IOException {
    long size = 0;
    for (Path part : SweepFolder.parts(folder)) {
      size += Files.size(part);
    }
    return size;
  }

  private InventedSweeps() {}
}
