package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioSetting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The scenario that a command works on, and what was changed in it from outside. */
final class ScenarioInput {
  @Parameters(
      paramLabel = "SCENARIO",
      description = "The scenario, a YAML file; - is standard input.")
  private Path file;

  @Mixin private ScenarioChanges changes;

  Path file() {
    return file;
  }

  List<ScenarioSetting> settings() {
    return changes.settings();
  }

  boolean quiet() {
    return changes.quiet();
  }

  /**
   * Reads the scenario, and tells its warnings.
   *
   * @throws InvalidInput if it is not valid
   */
  ReadingResult.Valid read(CommandConsole console) {
    return changes.read(file, console);
  }

  /**
   * The talks in the form that computations need.
   *
   * @throws InvalidInput if they are too large for it
   */
  CompiledTalks compile(ReadingResult.Valid reading) {
    return ScenarioLoading.compile(file, reading.scenario());
  }
}
