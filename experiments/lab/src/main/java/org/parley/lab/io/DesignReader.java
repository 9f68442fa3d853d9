package org.parley.lab.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.lab.design.CsvPoints;
import org.parley.lab.design.DesignPoint;
import org.parley.lab.design.ExperimentDesign;
import org.parley.lab.design.Factor;
import org.parley.lab.design.FactorGroups;
import org.parley.lab.design.FactorialDesign;
import org.parley.lab.design.LatinHypercube;
import org.parley.lab.design.ListedPoints;
import org.parley.lab.design.MorrisDesign;
import org.parley.lab.design.OneAtATime;
import org.parley.lab.design.SaltelliDesign;
import org.parley.lab.design.SobolPoints;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.SourceText;
import org.parley.scenario.io.TextFinder;
import org.parley.scenario.io.YamlNode;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;

/**
 * Reads the design of a sweep: {@code factorial}, {@code one_at_a_time}, {@code {latin_hypercube:
 * 100}}, {@code {sobol: 128}}, {@code {saltelli: 256, second_order: true}}, {@code {morris: 20,
 * levels: 4}}, {@code {points: [{path: value}, ...]}} or {@code {csv: points.csv}}.
 */
final class DesignReader {
  private static final List<String> KEYS =
      List.of(
          "latin_hypercube",
          "sobol",
          "saltelli",
          "second_order",
          "morris",
          "levels",
          "points",
          "csv");
  private static final String EXPECTED =
      "factorial, one_at_a_time, {latin_hypercube: N}, {sobol: N}, {saltelli: N}, {morris: N},"
          + " {points: [...]} or {csv: file}";

  private final Path file;
  private final long seed;
  private final List<InputProblem> problems;
  private final List<SourceText> inputs;

  DesignReader(Path file, long seed, List<InputProblem> problems, List<SourceText> inputs) {
    this.file = file;
    this.seed = seed;
    this.problems = problems;
    this.inputs = inputs;
  }

  /** A list of points and the parameters that they name. */
  record Points(List<Factor> factors, ListedPoints design) {}

  /** The points of a design that gives them itself; empty for every other design. */
  Optional<Points> points(YamlNode node) {
    if (!(node instanceof Mapping block)) {
      return Optional.empty();
    }
    Optional<YamlNode> csv = block.get("csv");
    if (csv.isPresent() && csv.get() instanceof Scalar name) {
      return csv(name);
    }
    Optional<YamlNode> points = block.get("points");
    return points.isPresent() && points.get() instanceof Sequence list
        ? listed(list)
        : Optional.empty();
  }

  private Optional<Points> csv(Scalar name) {
    Path table = TextFinder.beside(file.toString(), name.text());
    List<InputProblem> unreadable = new ArrayList<>();
    Optional<SourceText> input = FileOpener.input(table, unreadable);
    unreadable.forEach(
        p -> problems.add(InputProblem.at(name.place(), "design.csv", table + ": " + p.message())));
    if (input.isEmpty()) {
      return Optional.empty();
    }
    inputs.add(input.get());
    try {
      CsvPoints points = CsvPoints.parse(new String(input.get().bytes(), StandardCharsets.UTF_8));
      return Optional.of(new Points(factors(points.paths()), points.design()));
    } catch (IllegalArgumentException e) {
      problems.add(InputProblem.at(name.place(), "design.csv", table + ": " + e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Points> listed(Sequence list) {
    Set<String> paths = new LinkedHashSet<>();
    for (YamlNode item : list.items()) {
      if (item instanceof Mapping point) {
        point.entries().forEach(entry -> paths.add(entry.key()));
      } else {
        BlockFields.misfit(item, "design.points", "a point such as {path: value}", problems);
      }
    }
    if (paths.isEmpty()) {
      problems.add(InputProblem.at(list.place(), "design.points", "there is no point"));
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    for (YamlNode item : list.items()) {
      List<String> row = new ArrayList<>();
      for (String path : paths) {
        row.add(((Mapping) item).get(path).map(FactorReader::value).orElse(DesignPoint.AS_IS));
      }
      rows.add(row);
    }
    return Optional.of(new Points(factors(List.copyOf(paths)), new ListedPoints(rows)));
  }

  /** Parameters that only lend their names: the values stand in the points. */
  private static List<Factor> factors(List<String> paths) {
    return paths.stream()
        .map(path -> (Factor) new Factor.Values(path, List.of(DesignPoint.AS_IS)))
        .toList();
  }

  /** Any other design; empty if there is anything wrong with it. */
  Optional<ExperimentDesign> read(YamlNode node, FactorGroups groups) {
    if (node instanceof Scalar word) {
      Map<String, ExperimentDesign> words =
          Map.of("factorial", new FactorialDesign(), "one_at_a_time", new OneAtATime());
      ExperimentDesign design = words.get(word.text().replace('-', '_'));
      if (design == null) {
        String what = "'" + word.text() + "' is no design";
        problems.add(InputProblem.at(node.place(), "design", what, EXPECTED, ""));
      }
      return Optional.ofNullable(design);
    }
    Optional<BlockFields> fields = BlockFields.of(node, "design", KEYS, problems);
    return fields.flatMap(f -> sampled(f, node, groups));
  }

  private Optional<ExperimentDesign> sampled(
      BlockFields fields, YamlNode node, FactorGroups groups) {
    List<String> named =
        ((Mapping) node)
            .entries().stream()
                .map(Entry::key)
                .filter(key -> !List.of("second_order", "levels").contains(key))
                .toList();
    if (named.size() != 1) {
      problems.add(
          InputProblem.at(node.place(), "design", "a sweep has exactly one design", EXPECTED, ""));
      return Optional.empty();
    }
    try {
      return design(named.get(0), fields, groups);
    } catch (IllegalArgumentException e) {
      problems.add(InputProblem.at(node.place(), "design", e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<ExperimentDesign> design(String name, BlockFields fields, FactorGroups groups) {
    int size = (int) fields.whole(name, 1, ExperimentDesign.MOST, 2);
    int levels = (int) fields.whole("levels", 2, 1000, 4);
    boolean secondOrder = fields.flag("second_order");
    if (!name.equals("morris") && fields.node("levels").isPresent()) {
      fields.node("levels").ifPresent(n -> only(n, "levels", "morris"));
    }
    if (!name.equals("saltelli") && fields.node("second_order").isPresent()) {
      fields.node("second_order").ifPresent(n -> only(n, "second_order", "saltelli"));
    }
    return switch (name) {
      case "latin_hypercube" -> Optional.of(new LatinHypercube(size, seed));
      case "sobol" -> Optional.of(new SobolPoints(size, seed));
      case "saltelli" -> Optional.of(new SaltelliDesign(size, secondOrder, groups, seed));
      case "morris" -> Optional.of(new MorrisDesign(size, levels, groups, seed));
      default -> Optional.empty();
    };
  }

  private void only(YamlNode node, String key, String design) {
    String what = "'" + key + "' belongs to the design '" + design + "' only";
    problems.add(InputProblem.at(node.place(), "design." + key, what));
  }
}
