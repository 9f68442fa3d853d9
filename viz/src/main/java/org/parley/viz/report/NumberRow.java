package org.parley.viz.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.scenario.DrawnWord;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.scenario.ValueOrigin;
import org.parley.viz.NumberText;

/**
 * A number, or a word that runs draw, of a scenario and where it comes from.
 *
 * @param path its address
 * @param value the number, or its distribution, in words
 * @param kind what sort of origin it has
 * @param origin title of the source, or why it was assumed
 */
public record NumberRow(String path, String value, Kind kind, String origin) {

  /** What sort of origin a number has. */
  public enum Kind {
    SOURCED,
    ASSUMED,
    DEFAULT
  }

  /** Every number of a scenario, in the order of its records, each once, then the drawn words. */
  public static List<NumberRow> allOf(Scenario scenario) {
    Map<String, UncertainNumber> found = new LinkedHashMap<>();
    UncertainNumbers.of(scenario).forEach(u -> found.putIfAbsent(u.path(), u));
    Map<String, String> titles =
        scenario.sources().stream()
            .collect(Collectors.toMap(s -> s.id(), s -> s.title(), (a, b) -> a));
    List<NumberRow> rows = new ArrayList<>();
    found.values().forEach(u -> rows.add(of(u.path(), words(u.quantity()), u.origin(), titles)));
    for (DrawnWord word : scenario.drawn().words()) {
      rows.add(of(word.path(), words(word), word.origin(), titles));
    }
    return rows;
  }

  private static NumberRow of(
      String path, String value, ValueOrigin origin, Map<String, String> titles) {
    return origin.match(
        s -> new NumberRow(path, value, Kind.SOURCED, titles.getOrDefault(s.source(), s.source())),
        a -> new NumberRow(path, value, Kind.ASSUMED, words(a)),
        none -> new NumberRow(path, value, Kind.ASSUMED, ""),
        d -> new NumberRow(path, value, Kind.DEFAULT, d.why()));
  }

  private static String words(ValueOrigin.Assumed a) {
    return a.named().isEmpty() ? a.why() : "as '" + a.named() + "': " + a.why();
  }

  /** What is drawn, and in how many of a hundred runs. */
  public static String words(DrawnWord word) {
    return IntStream.range(0, word.levels().size())
        .mapToObj(i -> word.levels().get(i) + " in " + Math.round(100 * word.chance(i)) + " of 100")
        .collect(Collectors.joining(", "));
  }

  /** A number or a distribution as one would say it. */
  static String words(Quantity q) {
    return q.match(new NumberWords());
  }

  private static final class NumberWords implements Quantity.Cases<String> {
    @Override
    public String fixed(Quantity.Fixed f) {
      return NumberText.plain(f.value());
    }

    @Override
    public String uniform(Quantity.Uniform u) {
      return between(u) + ", all equally likely";
    }

    @Override
    public String triangular(Quantity.Triangular t) {
      return between(t) + ", most likely " + NumberText.plain(t.mode());
    }

    @Override
    public String normal(Quantity.Normal n) {
      String spread = NumberText.plain(n.sd());
      return "about " + NumberText.plain(n.mu()) + " (normal, sd " + spread + "), " + between(n);
    }

    @Override
    public String beta(Quantity.Beta b) {
      String shape = NumberText.plain(b.alpha()) + ", " + NumberText.plain(b.beta());
      return between(b) + " (beta " + shape + ")";
    }

    @Override
    public String choice(Quantity.Choice c) {
      return "one of "
          + c.values().stream().map(NumberText::plain).collect(Collectors.joining(", "));
    }
  }

  private static String between(Quantity q) {
    return "from " + NumberText.plain(q.low()) + " to " + NumberText.plain(q.high());
  }
}
