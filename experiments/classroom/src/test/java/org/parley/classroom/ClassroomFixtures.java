package org.parley.classroom;

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

/** The talks that come with the project: fixtures of the engine's tests, and the library. */
public final class ClassroomFixtures {
  private static final Path ROOT = Path.of(System.getProperty("parley.root", "../.."));
  private static final String SMALL = "engine/src/test/resources/scenarios";

  private ClassroomFixtures() {}

  /** Every scenario there is. */
  public static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    for (String folder : List.of(SMALL, "scenarios")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        files
            .filter(f -> f.toString().endsWith(".yaml"))
            .sorted()
            .map(f -> ScenarioReader.read(f, List.of()))
            // What-ifs and sweeps lie beside the talks.
            .filter(ReadingResult.Valid.class::isInstance)
            .forEach(r -> all.add(r.scenarioOrThrow()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  /** A small one by name. */
  public static Scenario of(String name, String... settings) {
    List<ScenarioSetting> changes = Stream.of(settings).map(ScenarioSetting::parse).toList();
    return ScenarioReader.read(ROOT.resolve(SMALL).resolve(name + ".yaml"), changes)
        .scenarioOrThrow();
  }
}
