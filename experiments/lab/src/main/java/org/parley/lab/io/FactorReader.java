package org.parley.lab.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.lab.design.Factor;
import org.parley.scenario.Quantity;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.YamlFile;
import org.parley.scenario.io.YamlNode;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;

/**
 * Reads the parameters of a sweep: values in a list, a range {@code {from: 0, to: 1, levels: 5}} or
 * {@code {from: 4, to: 12, step: 2}}, or a distribution {@code {triangular: [1, 2, 4]}}, with
 * levels if it is to be put on a grid.
 */
final class FactorReader {
  private static final List<String> RANGE = List.of("from", "to", "levels", "step");
  private static final int USUAL_LEVELS = 2;
  private static final int USUAL_QUANTILES = 5;
  private static final int MOST_LEVELS = 100_000;
  private static final String EXPECTED =
      "values such as [1, 2, 3], a range such as {from: 0, to: 1, levels: 5}, or a distribution"
          + " such as {triangular: [1, 2, 4]}";

  private final List<InputProblem> problems;

  FactorReader(List<InputProblem> problems) {
    this.problems = problems;
  }

  /** The parameter at a node; empty if there is anything wrong with it. */
  Optional<Factor> read(String path, YamlNode node) {
    String where = "parameters." + path;
    if (node instanceof Sequence list) {
      return guarded(node, where, () -> new Factor.Values(path, values(list)));
    }
    if (node instanceof Mapping block && YamlFile.isDistribution(block)) {
      return drawn(path, where, block);
    }
    if (node instanceof Mapping block) {
      return range(path, where, block);
    }
    BlockFields.misfit(node, where, EXPECTED, problems);
    return Optional.empty();
  }

  private static List<String> values(Sequence list) {
    return list.items().stream().map(FactorReader::value).toList();
  }

  /** A value as it would be typed: words without quotes, the rest in one line of YAML. */
  static String value(YamlNode node) {
    return node instanceof Scalar scalar && scalar.kind() != Scalar.Kind.TEXT && !node.isNull()
        ? scalar.text()
        : YamlFile.flow(node);
  }

  private Optional<Factor> drawn(String path, String where, Mapping block) {
    List<Entry> form = new ArrayList<>();
    Optional<YamlNode> levels = block.get("levels");
    block.entries().stream().filter(e -> !e.key().equals("levels")).forEach(form::add);
    Optional<Quantity> quantity =
        YamlFile.quantity(new Mapping(block.place(), form), where, problems);
    BlockFields fields =
        new BlockFields(new Mapping(block.place(), List.of()), where, List.of(), problems);
    long count =
        levels
            .map(n -> fields.whole(n, where + ".levels", 1, MOST_LEVELS, USUAL_QUANTILES))
            .orElse((long) USUAL_QUANTILES);
    return quantity.map(q -> new Factor.Drawn(path, q, (int) count));
  }

  private Optional<Factor> range(String path, String where, Mapping block) {
    BlockFields fields = new BlockFields(block, where, RANGE, problems);
    for (String end : List.of("from", "to")) {
      if (fields.node(end).isEmpty()) {
        fields.missing(end, EXPECTED);
        return Optional.empty();
      }
    }
    double from = fields.number("from");
    double to = fields.number("to");
    int levels = (int) fields.whole("levels", 2, MOST_LEVELS, USUAL_LEVELS);
    if (Double.isNaN(from) || Double.isNaN(to)) {
      return Optional.empty();
    }
    if (fields.node("step").isPresent()) {
      double step = fields.number("step");
      return Double.isNaN(step)
          ? Optional.empty()
          : guarded(block, where, () -> new Factor.Steps(path, from, to, step));
    }
    return guarded(block, where, () -> new Factor.Range(path, from, to, levels));
  }

  private interface Making {
    Factor make();
  }

  private Optional<Factor> guarded(YamlNode node, String where, Making making) {
    try {
      return Optional.of(making.make());
    } catch (IllegalArgumentException e) {
      String message = e.getMessage();
      String own = message.substring(message.indexOf(": ") + 2);
      problems.add(InputProblem.at(node.place(), where, own));
      return Optional.empty();
    }
  }
}
