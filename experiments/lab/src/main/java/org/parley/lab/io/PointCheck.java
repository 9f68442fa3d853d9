package org.parley.lab.io;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.parley.lab.design.DesignPoint;
import org.parley.lab.design.ExperimentDesign;
import org.parley.lab.design.Factor;
import org.parley.lab.design.ListedPoints;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.scenario.io.TextPosition;
import org.parley.scenario.io.YamlNode;
import org.parley.scenario.io.YamlNode.Sequence;

/**
 * Whether a sweep can be done: how many points it has, whether every parameter can be set in every
 * scenario, and whether its first points can be set as a whole. A point further on that cannot be
 * set becomes failed runs.
 */
record PointCheck(Path file, List<InputProblem> problems, Map<String, YamlNode> nodes) {
  private static final int MOST_VALUES = 50;
  private static final int MOST_POINTS = 100;

  /** Notes a problem if there are more points than can be simulated. */
  void size(BlockFields fields, ExperimentDesign design, List<Factor> factors, int scenarios) {
    BigInteger cells = design.size(factors).multiply(BigInteger.valueOf(Math.max(1, scenarios)));
    if (cells.compareTo(BigInteger.valueOf(ExperimentDesign.MOST)) > 0) {
      TextPosition place = fields.node("design").map(YamlNode::place).orElse(fields.place());
      problems.add(
          InputProblem.at(
              place,
              "design",
              "this makes " + grouped(cells) + " points",
              "at most " + grouped(BigInteger.valueOf(ExperimentDesign.MOST)),
              "Maybe give parameters fewer levels, or sample: {latin_hypercube: 500}."));
    }
  }

  private static String grouped(BigInteger number) {
    return String.format(java.util.Locale.ROOT, "%,d", number);
  }

  /** Notes what cannot be set. */
  void points(
      List<ExperimentArm> arms, List<Factor> factors, ExperimentDesign design, TextPosition place) {
    for (ExperimentArm arm : arms) {
      if (!(design instanceof ListedPoints)) {
        factors.forEach(factor -> alone(arm, factor));
      }
    }
    if (!problems.isEmpty()) {
      return;
    }
    List<DesignPoint> points = design.points(factors);
    List<String> paths = factors.stream().map(Factor::path).toList();
    for (ExperimentArm arm : arms) {
      for (DesignPoint point : points.subList(0, Math.min(MOST_POINTS, points.size()))) {
        List<ScenarioSetting> settings = FileTalksSource.settings(paths, point);
        if (arm.with(settings) instanceof ReadingResult.Invalid invalid) {
          invalid.problems().forEach(p -> together(arm, point, settings, p, place));
          return;
        }
      }
    }
  }

  /** One parameter by itself, at its levels and ends. */
  private void alone(ExperimentArm arm, Factor factor) {
    TreeSet<Double> coordinates = new TreeSet<>(List.of(0.0, 0.5, 1.0));
    for (int i = 0; i < Math.min(MOST_VALUES, factor.levels()); i++) {
      coordinates.add(factor.level(i));
    }
    List<String> values = coordinates.stream().map(factor::at).distinct().toList();
    for (String value : values) {
      ScenarioSetting setting = new ScenarioSetting(factor.path(), value);
      if (arm.with(List.of(setting)) instanceof ReadingResult.Invalid invalid) {
        invalid.problems().forEach(p -> note(arm, factor, setting, p));
        if (factor instanceof Factor.Values) {
          continue;
        }
        return;
      }
    }
  }

  private void note(
      ExperimentArm arm, Factor factor, ScenarioSetting setting, InputProblem problem) {
    YamlNode node = nodes.get(factor.path());
    TextPosition place = node.place();
    if (node instanceof Sequence list && !isGone(problem)) {
      for (YamlNode item : list.items()) {
        place = FactorReader.value(item).equals(setting.value()) ? item.place() : place;
      }
    }
    problems.add(
        InputProblem.at(
            place,
            "parameters." + factor.path(),
            message(arm, setting, problem),
            problem.expected(),
            problem.maybe()));
  }

  /** Whether there is nothing to set at the path, whatever the value. */
  private static boolean isGone(InputProblem problem) {
    return ArmReader.isSetting(problem) && problem.message().startsWith("there is n");
  }

  private static String message(ExperimentArm arm, ScenarioSetting setting, InputProblem problem) {
    String about = ArmReader.about(problem, setting);
    return isGone(problem)
        ? "in scenario '" + arm.id() + "' " + about
        : "in scenario '" + arm.id() + "', set to " + setting.value() + ": " + about;
  }

  private void together(
      ExperimentArm arm,
      DesignPoint point,
      List<ScenarioSetting> settings,
      InputProblem problem,
      TextPosition place) {
    List<String> all = new ArrayList<>();
    settings.forEach(setting -> all.add(setting.path() + "=" + setting.value()));
    problems.add(
        InputProblem.at(
            place,
            "design",
            "point "
                + point.index()
                + " cannot be set in scenario '"
                + arm.id()
                + "' ("
                + String.join(", ", all)
                + "): "
                + (problem.path().isEmpty() ? "" : problem.path() + ": ")
                + problem.message(),
            problem.expected(),
            problem.maybe()));
  }
}
