package org.parley.scenario.io;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.spelling.ClosestWord;

/** Checks dates, and rounds of sittings. */
final class DateRules {
  private static final List<String> KEYS = List.of("sitting", "round");

  private final List<InputProblem> problems;

  DateRules(List<InputProblem> problems) {
    this.problems = problems;
  }

  /** A date, if it is one. */
  Optional<YamlNode> date(Scalar node, String path) {
    if (isDate(node.text())) {
      return Optional.of(node);
    }
    String what = QuotedWords.of(node.text()) + " is not a date";
    String expected = new GrammarType.Date().describe();
    problems.add(
        InputProblem.at(node.place(), path, what, expected, RepairHints.date(node.text())));
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
  Optional<YamlNode> check(YamlNode node, String path) {
    if (node instanceof Scalar s) {
      return date(s, path);
    }
    boolean good = true;
    Mapping m = (Mapping) node;
    for (String key : KEYS) {
      Optional<YamlNode> value = m.get(key);
      if (value.isEmpty()) {
        String expected = new GrammarType.Instant().describe();
        problems.add(InputProblem.at(node.place(), path, "'" + key + "' is missing", expected, ""));
      }
      good &=
          value
              .flatMap(
                  n ->
                      QuantityReader.read(
                          n, GrammarType.Instant.COUNT, GrammarChecker.join(path, key), problems))
              .isPresent();
    }
    m.entries().stream().filter(e -> !KEYS.contains(e.key())).forEach(e -> unknown(e, path));
    return good ? Optional.of(node) : Optional.empty();
  }

  private void unknown(Entry e, String path) {
    String maybe = ClosestWord.advice(e.key(), KEYS);
    problems.add(
        InputProblem.at(
            e.place(),
            GrammarChecker.join(path, e.key()),
            UnknownKey.in(e.key(), path),
            IdRules.oneOf(KEYS),
            maybe));
  }
}
