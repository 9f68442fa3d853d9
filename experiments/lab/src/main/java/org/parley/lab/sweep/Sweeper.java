package org.parley.lab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Does a sweep, or goes on with one.
 *
 * @param plan what is to be done
 * @param shard which part of it
 * @param stage where the runs come from
 * @param environment what the manifest should say besides: arguments, versions and the like
 */
public record Sweeper(SweepPlan plan, Shard shard, Stage stage, Map<String, Object> environment) {

  /** Told how far a sweep has come, on the thread that called it. */
  @FunctionalInterface
  public interface Listener {
    /** Called several times a second. */
    void progress(Progress progress);

    /** Whether to stop as soon as possible; asked from many threads. */
    default boolean cancelled() {
      return false;
    }
  }

  /**
   * Sweeps. If it is cancelled, the tables hold what was finished.
   *
   * @param folder where to; made if it is not there
   * @param resume whether to go on with what the folder holds
   * @param threads workers, from 1
   * @throws SweepRefused if the folder holds something else
   * @throws IOException if the disk refuses; what was finished stays in the folder
   */
  public SweepResult run(Path folder, boolean resume, int threads, Listener listener)
      throws IOException {
    return run(folder, resume, new Threads(threads), listener);
  }

  /**
   * Sweeps with another crew; the results are the same.
   *
   * @param crew who makes the runs
   * @throws SweepRefused if the folder holds something else
   * @throws IOException if the disk refuses; what was finished stays in the folder
   */
  public SweepResult run(Path folder, boolean resume, Crew crew, Listener listener)
      throws IOException {
    Layout layout =
        Layout.of(IntStream.range(0, plan.scenarios().size()).mapToObj(stage::frame).toList());
    Kept now = new Kept(Kept.FORMAT, plan, layout.columns(), shard);
    SweepFolder.Purpose purpose = resume ? SweepFolder.Purpose.RESUME : SweepFolder.Purpose.BEGIN;
    try (SweepFolder held = SweepFolder.open(folder, now, purpose)) {
      if (Manifest.isComplete(folder) && isAsItWas(held)) {
        return Manifest.result(folder);
      }
      long began = System.nanoTime();
      Schedule schedule = new Schedule(plan, shard, Figures.of(plan, layout.columns()));
      held.recover(schedule::restore);
      schedule.begin();
      Count count = new Count(plan.mostRuns(shard), schedule.done(), schedule.failed());
      Batches batches = new Batches(plan, stage, layout);
      try (Work work = new Work(held, schedule, batches, count)) {
        crew.work(work, listener);
        listener.progress(work.progress());
        work.check();
      }
      SweepResult result =
          new SweepResult(
              folder, count.done(), count.resumed(), count.failed(), schedule.isComplete());
      long millis = (System.nanoTime() - began) / 1_000_000;
      finish(held, now, schedule, result, new Manifest.Effort(crew.size(), millis), crew.facts());
      return result;
    }
  }

  /**
   * Whether a finished sweep still is what it was. The runs of a shard are in its parts, where what
   * is torn or gone can be done again; what has been changed by another hand is refused.
   */
  private boolean isAsItWas(SweepFolder held) throws IOException {
    if (shard.isWhole()) {
      Manifest.check(held.path());
      held.dropParts();
      return true;
    }
    for (Map.Entry<String, String> changed : Manifest.changed(held.path()).entrySet()) {
      Path part = held.path().resolve(changed.getKey());
      if (Files.exists(part) && Part.read(part, block -> {}) == Files.size(part)) {
        throw new SweepRefused(
            changed.getValue() + "\n    Put it back from a copy, or delete it and go on: --resume");
      }
    }
    return Manifest.changed(held.path()).isEmpty();
  }

  private void finish(
      SweepFolder held,
      Kept kept,
      Schedule schedule,
      SweepResult result,
      Manifest.Effort effort,
      Map<String, Object> facts)
      throws IOException {
    if (shard.isWhole()) {
      new Tables(kept).write(held, schedule.cells());
    }
    Map<String, Object> all = new LinkedHashMap<>(environment);
    all.putAll(facts);
    Manifest.write(held, kept, result, effort, all);
    if (shard.isWhole() && result.complete()) {
      held.dropParts();
    }
  }
}
