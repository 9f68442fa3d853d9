package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;
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
  static ReadingResult.Valid read(
      Path file, List<ScenarioSetting> settings, CommandConsole console, boolean quiet) {
    ReadingResult reading = ScenarioReader.read(file, settings);
    if (reading instanceof ReadingResult.Invalid invalid) {
      throw InvalidInput.of(invalid.problems());
    }
    ReadingResult.Valid valid = (ReadingResult.Valid) reading;
    if (!quiet) {
      warnings(valid.warnings()).forEach(warning -> console.err().println("warning: " + warning));
    }
    return valid;
  }

  /** Warnings that say the same of several places are told once, with how many more there are. */
  static List<String> warnings(List<InputProblem> all) {
    Map<List<String>, List<InputProblem>> alike = new LinkedHashMap<>();
    for (InputProblem warning : all) {
      List<String> words = List.of(warning.message(), warning.expected(), warning.maybe());
      alike.computeIfAbsent(words, k -> new ArrayList<>()).add(warning);
    }
    return alike.values().stream()
        .map(
            group ->
                group.get(0)
                    + (group.size() == 1
                        ? ""
                        : "\n    The same of " + (group.size() - 1) + " more: " + places(group)))
        .toList();
  }

  private static String places(List<InputProblem> group) {
    List<String> paths = group.stream().skip(1).limit(3).map(InputProblem::path).toList();
    return String.join(", ", paths) + (group.size() > 4 ? ", ..." : "");
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
  static final class SettingConverter implements ITypeConverter<ScenarioSetting> {
    @Override
    public ScenarioSetting convert(String text) {
      try {
        return ScenarioSetting.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
