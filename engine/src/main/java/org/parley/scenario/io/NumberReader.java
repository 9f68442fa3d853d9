package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.scenario.io.GrammarType.Num;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;

/**
 * Reads numbers as they stand, {@code 25} or {@code 25 months}; what is wrong with them is added to
 * the problems.
 *
 * @param type what numbers are asked for
 * @param path where they stand
 * @param problems what was found wrong so far
 */
record NumberReader(Num type, String path, List<InputProblem> problems) {
  private static final Pattern TRAILING_WORDS = Pattern.compile(" +\\p{L}[\\p{L} ]*$");

  /** Utilities are counted in billionths. */
  private static final double LEAST = 1e-9;

  /** Says that a node is no number. */
  <T> Optional<T> wrong(YamlNode node) {
    String maybe =
        DistributionForms.isDistribution(node)
            ? "Maybe leave out 'value'; source and assumed may stand beside it."
            : "";
    problems.add(
        InputProblem.at(
            node.place(), path, node.describe() + " is not a number", type.describe(), maybe));
    return Optional.empty();
  }

  /** Reads one number, with or without its unit. */
  Optional<Double> one(YamlNode node) {
    if (!(node instanceof Scalar s)) {
      return wrong(node);
    }
    String text = withoutUnit(s.text());
    if (s.kind() == Scalar.Kind.TEXT && YamlText.kind(s.text()) == Scalar.Kind.NUMBER) {
      String what = s.describe() + " is a text, since it stands in quotes";
      String maybe = "Maybe write " + text + ", without quotes.";
      problems.add(InputProblem.at(s.place(), path, what, type.describe(), maybe));
      return Optional.empty();
    }
    if (YamlText.kind(text) != Scalar.Kind.NUMBER) {
      problems.add(
          InputProblem.at(
              s.place(),
              path,
              s.describe() + " is not a number",
              type.describe(),
              RepairHints.number(text, type)));
      return Optional.empty();
    }
    double value = Double.parseDouble(text) * TimeWords.factor(s.text(), type.unit());
    if (!Double.isFinite(value) || type.whole() && value != Math.rint(value)) {
      String what = text + (type.whole() ? " is not a whole number" : " is too large");
      problems.add(InputProblem.at(s.place(), path, what, type.describe(), ""));
      return Optional.empty();
    }
    if (value != 0 && Math.abs(value) < LEAST) {
      String what = text + " is too small to be told from 0";
      problems.add(InputProblem.at(s.place(), path, what, "0, or at least 0.000000001", ""));
      return Optional.empty();
    }
    return Optional.of(value == 0 ? 0.0 : value);
  }

  private String withoutUnit(String text) {
    String unit = type.unit();
    if (unit.equals(TimeWords.ANY_UNIT)) {
      return TRAILING_WORDS.matcher(text).replaceFirst("");
    }
    String one = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    for (String word : List.of(unit, one)) {
      if (!word.isEmpty() && text.endsWith(" " + word)) {
        return text.substring(0, text.length() - word.length()).strip();
      }
    }
    return TimeWords.number(text, unit);
  }

  /** Reads so many numbers; any number of them if the size is 0. */
  Optional<List<Double>> list(YamlNode node, int size) {
    if (!(node instanceof Sequence list) || size > 0 && list.items().size() != size) {
      String want = size > 0 ? "a list of " + size + " numbers" : "a list of numbers";
      String what =
          node instanceof Sequence s
              ? "the list has " + s.items().size() + " numbers"
              : node.describe() + " is no list";
      problems.add(InputProblem.at(node.place(), path, what, want, ""));
      return Optional.empty();
    }
    List<Double> numbers = new ArrayList<>();
    list.items().forEach(n -> one(n).ifPresent(numbers::add));
    return numbers.size() == list.items().size() ? Optional.of(numbers) : Optional.empty();
  }
}
