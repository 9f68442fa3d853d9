package org.parley.lab.sweep;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a folder is for, as {@code plan.json} keeps it: enough to go on, to refuse what does not
 * belong, and to put the tables together.
 *
 * @param format version of this file and of parts
 * @param plan what is to be done
 * @param columns of the table of runs
 * @param options options of every issue, over all scenarios
 * @param shard which part of the plan the folder holds
 */
record StoredPlan(
    int format,
    SweepPlan plan,
    List<String> columns,
    Map<String, List<String>> options,
    SweepShard shard) {
  static final int FORMAT = 3;
  static final String NAME = "plan.json";
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  StoredPlan {
    Objects.requireNonNull(plan);
    Objects.requireNonNull(shard);
    columns = List.copyOf(columns);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** The same for another part of the plan. */
  StoredPlan of(SweepShard other) {
    return new StoredPlan(format, plan, columns, options, other);
  }

  String toJson() {
    return GSON.toJson(this) + "\n";
  }

  /** Reads a folder's plan; empty if it has none. */
  static Optional<StoredPlan> read(Path folder) throws IOException {
    if (Files.isRegularFile(folder)) {
      throw new SweepRefused(
          folder
              + " is a file, not the folder of a sweep\n"
              + "    expected a folder that 'parley sweep' has written");
    }
    Path file = folder.resolve(NAME);
    boolean gone = !Files.exists(file);
    if ((gone || Files.size(file) == 0) && SweepManifest.isCompleteSweep(folder)) {
      throw new SweepRefused(
          file + (gone ? " is gone" : " is empty") + "\n    " + SweepManifest.AGAIN);
    }
    if (gone || Files.size(file) == 0 && !SweepFolder.holdsRuns(folder)) {
      return Optional.empty();
    }
    StoredPlan kept = JsonFile.read(file, StoredPlan.class, "the plan of a sweep");
    if (kept.format() == FORMAT) {
      return Optional.of(kept);
    }
    throw new SweepRefused(file + " was written by another version of the program");
  }

  /** Everything in which another plan differs, in words; none if it is the same. */
  List<String> changes(StoredPlan now) {
    List<String> changes = new ArrayList<>();
    SweepPlan old = plan;
    SweepPlan other = now.plan();
    files(old.inputs(), other.inputs(), changes);
    compare("the seed", old.seed(), other.seed(), changes);
    compare("the replications", words(old), words(other), changes);
    compare("the look every so many rounds", old.every(), other.every(), changes);
    compare("the scenarios", old.scenarios(), other.scenarios(), changes);
    compare("the parameters", old.parameters(), other.parameters(), changes);
    compare("the figures asked for", old.measures(), other.measures(), changes);
    compare("the shard", shard, now.shard(), changes);
    if (changes.isEmpty() && !equals(now)) {
      changes.add("the points of the design differ");
    }
    return changes;
  }

  private static String words(SweepPlan plan) {
    ReplicationPlan r = plan.replications();
    return r.isFixed()
        ? Integer.toString(r.least())
        : r.least() + " to " + r.most() + " until " + r.measure() + " is within " + r.halfWidth();
  }

  private static void files(
      Map<String, String> old, Map<String, String> now, List<String> changes) {
    old.forEach(
        (name, hash) -> {
          if (!now.containsKey(name)) {
            changes.add(name + " is no longer read");
          } else if (!hash.equals(now.get(name))) {
            changes.add(name + " has changed");
          }
        });
    now.keySet().stream()
        .filter(name -> !old.containsKey(name))
        .forEach(name -> changes.add(name + " was not read then"));
  }

  private static void compare(String what, Object old, Object now, List<String> changes) {
    if (!old.equals(now)) {
      changes.add(what + " was " + old + " and is now " + now);
    }
  }
}
