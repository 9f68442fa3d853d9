package org.parley.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.compiled.CompiledTalks;
import org.parley.genius.DomainImport;
import org.parley.genius.ImportSettings;
import org.parley.genius.TacticChoice;
import org.parley.genius.UnreadableDomain;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;

/** The talks that are measured. */
final class BenchmarkTalks {
  private static final Path ROOT =
      Path.of(System.getProperty("parley.root", "")).toAbsolutePath().normalize();

  private BenchmarkTalks() {}

  /** The scenario of the project's first command, or a fixture while there is none. */
  static CompiledTalks war() {
    Path istanbul = ROOT.resolve("scenarios/istanbul-2025-06-02.yaml");
    Path fixture = ROOT.resolve("engine/src/test/resources/scenarios/sarn-armistice.yaml");
    Path file = Files.exists(istanbul) ? istanbul : fixture;
    if (ScenarioReader.read(file, List.of()) instanceof ReadingResult.Valid valid) {
      return CompiledTalks.of(valid.scenario());
    }
    throw new IllegalStateException(file + " is not a valid scenario");
  }

  /**
   * Five issues of five options, 100 rounds.
   *
   * @param tactics tactics in the order of speaking, such as {@code time:0.2}
   */
  static CompiledTalks rounds(String... tactics) {
    Map<Integer, TacticChoice> chosen = new java.util.HashMap<>();
    List<Path> profiles = new ArrayList<>();
    Path folder = domains().resolve("speed-5x5");
    for (int p = 1; p <= tactics.length; p++) {
      chosen.put(p, TacticChoice.parse(tactics[p - 1]));
      profiles.add(folder.resolve("p" + p + ".xml"));
    }
    ImportSettings settings = ImportSettings.standard().withRounds(100).withTactics(chosen);
    try {
      return CompiledTalks.of(
          DomainImport.read("speed", folder.resolve("d5x5.xml"), profiles, settings).scenario());
    } catch (UnreadableDomain e) {
      throw new IllegalStateException(e);
    }
  }

  /** The nearest folder {@code shared/domains} beside or above the project. */
  private static Path domains() {
    for (Path at = ROOT.getParent(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/domains"))) {
        return at.resolve("shared/domains");
      }
    }
    throw new IllegalStateException("no folder shared/domains above " + ROOT);
  }
}
