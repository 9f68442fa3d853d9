package org.parley.lab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.ensemble.OutcomeLabels;

/**
 * Does a sweep, or goes on with one.
 *
 * @param plan what is to be done
 * @param shard which part of it
 * @param stage where the runs come from
 * @param environment what the manifest should say besides: arguments, versions and the like
 */
public record SweepRunner(
    SweepPlan plan, SweepShard shard, TalksSource stage, Map<String, Object> environment) {
  /** The plan that a folder keeps; empty if it has none. */
  public static Optional<SweepPlan> keptIn(Path folder) throws IOException {
    return StoredPlan.read(folder).map(StoredPlan::plan);
  }

  /** Told how far a sweep has come, on the thread that called it. */
  @FunctionalInterface
  public interface Listener {
    /** Called several times a second. */
    void progress(SweepStatus progress);

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
    return run(folder, resume, new ThreadExecutor(threads), listener);
  }

  /**
   * Sweeps with another crew; the results are the same.
   *
   * @param crew who makes the runs
   * @throws SweepRefused if the folder holds something else
   * @throws IOException if the disk refuses; what was finished stays in the folder
   */
  public SweepResult run(Path folder, boolean resume, SweepExecutor crew, Listener listener)
      throws IOException {
    List<OutcomeLabels> frames =
        IntStream.range(0, plan.scenarios().size()).mapToObj(stage::frame).toList();
    TableLayout layout = TableLayout.of(frames);
    StoredPlan now =
        new StoredPlan(
            StoredPlan.FORMAT, plan, layout.columns(), TableLayout.options(frames), shard);
    SweepFolder.Purpose purpose = resume ? SweepFolder.Purpose.RESUME : SweepFolder.Purpose.BEGIN;
    try (SweepFolder held = SweepFolder.open(folder, now, purpose)) {
      if (SweepManifest.isComplete(folder) && isAsItWas(held)) {
        return SweepManifest.result(folder);
      }
      long began = System.nanoTime();
      BatchSchedule schedule =
          new BatchSchedule(plan, shard, SweepFigures.of(plan, layout.columns()));
      held.recover(schedule::restore);
      schedule.begin();
      RunCounter count = new RunCounter(plan.mostRuns(shard), schedule.done(), schedule.failed());
      BatchRunner batches = new BatchRunner(plan, stage, layout);
      try (SweepWork work = new SweepWork(held, schedule, batches, count)) {
        crew.work(work, listener);
        listener.progress(work.progress());
        work.check();
      }
      SweepResult result =
          new SweepResult(
              folder, count.done(), count.resumed(), count.failed(), schedule.isComplete());
      long millis = (System.nanoTime() - began) / 1_000_000;
      finish(
          held, now, schedule, result, new SweepManifest.Effort(crew.size(), millis), crew.facts());
      return result;
    }
  }

  /**
   * Whether a finished sweep still is what it was. The runs of a shard are in its parts, where what
   * is torn or gone can be done again; what has been changed by another hand is refused.
   */
  private boolean isAsItWas(SweepFolder held) throws IOException {
    if (shard.isWhole()) {
      SweepManifest.check(held.path());
      held.dropParts();
      return true;
    }
    for (Map.Entry<String, String> changed : SweepManifest.changed(held.path()).entrySet()) {
      Path part = held.path().resolve(changed.getKey());
      if (Files.exists(part) && PartFile.read(part, block -> {}) == Files.size(part)) {
        throw new SweepRefused(
            changed.getValue() + "\n    Put it back from a copy, or delete it and go on: --resume");
      }
    }
    return SweepManifest.changed(held.path()).isEmpty();
  }

  private void finish(
      SweepFolder held,
      StoredPlan kept,
      BatchSchedule schedule,
      SweepResult result,
      SweepManifest.Effort effort,
      Map<String, Object> facts)
      throws IOException {
    if (shard.isWhole()) {
      new SweepTables(kept).write(held, schedule.cells());
    }
    Map<String, Object> all = new LinkedHashMap<>(environment);
    all.putAll(facts);
    SweepManifest.write(held, kept, result, effort, all);
    if (shard.isWhole() && result.complete()) {
      held.dropParts();
    }
  }
}
