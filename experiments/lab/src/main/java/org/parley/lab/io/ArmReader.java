package org.parley.lab.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.io.Node;
import org.parley.scenario.io.Node.Scalar;
import org.parley.scenario.io.Place;
import org.parley.scenario.io.Problem;
import org.parley.scenario.io.Reading;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.Setting;
import org.parley.scenario.io.YamlFile;

/** Reads the scenarios of an experiment, and says what is wrong with them at its own lines. */
final class ArmReader {
  private final Path file;
  private final List<Problem> problems;

  ArmReader(Path file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * A change as the experiment states it.
   *
   * @param place where it stands
   */
  record Change(Place place, Setting setting) {}

  /**
   * A scenario as the experiment states it.
   *
   * @param path where it stands, as a path
   * @param place where it stands
   * @param scenario reference to a file; empty for none
   */
  record Declared(
      String id, String title, String path, Place place, String scenario, List<Change> changes) {

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
  Declared declared(String id, Node node, String path) {
    if (node instanceof Scalar name && !node.isNull()) {
      return new Declared(id, "", path, node.place(), name.text(), List.of());
    }
    Optional<BlockFields> fields =
        BlockFields.of(node, path, List.of("title", "scenario", "set"), problems);
    if (fields.isEmpty()) {
      return new Declared(id, "", path, node.place(), "", List.of());
    }
    Map<String, Node> set = fields.get().entries("set");
    List<Change> changes = new ArrayList<>();
    set.forEach(
        (key, value) ->
            changes.add(new Change(value.place(), new Setting(key, YamlFile.flow(value)))));
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
          Problem.at(
              declared.place(), declared.path(), "'scenario' is missing", "a scenario's file", ""));
      return Optional.empty();
    }
    Path scenario = file.resolveSibling(declared.scenario()).normalize();
    List<Setting> settings = declared.changes().stream().map(Change::setting).toList();
    Reading reading = ScenarioReader.read(scenario, settings);
    if (reading instanceof Reading.Invalid invalid) {
      invalid.problems().forEach(problem -> problems.add(here(problem, declared, invalid)));
      return Optional.empty();
    }
    Reading.Valid valid = (Reading.Valid) reading;
    String title = declared.title().isEmpty() ? valid.scenario().title() : declared.title();
    return Optional.of(new ExperimentArm(declared.id(), title, settings, valid));
  }

  static boolean isSetting(Problem problem) {
    return problem.file().equals(Place.SETTING);
  }

  /** A problem of a scenario, told where the experiment causes it. */
  private static Problem here(Problem problem, Declared declared, Reading.Invalid invalid) {
    if (isSetting(problem)) {
      Change change = declared.changes().get(problem.line() - 1);
      return Problem.at(
          change.place(),
          declared.path() + ".set." + change.setting().path(),
          about(problem, change.setting()),
          problem.expected(),
          problem.maybe());
    }
    if (invalid.inputs().isEmpty()) {
      return Problem.at(
          declared.place(), declared.path(), problem.file() + ": " + problem.message());
    }
    return declared.changes().isEmpty() ? problem : within(problem, declared.path());
  }

  /** The message, with the path it is about unless that is the one set. */
  static String about(Problem problem, Setting setting) {
    return problem.path().isEmpty() || problem.path().equals(setting.path())
        ? problem.message()
        : problem.path() + ": " + problem.message();
  }

  private static Problem within(Problem problem, String path) {
    return new Problem(
        problem.file(),
        problem.line(),
        problem.column(),
        problem.path(),
        problem.message() + " (with the changes of " + path + ")",
        problem.expected(),
        problem.maybe());
  }
}
