package org.parley.page.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.parley.page.http.RefusedRequest;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;

/** The scenario files that were named at the start, or those of a folder; read when asked for. */
public final class ScenarioShelf {
  private final Map<String, Path> files;
  private final Map<String, ReadTalks> read = new ConcurrentHashMap<>();

  private ScenarioShelf(Map<String, Path> files) {
    this.files = files;
  }

  /**
   * A shelf of these files, and of the scenarios in these folders and in the folders in them.
   *
   * @throws IOException if one is not there
   */
  public static ScenarioShelf of(List<Path> named) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        for (Path file : yamlIn(path)) {
          if (ScenarioReader.read(file, List.of()) instanceof ReadingResult.Valid) {
            put(files, file);
          }
        }
      } else {
        put(files, path);
      }
    }
    return new ScenarioShelf(files);
  }

  private static List<Path> yamlIn(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder, 2)) {
      List<Path> found = new ArrayList<>(walk.filter(f -> f.toString().endsWith(".yaml")).toList());
      found.removeIf(f -> f.toString().contains("what-ifs") || f.toString().contains("sweeps"));
      // What stands at the top has the plain id; one of that name in a folder below is told apart.
      found.sort(Comparator.comparingInt(Path::getNameCount).thenComparing(f -> f));
      return found;
    }
  }

  private static void put(Map<String, Path> files, Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    String parent = file.getParent() == null ? "" : file.getParent().getFileName().toString();
    String id = files.containsKey(name) ? parent + "-" + name : name;
    files.put(id, file);
  }

  /** The ids, in order. */
  public List<String> ids() {
    return List.copyOf(files.keySet());
  }

  /**
   * The file of an id.
   *
   * @throws RefusedRequest if there is none
   */
  public Path file(String id) {
    return Optional.ofNullable(files.get(id))
        .orElseThrow(() -> new RefusedRequest(404, "there are no talks '" + id + "' here"));
  }

  /** What reading the file with settings comes to. */
  public ReadingResult read(String id, List<ScenarioSetting> settings) {
    return ScenarioReader.read(file(id), settings);
  }

  /** The talks of an id as their files are now. */
  public ReadTalks talks(String id) {
    ReadTalks known = read.get(id);
    if (known != null && known.isUpToDate()) {
      return known;
    }
    ReadTalks found =
        ReadTalks.read(file(id))
            .orElseThrow(
                () -> new RefusedRequest(409, "the file of '" + id + "' is no longer valid"));
    read.put(id, found);
    return found;
  }

  /** The scenario as it is; a file that is broken by now is refused. */
  public Scenario scenario(String id) {
    return talks(id).scenario();
  }
}
