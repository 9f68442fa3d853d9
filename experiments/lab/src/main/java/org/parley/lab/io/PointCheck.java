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
import org.parley.scenario.io.Node;
import org.parley.scenario.io.Node.Sequence;
import org.parley.scenario.io.Place;
import org.parley.scenario.io.Problem;
import org.parley.scenario.io.Reading;
import org.parley.scenario.io.Setting;

/**
 * Whether a sweep can be done: how many points it has, whether every parameter can be set in every
 * scenario, and whether its first points can be set as a whole. A point further on that cannot be
 * set becomes failed runs.
 */
record PointCheck(Path file, List<Problem> problems, Map<String, Node> nodes) {
  private static final int MOST_VALUES = 50;
  private static final int MOST_POINTS = 100;

  /** Notes a problem if there are more points than can be simulated. */
  void size(BlockFields fields, ExperimentDesign design, List<Factor> factors, int scenarios) {
    BigInteger cells = design.size(factors).multiply(BigInteger.valueOf(Math.max(1, scenarios)));
    if (cells.compareTo(BigInteger.valueOf(ExperimentDesign.MOST)) > 0) {
      Place place = fields.node("design").map(Node::place).orElse(fields.place());
      problems.add(
          Problem.at(
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
      List<ExperimentArm> arms, List<Factor> factors, ExperimentDesign design, Place place) {
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
        List<Setting> settings = FileTalksSource.settings(paths, point);
        if (arm.with(settings) instanceof Reading.Invalid invalid) {
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
      Setting setting = new Setting(factor.path(), value);
      if (arm.with(List.of(setting)) instanceof Reading.Invalid invalid) {
        invalid.problems().forEach(p -> note(arm, factor, setting, p));
        if (factor instanceof Factor.Values) {
          continue;
        }
        return;
      }
    }
  }

  private void note(ExperimentArm arm, Factor factor, Setting setting, Problem problem) {
    Node node = nodes.get(factor.path());
    Place place = node.place();
    if (node instanceof Sequence list && !isGone(problem)) {
      for (Node item : list.items()) {
        place = FactorReader.value(item).equals(setting.value()) ? item.place() : place;
      }
    }
    problems.add(
        Problem.at(
            place,
            "parameters." + factor.path(),
            message(arm, setting, problem),
            problem.expected(),
            problem.maybe()));
  }

  /** Whether there is nothing to set at the path, whatever the value. */
  private static boolean isGone(Problem problem) {
    return ArmReader.isSetting(problem) && problem.message().startsWith("there is n");
  }

  private static String message(ExperimentArm arm, Setting setting, Problem problem) {
    String about = ArmReader.about(problem, setting);
    return isGone(problem)
        ? "in scenario '" + arm.id() + "' " + about
        : "in scenario '" + arm.id() + "', set to " + setting.value() + ": " + about;
  }

  private void together(
      ExperimentArm arm, DesignPoint point, List<Setting> settings, Problem problem, Place place) {
    List<String> all = new ArrayList<>();
    settings.forEach(setting -> all.add(setting.path() + "=" + setting.value()));
    problems.add(
        Problem.at(
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
