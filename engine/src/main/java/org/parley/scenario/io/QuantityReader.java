package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.scenario.Quantity;
import org.parley.scenario.io.GrammarType.Num;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;
import org.parley.spelling.ClosestWord;

/** Reads numbers: {@code 25}, {@code {triangular: [15, 25, 40]}} and so on. */
final class QuantityReader {
  /** The words that begin a number written as a block. */
  static final Set<String> FORMS =
      Set.of("value", "uniform", "triangular", "normal", "beta", "choice", "like");

  private static final Pattern TRAILING_WORDS = Pattern.compile(" +\\p{L}[\\p{L} ]*$");

  private static final Set<String> BESIDE = Set.of("source", "assumed", "with");

  /** Utilities are counted in billionths. */
  private static final double LEAST = 1e-9;

  /** Unit of numbers whose own unit has been checked before. */
  static final String ANY_UNIT = "*";

  private static final String HOW =
      "a number, or one of: {uniform: [low, high]}, {triangular: [low, mode, high]},"
          + " {normal: {mean, sd, min, max}}, {beta: {alpha, beta, min, max}},"
          + " {choice: {values, weights}}, {like: a named number}";

  private final Num type;
  private final String path;
  private final List<InputProblem> problems;

  private QuantityReader(Num type, String path, List<InputProblem> problems) {
    this.type = type;
    this.path = path;
    this.problems = problems;
  }

  /** Whether a node is a block that stands for a number. */
  static boolean isDistribution(YamlNode node) {
    return node instanceof Mapping m && m.entries().stream().anyMatch(e -> FORMS.contains(e.key()));
  }

  /** Reads a number; adds what is wrong with it to the problems. */
  static Optional<Quantity> read(
      YamlNode node, Num type, String path, List<InputProblem> problems) {
    return new QuantityReader(type, path, problems).read(node);
  }

  private Optional<Quantity> read(YamlNode node) {
    Optional<Quantity> read =
        node instanceof Scalar
            ? single(node).map(Quantity::of)
            : node instanceof Mapping m && type.uncertain() ? form(m) : wrong(node);
    return read.filter(q -> inRange(node, q));
  }

  private boolean inRange(YamlNode node, Quantity q) {
    if (type.holds(q.low()) && type.holds(q.high())) {
      return true;
    }
    double far = type.holds(q.low()) ? q.high() : q.low();
    problems.add(
        InputProblem.at(
            node.place(), path, NumberSyntax.exact(far) + " is out of range", type.describe(), ""));
    return false;
  }

  private <T> Optional<T> wrong(YamlNode node) {
    String maybe =
        isDistribution(node)
            ? "Maybe leave out 'value'; source and assumed may stand beside it."
            : "";
    problems.add(
        InputProblem.at(
            node.place(), path, node.describe() + " is not a number", type.describe(), maybe));
    return Optional.empty();
  }

