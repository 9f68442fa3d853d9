package org.parley.scenario.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;

/**
 * Options that are steps of a scale.
 *
 * @param from the first
 * @param to the last, reached exactly
 * @param step from one to the next, above 0
 */
record OptionRange(BigDecimal from, BigDecimal to, BigDecimal step) {
  private static final int MOST = 1_000;

  /** The range that a block stands for, if it makes one. */
  static Optional<OptionRange> read(YamlNode node) {
    return numbers(node).filter(range -> range.problem().isEmpty());
  }

  /** What is wrong with the range that a block stands for; empty if nothing is, or it is none. */
  static Optional<String> problem(YamlNode node) {
    return numbers(node).map(OptionRange::problem).filter(p -> !p.isEmpty());
  }

  private static Optional<OptionRange> numbers(YamlNode node) {
    if (!(node instanceof Mapping m)) {
      return Optional.empty();
    }
    Optional<BigDecimal> from = m.get("from").flatMap(OptionRange::number);
    Optional<BigDecimal> to = m.get("to").flatMap(OptionRange::number);
    Optional<BigDecimal> step = m.get("step").flatMap(OptionRange::number);
    return from.flatMap(f -> to.flatMap(t -> step.map(s -> new OptionRange(f, t, s))));
  }

  private static Optional<BigDecimal> number(YamlNode node) {
    return node instanceof Scalar s && s.kind() == Scalar.Kind.NUMBER
        ? Optional.of(BigDecimal.valueOf(Double.parseDouble(s.text())))
        : Optional.empty();
  }

  /** What is wrong with the range; empty if nothing is. */
  String problem() {
    if (step.signum() <= 0) {
      return "the step must be above 0";
    }
    if (from.compareTo(to) >= 0) {
      return "the range must go up: from below to";
    }
    BigDecimal[] steps = to.subtract(from).divideAndRemainder(step);
    if (steps[1].signum() != 0) {
      return "steps of "
          + NumberSyntax.plain(step.doubleValue())
          + " do not lead to "
          + NumberSyntax.plain(to.doubleValue());
    }
    return steps[0].compareTo(BigDecimal.valueOf(MOST)) >= 0
        ? "the range has more than " + MOST + " options"
        : "";
  }

  /** The ids of the options: the numbers, printed plainly. */
  List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (BigDecimal at = from; at.compareTo(to) <= 0; at = at.add(step)) {
      ids.add(NumberSyntax.plain(at.doubleValue()));
    }
    return ids;
  }
}
