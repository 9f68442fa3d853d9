package org.parley.lab.sweep;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.storage.Checksum;

/**
 * {@code manifest.json}: what was done, with what, how long it took, and the sums of the tables.
 */
final class SweepManifest {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final String NAME = "manifest.json";
  private static final List<String> TABLES =
      List.of("design.csv", "runs.csv", "rounds.csv", "summary.csv");

  /** What to do where something of a finished sweep is gone or damaged. */
  static final String AGAIN =
      "Put it back from a copy, or sweep anew into another folder: the same files and seed give the"
          + " same bytes.";

  private SweepManifest() {}

  /** What the sitting took. */
  record Effort(int threads, long millis) {}

  static void write(
      SweepFolder folder,
      StoredPlan kept,
      SweepResult result,
      Effort effort,
      Map<String, Object> environment)
      throws IOException {
    SweepPlan plan = kept.plan();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("sweep", plan.name());
    all.put("complete", result.complete());
    all.put("shard", kept.shard().toString());
    all.put("seed", plan.seed());
    all.put("scenarios", plan.scenarios());
    all.put("parameters", plan.parameters());
    all.put("points", plan.points().size());
    all.put("replications", plan.replications());
    all.put("runs", result.runs());
    all.put("resumed_runs", result.resumed());
    all.put("failed_runs", result.failed());
    all.put("elapsed_seconds", effort.millis() / 1000.0);
    all.put("threads", effort.threads());
    all.put("inputs", plan.inputs());
    all.put("outputs", outputs(folder.path(), kept.shard()));
    all.putAll(environment);
    folder.replace(NAME, GSON.toJson(all) + "\n");
  }

  private static Map<String, String> outputs(Path folder, SweepShard shard) throws IOException {
    Map<String, String> sums = new LinkedHashMap<>();
    for (String table : TABLES) {
      Path file = folder.resolve(table);
      if (Files.exists(file)) {
        sums.put(table, Checksum.of(file));
      }
    }
    if (!shard.isWhole()) {
      for (Path part : SweepFolder.parts(folder)) {
        sums.put("parts/" + part.getFileName(), Checksum.of(part));
      }
    }
    return sums;
  }

  /** Whether a folder holds a sweep that has nothing left to do. */
  static boolean isComplete(Path folder) throws IOException {
    return Files.exists(folder.resolve(NAME)) && Ended.of(folder).complete();
  }

  /** Whether a folder holds a finished sweep; what is there of another kind is none. */
  static boolean isCompleteSweep(Path folder) throws IOException {
    return isOfSweep(folder) && isComplete(folder);
  }

  /** Whether a folder's manifest is that of a sweep, finished or not. */
  static boolean isOfSweep(Path folder) throws IOException {
    try {
      return Files.exists(folder.resolve(NAME)) && Ended.of(folder).sweep() != null;
    } catch (SweepRefused e) {
      return false;
    }
  }

  /** How the sweep of a folder ended. */
  static SweepResult result(Path folder) throws IOException {
    Ended ended = Ended.of(folder);
    return new SweepResult(
        folder, ended.runs(), ended.runs(), ended.failed_runs(), ended.complete());
  }

  /**
   * The files that are not what the sweep wrote: they are gone, or their SHA-256 differs.
   *
   * @return in words, by name; none if all are as they were
   */
  static Map<String, String> changed(Path folder) throws IOException {
    Map<String, String> changed = new LinkedHashMap<>();
    for (Map.Entry<String, String> sum : Ended.of(folder).outputs().entrySet()) {
      Path file = folder.resolve(sum.getKey());
      if (!Files.isRegularFile(file)) {
        changed.put(sum.getKey(), file + " is gone");
      } else if (!Checksum.of(file).equals(sum.getValue())) {
        changed.put(
            sum.getKey(),
            file + " is not what the sweep wrote: its SHA-256 is not that of manifest.json");
      }
    }
    return changed;
  }

  /**
   * Holds the tables of a folder against their SHA-256.
   *
   * @throws SweepRefused if any is gone or was changed
   */
  static void check(Path folder) throws IOException {
    Map<String, String> changed = changed(folder);
    if (!changed.isEmpty()) {
      throw new SweepRefused(String.join("\n", changed.values()) + "\n    " + wayBack(folder));
    }
  }

  private static String wayBack(Path folder) throws IOException {
    return isComplete(folder) ? AGAIN : "Its runs are in the parts; go on with it: --resume";
  }

  /**
   * What is read back of a manifest.
   *
   * @param sweep its name; none in the manifest of anything else
   * @param complete whether nothing was left to do
   * @param runs runs on disk
   * @param failed_runs runs of these that failed
   * @param outputs SHA-256 of every table, by name
   */
  @SuppressWarnings("MemberName")
  private record Ended(
      String sweep, boolean complete, long runs, long failed_runs, Map<String, String> outputs) {
    Ended {
      outputs = new LinkedHashMap<>(outputs);
      outputs.keySet().forEach(Ended::checkName);
    }

    static Ended of(Path folder) throws IOException {
      return JsonFile.read(folder.resolve(NAME), Ended.class, "the manifest of a sweep");
    }

    /** A manifest may name no file outside its folder. */
    private static void checkName(String name) {
      if (!name.matches("(parts/)?[a-z0-9]+[.][a-z]+")) {
        throw new IllegalArgumentException("'" + name + "' is not a file of a sweep");
      }
    }
  }
}
