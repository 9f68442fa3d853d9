package org.parley.scenario.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.YamlNode.Mapping;

/** Reads scenarios: from files, or from text that someone has in hand. Writes nothing. */
public final class ScenarioReader {
  private ScenarioReader() {}

  /**
   * Reads a file.
   *
   * @param file the file; messages name it as it is given here
   * @param settings changes to what it says, applied in their order
   */
  public static ReadingResult read(Path file, List<ScenarioSetting> settings) {
    String name = file.toString();
    try {
      return read(new SourceText(name, TextFinder.bytes(file)), settings, TextFinder.inFiles());
    } catch (IOException e) {
      InputProblem problem = InputProblem.at(new TextPosition(name, 1, 1), "", e.getMessage());
      return new ReadingResult.Invalid(List.of(problem), List.of());
    }
  }

  /**
   * Reads a text.
   *
   * @param name name of the text, for messages; without its ending it is the scenario's id
   * @param text the text
   * @param settings changes to what it says, applied in their order
   * @param texts finds what it extends
   */
  public static ReadingResult read(
      String name, String text, List<ScenarioSetting> settings, TextFinder texts) {
    return read(new SourceText(name, text.getBytes(StandardCharsets.UTF_8)), settings, texts);
  }

  /** The paths that a setting can take in a scenario: those of all its numbers, in their order. */
  public static List<String> paths(Scenario scenario) {
    return org.parley.scenario.UncertainNumbers.of(scenario).stream().map(u -> u.path()).toList();
  }

  private static ReadingResult read(
      SourceText input, List<ScenarioSetting> settings, TextFinder texts) {
    List<InputProblem> problems = new ArrayList<>();
    OriginNotes origins = new OriginNotes();
    ScenarioLoader loader = new ScenarioLoader(texts, origins, problems);
    Optional<Mapping> layered = loader.read(input);
    if (layered.isEmpty()) {
      return invalid(problems, loader);
    }
    Mapping parts = new IssuesPerPart(layered.get(), origins, problems).written();
    Mapping set = new SettingChanges(origins, problems).apply(parts, settings);
    Mapping root = new NamedNumbers(set, origins, problems).written();
    WordDraws draws = new WordDraws(root, origins, problems);
    TextReading reading =
        new TextReading(input.name(), id(input.name()), origins, problems, new ArrayList<>());
    Optional<Scenario> likeliest = reading.read(draws.with(Map.of()));
    draws.explain(reading.warnings());
    Optional<Scenario> scenario =
        problems.isEmpty()
            ? likeliest.map(s -> s.drawing(new WorldReading(draws, reading).worlds(s, root)))
            : Optional.empty();
    if (!problems.isEmpty() || scenario.isEmpty()) {
      return invalid(problems, loader);
    }
    String resolved = ScenarioWriter.resolved(scenario.get());
    return new ReadingResult.Valid(
        scenario.get(),
        inOrder(reading.warnings()),
        resolved,
        List.copyOf(loader.inputs()),
        new TextPlaces(root));
  }

  private static ReadingResult invalid(List<InputProblem> problems, ScenarioLoader loader) {
    return new ReadingResult.Invalid(inOrder(problems), List.copyOf(loader.inputs()));
  }

  private static List<InputProblem> inOrder(List<InputProblem> problems) {
    List<String> files =
        new LinkedHashSet<>(problems.stream().map(InputProblem::file).toList()).stream().toList();
    return new LinkedHashSet<>(problems)
        .stream()
            .sorted(
                Comparator.comparingInt((InputProblem p) -> files.indexOf(p.file()))
                    .thenComparingInt(InputProblem::line)
                    .thenComparingInt(InputProblem::column))
            .toList();
  }

  /** Name of the file without folder and ending. */
  static String id(String name) {
    if (PipedText.isPiped(name)) {
      return PipedText.id(name);
    }
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
