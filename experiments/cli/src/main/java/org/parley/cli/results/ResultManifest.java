package org.parley.cli.results;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.io.SourceText;
import org.parley.storage.Checksum;

/**
 * How results came about: enough to make them again, and to see whether they were changed since.
 *
 * @param version version of Parley
 * @param arguments the command line
 * @param seed seed of the runs
 * @param threads threads that simulated
 * @param started when the work began
 * @param inputs the texts read
 */
public record ResultManifest(
    String version,
    List<String> arguments,
    long seed,
    int threads,
    StartTime started,
    List<SourceText> inputs) {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  public ResultManifest {
    arguments = List.copyOf(arguments);
    inputs = List.copyOf(inputs);
  }

  /**
   * How many runs there were.
   *
   * @param asked runs asked for, at most
   * @param done runs made, failed ones included
   * @param failed runs that failed
   */
  public record Runs(long asked, long done, long failed) {}

  /**
   * Writes {@code manifest.json}, with the checksums of all other files of the folder.
   *
   * @param status {@code finished}, or {@code interrupted}
   */
  public void write(ResultFolder folder, String status, Runs runs) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("status", status);
    all.put("versions", versions());
    all.put("arguments", arguments);
    all.put("seed", seed);
    all.put("counts", runs);
    all.put("threads", threads);
    all.put("started", started.at().truncatedTo(ChronoUnit.SECONDS).toString());
    all.put("elapsed_seconds", started.elapsedSeconds());
    commit().ifPresent(commit -> all.put("git_commit", commit));
    all.put("inputs", inputSums());
    all.put("outputs", outputSums(folder));
    Files.writeString(folder.path().resolve("manifest.json"), GSON.toJson(all) + "\n");
  }

  private Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("parley", version);
    versions.put("java", System.getProperty("java.version"));
    versions.put("vendor", System.getProperty("java.vendor"));
    versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    return versions;
  }

  private Optional<String> commit() {
    Path first = Path.of(inputs.isEmpty() ? "." : inputs.get(0).name()).toAbsolutePath();
    return GitCommit.of(first.getParent());
  }

  private Map<String, String> inputSums() {
    Map<String, String> sums = new LinkedHashMap<>();
    inputs.forEach(input -> sums.put(input.name(), Checksum.of(input.bytes())));
    return sums;
  }

  private static Map<String, String> outputSums(ResultFolder folder) throws IOException {
    Map<String, String> sums = new LinkedHashMap<>();
    for (String file : folder.files()) {
      sums.put(file, Checksum.of(folder.path().resolve(file)));
    }
    return sums;
  }
}
