package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioSetting;
import picocli.CommandLine.Option;

/** What a command changes in a scenario that it reads, and whether it tells the warnings. */
final class ScenarioChanges {
  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      converter = ScenarioLoading.SettingConverter.class,
      description = "Change a number or a position of the scenario; may be repeated.")
  private List<ScenarioSetting> settings = new ArrayList<>();

  @Option(names = "--quiet", description = "No progress, no warnings and no notes.")
  private boolean quiet;

  List<ScenarioSetting> settings() {
    return settings;
  }

  boolean quiet() {
    return quiet;
  }

  /**
   * Reads a scenario with the changes made, and tells its warnings.
   *
   * @throws InvalidInput if it is not valid
   */
  ReadingResult.Valid read(Path file, CommandConsole console) {
    return ScenarioLoading.read(file, settings, console, quiet);
  }
}
