package org.parley.scenario.io;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.io.Node.Entry;
import org.parley.scenario.io.Node.Mapping;
import org.parley.scenario.io.Node.Scalar;

/** Checks dates, and rounds of sittings. */
final class Moments {
  private static final List<String> KEYS = List.of("sitting", "round");

  private final List<Problem> problems;

  Moments(List<Problem> problems) {
    this.problems = problems;
  }

  /** A date, if it is one. */
  Optional<Node> date(Scalar node, String path) {
    if (isDate(node.text())) {
      return Optional.of(node);
    }
    String what = Quote.of(node.text()) + " is not a date";
    String expected = new Type.Date().describe();
    problems.add(Problem.at(node.place(), path, what, expected, Hints.date(node.text())));
    return Optional.empty();
  }

  static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** A date or a round of a sitting, if it is one. */
  Optional<Node> check(Node node, String path) {
    if (node instanceof Scalar s) {
      return date(s, path);
    }
    boolean good = true;
    Mapping m = (Mapping) node;
    for (String key : KEYS) {
      Optional<Node> value = m.get(key);
      if (value.isEmpty()) {
        String expected = new Type.Instant().describe();
        problems.add(Problem.at(node.place(), path, "'" + key + "' is missing", expected, ""));
      }
      good &=
          value
              .flatMap(
                  n -> Quantities.read(n, Type.Instant.COUNT, Checker.join(path, key), problems))
              .isPresent();
    }
    m.entries().stream()
        .filter(e -> !KEYS.contains(e.key()))
        .forEach(e -> unknown(e, Checker.join(path, e.key())));
    return good ? Optional.of(node) : Optional.empty();
  }

  private void unknown(Entry e, String path) {
    String what = "unknown key " + Quote.of(e.key());
    String maybe = Nearest.advice(e.key(), KEYS);
    problems.add(Problem.at(e.place(), path, what, Ids.oneOf(KEYS), maybe));
  }
}
