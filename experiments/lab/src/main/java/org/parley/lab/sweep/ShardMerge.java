package org.parley.lab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the shards of one sweep together. */
public final class ShardMerge {
  private ShardMerge() {}

  /**
   * Merges. The tables are those of the same sweep done in one piece.
   *
   * @param shards folders of all shards, in any order
   * @param folder where to; must not hold a sweep
   * @throws SweepRefused if a shard is missing, unfinished, twice there, or of another sweep
   */
  public static SweepResult merge(List<Path> shards, Path folder, Map<String, Object> environment)
      throws IOException {
    Map<Integer, Path> byIndex = new TreeMap<>();
    StoredPlan first = null;
    for (Path shard : shards) {
      StoredPlan kept =
          StoredPlan.read(shard).orElseThrow(() -> new SweepRefused(shard + " holds no sweep"));
      first = first == null ? kept : first;
      check(shards.get(0), first, shard, kept);
      Path twin = byIndex.putIfAbsent(kept.shard().index(), shard);
      if (twin != null) {
        throw new SweepRefused(
            "shard " + kept.shard() + " is there twice: " + twin + " and " + shard);
      }
    }
    if (first == null) {
      throw new SweepRefused("there is nothing to merge");
    }
    if (first.shard().isWhole()) {
      throw new SweepRefused(shards.get(0) + " holds a whole sweep already, not a shard");
    }
    missing(byIndex, first.shard().of());
    return together(byIndex, first, folder, environment);
  }

  private static void check(Path firstPath, StoredPlan first, Path path, StoredPlan kept)
      throws IOException {
    StoredPlan alike = kept.of(first.shard());
    List<String> changes = first.changes(alike);
    if (kept.shard().of() != first.shard().of()) {
      changes = List.of("one is shard " + first.shard() + ", the other " + kept.shard());
    }
    if (!changes.isEmpty()) {
      throw new SweepRefused(
          firstPath
              + " and "
              + path
              + " are not of the same sweep:\n    "
              + String.join("\n    ", changes));
    }
    if (!SweepManifest.isComplete(path)) {
      throw new SweepRefused(
          "shard "
              + kept.shard()
              + " in "
              + path
              + " is not finished\n    Go on with it, which does only what is missing: --resume "
              + path);
    }
    Map<String, String> changed = SweepManifest.changed(path);
    if (!changed.isEmpty()) {
      throw new SweepRefused(
          String.join("\n", changed.values())
              + "\n    Go on with its sweep, which does again what is missing: --resume "
              + path);
    }
  }

  private static void missing(Map<Integer, Path> byIndex, int of) {
    List<String> missing = new ArrayList<>();
    for (int i = 1; i <= of; i++) {
      if (!byIndex.containsKey(i)) {
        missing.add(i + "/" + of);
      }
    }
    if (!missing.isEmpty()) {
      throw new SweepRefused("shards are missing: " + String.join(", ", missing));
    }
  }

  private static SweepResult together(
      Map<Integer, Path> shards, StoredPlan first, Path folder, Map<String, Object> environment)
      throws IOException {
    StoredPlan whole = first.of(SweepShard.WHOLE);
    SweepFigures figures = SweepFigures.of(whole.plan(), whole.columns());
    BatchSchedule schedule = new BatchSchedule(whole.plan(), SweepShard.WHOLE, figures);
    for (Path shard : shards.values()) {
      for (Path part : SweepFolder.parts(shard)) {
        if (PartFile.read(part, schedule::restore) < Files.size(part)) {
          throw new SweepRefused(
              part
                  + " is damaged\n    Go on with its sweep, which does it again: --resume "
                  + shard);
        }
      }
    }
    schedule.begin();
    if (!schedule.isComplete()) {
      throw new SweepRefused("runs are missing in the shards; go on with each: --resume");
    }
    SweepResult result =
        new SweepResult(folder, schedule.done(), schedule.done(), schedule.failed(), true);
    try (SweepFolder held = SweepFolder.open(folder, whole, SweepFolder.Purpose.MERGE)) {
      new SweepTables(whole).write(held, schedule.cells());
      SweepManifest.write(held, whole, result, new SweepManifest.Effort(1, 0), environment);
    }
    return result;
  }
}
