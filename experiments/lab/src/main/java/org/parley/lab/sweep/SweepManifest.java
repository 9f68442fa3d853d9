package org.parley.lab.sweep;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code manifest.json}: what was done, with what, how long it took, and the sums of the tables.
 */
final class SweepManifest {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final List<String> TABLES =
      List.of("design.csv", "runs.csv", "rounds.csv", "summary.csv");

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
    all.put("outputs", outputs(folder.path()));
    all.putAll(environment);
    folder.replace("manifest.json", GSON.toJson(all) + "\n");
  }

  private static Map<String, String> outputs(Path folder) throws IOException {
    Map<String, String> sums = new LinkedHashMap<>();
    for (String table : TABLES) {
      Path file = folder.resolve(table);
      if (Files.exists(file)) {
        sums.put(table, sha256(file));
      }
    }
    return sums;
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether a folder holds a sweep that has nothing left to do. */
  static boolean isComplete(Path folder) throws IOException {
    return Files.exists(folder.resolve("manifest.json"))
        && read(folder).get("complete").getAsBoolean();
  }

  /** How the sweep of a folder ended. */
  static SweepResult result(Path folder) throws IOException {
    JsonObject all = read(folder);
    long runs = all.get("runs").getAsLong();
    return new SweepResult(
        folder, runs, runs, all.get("failed_runs").getAsLong(), all.get("complete").getAsBoolean());
  }

  private static JsonObject read(Path folder) throws IOException {
    Path file = folder.resolve("manifest.json");
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new SweepRefused(file + " is not the manifest of a sweep: " + e.getMessage());
    }
  }
}
