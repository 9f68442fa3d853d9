package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.scenario.Quantity;
import org.parley.scenario.io.Node.Entry;
import org.parley.scenario.io.Node.Mapping;
import org.parley.scenario.io.Node.Scalar;
import org.parley.scenario.io.Node.Sequence;
import org.parley.scenario.io.Type.Num;

/** Reads numbers: {@code 25}, {@code {triangular: [15, 25, 40]}} and so on. */
final class Quantities {
  /** The words that begin a number written as a block. */
  static final Set<String> FORMS =
      Set.of("value", "uniform", "triangular", "normal", "beta", "choice");

  private static final Pattern PERCENT = Pattern.compile("([0-9.]+) ?%");
  private static final Pattern COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");
  private static final Pattern TRAILING_WORDS = Pattern.compile(" +\\p{L}[\\p{L} ]*$");

  /** Unit of numbers whose own unit has been checked before. */
  static final String ANY_UNIT = "*";

  private static final String HOW =
      "a number, or one of: {uniform: [low, high]}, {triangular: [low, mode, high]},"
          + " {normal: {mean, sd, min, max}}, {beta: {alpha, beta, min, max}},"
          + " {choice: {values, weights}}";

  private final Num type;
  private final String path;
  private final List<Problem> problems;

  private Quantities(Num type, String path, List<Problem> problems) {
    this.type = type;
    this.path = path;
    this.problems = problems;
  }

  /** Whether a node is a block that stands for a number. */
  static boolean isDistribution(Node node) {
    return node instanceof Mapping m && m.entries().stream().anyMatch(e -> FORMS.contains(e.key()));
  }

  /** Reads a number; adds what is wrong with it to the problems. */
  static Optional<Quantity> read(Node node, Num type, String path, List<Problem> problems) {
    return new Quantities(type, path, problems).read(node);
  }

  private Optional<Quantity> read(Node node) {
    Optional<Quantity> read =
        node instanceof Scalar
            ? single(node).map(Quantity::of)
            : node instanceof Mapping m && type.uncertain() ? form(m) : wrong(node);
    return read.filter(q -> inRange(node, q));
  }

  private boolean inRange(Node node, Quantity q) {
    if (type.holds(q.low()) && type.holds(q.high())) {
      return true;
    }
    double far = type.holds(q.low()) ? q.high() : q.low();
    problems.add(
        Problem.at(
            node.place(), path, Numbers.plain(far) + " is out of range", type.describe(), ""));
    return false;
  }

  private <T> Optional<T> wrong(Node node) {
    problems.add(
        Problem.at(node.place(), path, node.describe() + " is not a number", type.describe(), ""));
    return Optional.empty();
  }

  private Optional<Double> single(Node node) {
    if (!(node instanceof Scalar s)) {
      return wrong(node);
    }
    String text = withoutUnit(s.text());
    if (YamlText.kind(text) != Scalar.Kind.NUMBER) {
      problems.add(
          Problem.at(
              s.place(), path, s.describe() + " is not a number", type.describe(), advice(text)));
      return Optional.empty();
    }
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value) || type.whole() && value != Math.rint(value)) {
      String what = text + (type.whole() ? " is not a whole number" : " is too large");
      problems.add(Problem.at(s.place(), path, what, type.describe(), ""));
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
    return text;
  }

  private static String advice(String text) {
    var percent = PERCENT.matcher(text);
    if (percent.matches() && YamlText.kind(percent.group(1)) == Scalar.Kind.NUMBER) {
      double share = Double.parseDouble(percent.group(1)) / 100;
      return "Maybe write " + Numbers.plain(share) + " instead of a percentage.";
    }
    return COMMA.matcher(text).matches()
        ? "Maybe write " + text.replace(',', '.') + ", with a point."
        : "";
  }

  private Optional<Quantity> form(Mapping node) {
    List<Entry> forms =
        node.entries().stream()
            .filter(e -> !e.key().equals("source") && !e.key().equals("assumed"))
            .toList();
    if (forms.size() != 1 || !FORMS.contains(forms.get(0).key())) {
      Place at = forms.isEmpty() ? node.place() : forms.get(forms.size() - 1).place();
      String what =
          forms.isEmpty()
              ? "no number is given"
              : "'" + forms.get(forms.size() - 1).key() + "' does not make a number here";
      String last = forms.isEmpty() ? "" : forms.get(forms.size() - 1).key();
      problems.add(Problem.at(at, path, what, HOW, Nearest.advice(last, FORMS)));
      return Optional.empty();
    }
    Node body = forms.get(0).value();
    try {
      return switch (forms.get(0).key()) {
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
      problems.add(Problem.at(body.place(), path, e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<List<Double>> list(Node node, int size) {
    if (!(node instanceof Sequence list) || size > 0 && list.items().size() != size) {
      String want = size > 0 ? "a list of " + size + " numbers" : "a list of numbers";
      String what =
          node instanceof Sequence s
              ? "the list has " + s.items().size() + " numbers"
              : node.describe() + " is no list";
      problems.add(Problem.at(node.place(), path, what, want, ""));
      return Optional.empty();
    }
    List<Double> numbers = new ArrayList<>();
    list.items().forEach(n -> single(n).ifPresent(numbers::add));
    return numbers.size() == list.items().size() ? Optional.of(numbers) : Optional.empty();
  }

  private Optional<List<Double>> keys(Node node, String... keys) {
    String want = "a block {" + String.join(", ", keys) + "}";
    if (!(node instanceof Mapping m)) {
      problems.add(
          Problem.at(node.place(), path, node.describe() + " is not such a block", want, ""));
      return Optional.empty();
    }
    List<Double> numbers = new ArrayList<>();
    for (String key : keys) {
      Optional<Node> value = m.get(key);
      if (value.isEmpty()) {
        problems.add(Problem.at(m.place(), path, "'" + key + "' is missing", want, ""));
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
        String maybe = Nearest.advice(e.key(), keys);
        problems.add(Problem.at(e.place(), path, "unknown key '" + e.key() + "'", one, maybe));
        known = false;
      }
    }
    return known;
  }

  private Optional<Quantity> beta(Node body) {
    Node whole = body;
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

  private Optional<Quantity> choice(Node body) {
    if (body instanceof Sequence) {
      return list(body, 0).map(v -> new Quantity.Choice(v, v.stream().map(x -> 1.0).toList()));
    }
    if (!(body instanceof Mapping m) || m.get("values").isEmpty()) {
      problems.add(Problem.at(body.place(), path, "the values are missing", "{values: [...]}", ""));
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