  private Optional<Double> single(YamlNode node) {
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
    if (unit.equals(ANY_UNIT)) {
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

  private Optional<Quantity> form(Mapping node) {
    List<Entry> forms = node.entries().stream().filter(e -> !BESIDE.contains(e.key())).toList();
    FactorLoadings.check(node, path, problems);
    if (forms.size() != 1 || !FORMS.contains(forms.get(0).key())) {
      problems.add(noForm(node, forms));
      return Optional.empty();
    }
    YamlNode body = forms.get(0).value();
    try {
      return switch (forms.get(0).key()) {
        case "like" -> Optional.empty();
        case "value" -> single(body).map(Quantity::of);
        case "uniform" -> list(body, 2).map(n -> new Quantity.Uniform(n.get(0), n.get(1)));
        case "triangular" ->
            list(body, 3).map(n -> new Quantity.Triangular(n.get(0), n.get(1), n.get(2)));
        case "normal" ->
            keys(body, "mean", "sd", "min", "max")
                .map(n -> new Quantity.Normal(n.get(0), n.get(1), n.get(2), n.get(3)));
        case "beta" -> beta(body);
        default -> choice(body);
      };
    } catch (IllegalArgumentException e) {
      problems.add(InputProblem.at(body.place(), path, e.getMessage()));
      return Optional.empty();
    }
  }

  /** What is wrong with a block that does not stand for one number. */
  private InputProblem noForm(Mapping node, List<Entry> forms) {
    List<String> known = forms.stream().map(Entry::key).filter(FORMS::contains).toList();
    if (forms.isEmpty()) {
      return InputProblem.at(node.place(), path, "no number is given", HOW, "");
    } else if (known.size() > 1) {
      String what = "there is more than one number here: " + String.join(", ", known);
      return InputProblem.at(forms.get(1).place(), path, what, "one of them", "");
    }
    Entry odd = forms.stream().filter(e -> !FORMS.contains(e.key())).findFirst().orElseThrow();
    String what = QuotedWords.of(odd.key()) + " does not make a number here";
    Collection<String> words = known.isEmpty() ? FORMS : BESIDE;
    String expected =
        known.isEmpty() ? HOW : "source, assumed or with beside '" + known.get(0) + "'";
    return InputProblem.at(odd.place(), path, what, expected, ClosestWord.advice(odd.key(), words));
  }

  private Optional<List<Double>> list(YamlNode node, int size) {
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
    list.items().forEach(n -> single(n).ifPresent(numbers::add));
    return numbers.size() == list.items().size() ? Optional.of(numbers) : Optional.empty();
  }

  private Optional<List<Double>> keys(YamlNode node, String... keys) {
    String want = "a block {" + String.join(", ", keys) + "}";
    if (!(node instanceof Mapping m)) {
      problems.add(
          InputProblem.at(node.place(), path, node.describe() + " is not such a block", want, ""));
      return Optional.empty();
    }
    List<Double> numbers = new ArrayList<>();
    for (String key : keys) {
      Optional<YamlNode> value = m.get(key);
      if (value.isEmpty()) {
        problems.add(InputProblem.at(m.place(), path, "'" + key + "' is missing", want, ""));
      }
      value.flatMap(this::single).ifPresent(numbers::add);
    }
    boolean known = unknown(m, List.of(keys));
    return known && numbers.size() == keys.length ? Optional.of(numbers) : Optional.empty();
  }

  private boolean unknown(Mapping m, List<String> keys) {
    boolean known = true;
    for (Entry e : m.entries()) {
      if (!keys.contains(e.key())) {
        String one = "one of: " + String.join(", ", keys);
        String maybe = ClosestWord.advice(e.key(), keys);
        String what = UnknownKey.in(e.key(), path);
        problems.add(InputProblem.at(e.place(), path, what, one, maybe));
        known = false;
      }
    }
    return known;
  }

  private Optional<Quantity> beta(YamlNode body) {
    YamlNode whole = body;
    if (body instanceof Mapping m) {
      Mapping filled = m;
      for (String end : List.of("min", "max")) {
        String number = end.equals("min") ? "0" : "1";
        if (m.get(end).isEmpty()) {
          filled = filled.with(end, new Scalar(m.place(), number, Scalar.Kind.NUMBER));
        }
      }
      whole = filled;
    }
    return keys(whole, "alpha", "beta", "min", "max")
        .map(n -> new Quantity.Beta(n.get(0), n.get(1), n.get(2), n.get(3)));
  }

  private Optional<Quantity> choice(YamlNode body) {
    if (body instanceof Sequence) {
      return list(body, 0).map(v -> new Quantity.Choice(v, v.stream().map(x -> 1.0).toList()));
    }
    if (!(body instanceof Mapping m) || m.get("values").isEmpty()) {
      problems.add(
          InputProblem.at(body.place(), path, "the values are missing", "{values: [...]}", ""));
      return Optional.empty();
    }
    if (!unknown(m, List.of("values", "weights"))) {
      return Optional.empty();
    }
    Optional<List<Double>> values = list(m.get("values").orElseThrow(), 0);
    Optional<List<Double>> weights =
        m.get("weights").isPresent()
            ? list(m.get("weights").orElseThrow(), 0)
            : values.map(v -> v.stream().map(x -> 1.0).toList());
    return values.flatMap(v -> weights.map(w -> new Quantity.Choice(v, w)));
  }
}
