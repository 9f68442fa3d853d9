package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Quantity;
import org.parley.scenario.io.GrammarType.Num;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;
import org.parley.spelling.ClosestWord;

/** Reads numbers: {@code 25}, {@code {triangular: [15, 25, 40]}} and so on. */
final class QuantityReader {
  private static final String HOW =
      "a number, or one of: {uniform: [low, high]}, {triangular: [low, mode, high]},"
          + " {normal: {mean, sd, min, max}}, {beta: {alpha, beta, min, max}},"
          + " {choice: {values, weights}}, {like: a named number}";

  private final Num type;
  private final String path;
  private final List<InputProblem> problems;
  private final NumberReader numbers;

  private QuantityReader(Num type, String path, List<InputProblem> problems) {
    this.type = type;
    this.path = path;
    this.problems = problems;
    numbers = new NumberReader(type, path, problems);
  }

  /** Reads a number; adds what is wrong with it to the problems. */
  static Optional<Quantity> read(
      YamlNode node, Num type, String path, List<InputProblem> problems) {
    return new QuantityReader(type, path, problems).read(node);
  }

  private Optional<Quantity> read(YamlNode node) {
    Optional<Quantity> read =
        node instanceof Scalar
            ? numbers.one(node).map(Quantity::of)
            : node instanceof Mapping m && type.uncertain() ? form(m) : numbers.wrong(node);
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

  private Optional<Quantity> form(Mapping node) {
    List<Entry> forms =
        node.entries().stream().filter(e -> !DistributionForms.BESIDE.contains(e.key())).toList();
    FactorLoadings.check(node, path, problems);
    if (forms.size() != 1 || !DistributionForms.WORDS.contains(forms.get(0).key())) {
      problems.add(noForm(node, forms));
      return Optional.empty();
    }
    YamlNode body = forms.get(0).value();
    try {
      return switch (forms.get(0).key()) {
        case "like" -> Optional.empty();
        case "value" -> numbers.one(body).map(Quantity::of);
        case "uniform" -> numbers.list(body, 2).map(n -> new Quantity.Uniform(n.get(0), n.get(1)));
        case "triangular" ->
            numbers.list(body, 3).map(n -> new Quantity.Triangular(n.get(0), n.get(1), n.get(2)));
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
    List<String> known =
        forms.stream().map(Entry::key).filter(DistributionForms.WORDS::contains).toList();
    if (forms.isEmpty()) {
      return InputProblem.at(node.place(), path, "no number is given", HOW, "");
    } else if (known.size() > 1) {
      String what = "there is more than one number here: " + String.join(", ", known);
      return InputProblem.at(forms.get(1).place(), path, what, "one of them", "");
    }
    Entry odd =
        forms.stream()
            .filter(e -> !DistributionForms.WORDS.contains(e.key()))
            .findFirst()
            .orElseThrow();
    String what = QuotedWords.of(odd.key()) + " does not make a number here";
    Collection<String> words = known.isEmpty() ? DistributionForms.WORDS : DistributionForms.BESIDE;
    String expected =
        known.isEmpty() ? HOW : "source, assumed or with beside '" + known.get(0) + "'";
    return InputProblem.at(odd.place(), path, what, expected, ClosestWord.advice(odd.key(), words));
  }

  private Optional<List<Double>> keys(YamlNode node, String... keys) {
    String want = "a block {" + String.join(", ", keys) + "}";
    if (!(node instanceof Mapping m)) {
      problems.add(
          InputProblem.at(node.place(), path, node.describe() + " is not such a block", want, ""));
      return Optional.empty();
    }
    List<Double> read = new ArrayList<>();
    for (String key : keys) {
      Optional<YamlNode> value = m.get(key);
      if (value.isEmpty()) {
        problems.add(InputProblem.at(m.place(), path, "'" + key + "' is missing", want, ""));
      }
      value.flatMap(numbers::one).ifPresent(read::add);
    }
    boolean known = unknown(m, List.of(keys));
    return known && read.size() == keys.length ? Optional.of(read) : Optional.empty();
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
      return numbers
          .list(body, 0)
          .map(v -> new Quantity.Choice(v, v.stream().map(x -> 1.0).toList()));
    }
    if (!(body instanceof Mapping m) || m.get("values").isEmpty()) {
      problems.add(
          InputProblem.at(body.place(), path, "the values are missing", "{values: [...]}", ""));
      return Optional.empty();
    }
    if (!unknown(m, List.of("values", "weights"))) {
      return Optional.empty();
    }
    Optional<List<Double>> values = numbers.list(m.get("values").orElseThrow(), 0);
    Optional<List<Double>> weights =
        m.get("weights").isPresent()
            ? numbers.list(m.get("weights").orElseThrow(), 0)
            : values.map(v -> v.stream().map(x -> 1.0).toList());
    return values.flatMap(v -> weights.map(w -> new Quantity.Choice(v, w)));
  }
}
