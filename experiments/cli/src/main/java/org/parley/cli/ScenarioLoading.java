package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.Reading;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.Setting;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reading scenarios for a command. */
final class ScenarioLoading {
  private ScenarioLoading() {}

  /**
   * The scenario in a file, with its warnings told unless it is to be quiet.
   *
   * @throws InvalidInput if it is not valid
   */
  static Reading.Valid read(
      Path file, List<Setting> settings, CommandConsole console, boolean quiet) {
    Reading reading = ScenarioReader.read(file, settings);
    if (reading instanceof Reading.Invalid invalid) {
      throw InvalidInput.of(invalid.problems());
    }
    Reading.Valid valid = (Reading.Valid) reading;
    if (!quiet) {
      valid.warnings().forEach(warning -> console.err().println("warning: " + warning));
    }
    return valid;
  }

  /**
   * The talks in the form that computations need.
   *
   * @throws InvalidInput if they are too large for it
   */
  static CompiledTalks compile(Path file, Scenario scenario) {
    try {
      return CompiledTalks.of(scenario);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(List.of(file + ": " + e.getMessage()));
    }
  }

  /** Reads {@code path=value}. */
  static final class SettingConverter implements ITypeConverter<Setting> {
    @Override
    public Setting convert(String text) {
      try {
        return Setting.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
