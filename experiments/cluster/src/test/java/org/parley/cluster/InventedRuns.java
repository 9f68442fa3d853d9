package org.parley.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.apache.spark.TaskContext;
import org.parley.bargaining.FixedPoint;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.lab.design.DesignPoint;
import org.parley.lab.sweep.ReplicationPlan;
import org.parley.lab.sweep.SweepPlan;
import org.parley.lab.sweep.TalksSource;
import org.parley.outcome.Aftermath;
import org.parley.outcome.Outcome;
import org.parley.outcome.OutcomeDistances;
import org.parley.random.RandomStreams;

/**
 * Talks made up from chances alone, whose chance of an agreement is the first parameter.
 *
 * @param waitNanos how long a run waits, without computing
 * @param fault what goes wrong on purpose
 * @param marker file that says, on this machine, that the executor has died
 */
record InventedRuns(long seed, long waitNanos, Fault fault, String marker)
    implements TalksSource, Serializable {
  private static final long SLOW_MILLIS = 60_000;

  /** Talks that need no marker. */
  InventedRuns(long seed, long waitNanos, Fault fault) {
    this(seed, waitNanos, fault, "");
  }

  /** What goes wrong on purpose. */
  enum Fault {
    /** Nothing. */
    NONE,
    /** Every run whose number is 13. */
    RUN_13,
    /** The first attempt of every third task; run 13 as well. */
    FIRST_ATTEMPTS,
    /**
     * An executor dies once; then the first attempt of every third task fails, and that of the task
     * after it takes so long that a second attempt overtakes it.
     */
    EVERYTHING
  }

  static SweepPlan plan(int points, ReplicationPlan replications) {
    List<DesignPoint> list = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      list.add(new DesignPoint(i, List.of(Double.toString((i + 1.0) / (points + 1)))));
    }
    return new SweepPlan(
        "test",
        List.of("calm"),
        List.of("a.b"),
        list,
        replications,
        List.of(),
        4,
        3,
        Map.of("a.yaml", "00"));
  }

  @Override
  public OutcomeLabels frame(int scenario) {
    return new OutcomeLabels(
        "calm",
        "The talks",
        seed,
        List.of(new OutcomeLabels.Question("release", List.of("none", "half", "full"))),
        List.of("adria", "borland"),
        8,
        List.of(),
        List.of());
  }

  @Override
  public Ensemble<RunResult> talks(int scenario, DesignPoint point) {
    double chance = Double.parseDouble(point.values().get(0));
    Optional.ofNullable(TaskContext.get()).ifPresent(this::mishap);
    LongFunction<Outcome> simulation = run -> run(run, chance);
    return new Ensemble<>(frame(scenario), () -> simulation, row -> row);
  }

  private void mishap(TaskContext task) {
    if (fault == Fault.NONE || fault == Fault.RUN_13 || task.attemptNumber() > 0) {
      return;
    }
    boolean everything = fault == Fault.EVERYTHING;
    if (task.partitionId() % 3 == 0) {
      if (everything && Once.isFirst(marker)) {
        Runtime.getRuntime().halt(1);
      }
      throw new IncompatibleClassChangeError("lost on purpose");
    }
    if (everything && task.partitionId() % 3 == 1) {
      Once.sleep(SLOW_MILLIS);
    }
  }

  /** What happens once, on whatever executor. */
  private static final class Once {
    static boolean isFirst(String marker) {
      try {
        Files.createFile(Path.of(marker));
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Spark interrupts a task that it kills. */
    static void sleep(long millis) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Outcome run(long run, double chance) {
    long end = System.nanoTime() + waitNanos;
    for (long left = waitNanos; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    if (fault != Fault.NONE && run == 13) {
      throw new IllegalStateException("thirteen");
    }
    RandomStreams chances = new RandomStreams(seed, run);
    boolean agreed = chances.uniform(1) < chance;
    int rounds = 1 + (int) (chances.uniform(2) * 8);
    long value = FixedPoint.of(chances.uniform(3) + chance);
    return new Outcome(
        run,
        agreed ? Outcome.Kind.COMPREHENSIVE : Outcome.Kind.NONE,
        agreed ? Outcome.End.AGREEMENT : Outcome.End.DEADLINE,
        0,
        0,
        rounds,
        new int[] {agreed ? 1 : Outcome.OPEN},
        new int[] {agreed ? rounds : -1},
        new long[] {value, FixedPoint.of(.5)},
        new long[] {value, 0},
        agreed ? .5 : Double.NaN,
        OutcomeDistances.UNKNOWN,
        new double[0],
        new boolean[0],
        new long[][] {new long[rounds], new long[rounds]},
        Aftermath.NONE,
        new boolean[2]);
  }
}
