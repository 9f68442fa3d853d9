package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;

/** The scenarios that come with the project: fixtures of tests, and the library where it is. */
final class ScenarioFixtures {
  private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));

  private ScenarioFixtures() {}

  /** Every file of talks. */
  static List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("engine/src/test/resources/scenarios", "scenarios")) {
      Path at = ROOT.resolve(folder);
      if (Files.isDirectory(at)) {
        try (Stream<Path> all = Files.list(at)) {
          all.filter(f -> f.toString().endsWith(".yaml") && isTalks(f))
              .sorted()
              .forEach(files::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return files;
  }

  /** Files of what-ifs, sweeps and numbers to share are not talks. */
  private static boolean isTalks(Path file) {
    try {
      String text = Files.readString(file);
      return text.lines().anyMatch(l -> l.startsWith("delegations:") || l.startsWith("extends:"))
          && text.lines().noneMatch(l -> l.startsWith("base:") || l.startsWith("design:"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Scenario read(Path file, String... settings) {
    List<ScenarioSetting> changes = Stream.of(settings).map(ScenarioSetting::parse).toList();
    ReadingResult reading = ScenarioReader.read(file, changes);
    assertThat(reading).as("%s: %s", file, reading).isInstanceOf(ReadingResult.Valid.class);
    return ((ReadingResult.Valid) reading).scenario();
  }

  /** A fixture by name. */
  static Scenario fixture(String name, String... settings) {
    return read(ROOT.resolve("engine/src/test/resources/scenarios/" + name + ".yaml"), settings);
  }
}
