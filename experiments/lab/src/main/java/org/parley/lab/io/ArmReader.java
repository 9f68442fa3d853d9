package org.parley.lab.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.scenario.io.TextFinder;
import org.parley.scenario.io.TextPosition;
import org.parley.scenario.io.YamlFile;
import org.parley.scenario.io.YamlNode;
import org.parley.scenario.io.YamlNode.Scalar;

/** Reads the scenarios of an experiment, and says what is wrong with them at its own lines. */
final class ArmReader {
  private final Path file;
  private final List<InputProblem> problems;

  ArmReader(Path file, List<InputProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * A change as the experiment states it.
   *
   * @param place where it stands
   */
  record Change(TextPosition place, ScenarioSetting setting) {}

  /**
   * A scenario as the experiment states it.
   *
   * @param path where it stands, as a path
   * @param place where it stands
   * @param scenario reference to a file; empty for none
   */
  record Declared(
      String id,
      String title,
      String path,
      TextPosition place,
      String scenario,
      List<Change> changes) {

    /** With the changes of another before its own, and its file if it has none. */
    Declared over(Declared base) {
      if (!scenario.isEmpty()) {
        return this;
      }
      List<Change> all = new ArrayList<>(base.changes);
      all.addAll(changes);
      return new Declared(id, title, path, place, base.scenario, all);
    }
  }

  /** A scenario declared as the name of a file, or as a block with scenario, set and title. */
  Declared declared(String id, YamlNode node, String path) {
    if (node instanceof Scalar name && !node.isNull()) {
      return new Declared(id, "", path, node.place(), name.text(), List.of());
    }
    Optional<BlockFields> fields =
        BlockFields.of(node, path, List.of("title", "scenario", "set"), problems);
    if (fields.isEmpty()) {
      return new Declared(id, "", path, node.place(), "", List.of());
    }
    Map<String, YamlNode> set = fields.get().entries("set");
    List<Change> changes = new ArrayList<>();
    set.forEach(
        (key, value) ->
            changes.add(new Change(value.place(), new ScenarioSetting(key, YamlFile.flow(value)))));
    return new Declared(
        id,
        fields.get().text("title", ""),
        path,
        node.place(),
        fields.get().text("scenario", ""),
        changes);
  }

  /** Reads the scenario with its changes; empty if there is anything wrong with it. */
  Optional<ExperimentArm> read(Declared declared) {
    if (declared.scenario().isEmpty()) {
      problems.add(
          InputProblem.at(
              declared.place(), declared.path(), "'scenario' is missing", "a scenario's file", ""));
      return Optional.empty();
    }
    Path scenario = TextFinder.beside(file.toString(), declared.scenario());
    List<ScenarioSetting> settings = declared.changes().stream().map(Change::setting).toList();
    ReadingResult reading = ScenarioReader.read(scenario, settings);
    if (reading instanceof ReadingResult.Invalid invalid) {
      invalid.problems().forEach(problem -> problems.add(here(problem, declared, invalid)));
      return Optional.empty();
    }
    ReadingResult.Valid valid = (ReadingResult.Valid) reading;
    String title = declared.title().isEmpty() ? valid.scenario().title() : declared.title();
    return Optional.of(new ExperimentArm(declared.id(), title, settings, valid));
  }

  static boolean isSetting(InputProblem problem) {
    return problem.file().equals(TextPosition.SETTING);
  }

  /** A problem of a scenario, told where the experiment causes it. */
  private static InputProblem here(
      InputProblem problem, Declared declared, ReadingResult.Invalid invalid) {
    if (isSetting(problem)) {
      Change change = declared.changes().get(problem.line() - 1);
      return InputProblem.at(
          change.place(),
          declared.path() + ".set." + change.setting().path(),
          about(problem, change.setting()),
          problem.expected(),
          problem.maybe());
    }
    if (invalid.inputs().isEmpty()) {
      return InputProblem.at(
          declared.place(), declared.path(), problem.file() + ": " + problem.message());
    }
    return declared.changes().isEmpty() ? problem : within(problem, declared.path());
  }

  /** The message, with the path it is about unless that is the one set. */
  static String about(InputProblem problem, ScenarioSetting setting) {
    return problem.path().isEmpty() || problem.path().equals(setting.path())
        ? problem.message()
        : problem.path() + ": " + problem.message();
  }

  private static InputProblem within(InputProblem problem, String path) {
    return new InputProblem(
        problem.file(),
        problem.line(),
        problem.column(),
        problem.path(),
        problem.message() + " (with the changes of " + path + ")",
        problem.expected(),
        problem.maybe());
  }
}
