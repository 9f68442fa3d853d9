package org.parley.viz.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;
import org.parley.viz.NumberText;

/**
 * A number of a scenario and where it comes from.
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

  /** Every number of a scenario, in the order of its records, each once. */
  public static List<NumberRow> allOf(Scenario scenario) {
    Map<String, UncertainNumber> found = new LinkedHashMap<>();
    collect(scenario, found);
    Map<String, String> titles =
        scenario.sources().stream()
            .collect(Collectors.toMap(s -> s.id(), s -> s.title(), (a, b) -> a));
    return found.values().stream().map(u -> of(u, titles)).toList();
  }

  private static NumberRow of(UncertainNumber u, Map<String, String> titles) {
    String value = words(u.quantity());
    if (u.origin() instanceof ValueOrigin.Sourced s) {
      String title = titles.getOrDefault(s.source(), s.source());
      return new NumberRow(u.path(), value, Kind.SOURCED, title);
    }
    if (u.origin() instanceof ValueOrigin.Assumed a) {
      return new NumberRow(u.path(), value, Kind.ASSUMED, a.why());
    }
    return new NumberRow(u.path(), value, Kind.DEFAULT, ((ValueOrigin.Defaulted) u.origin()).why());
  }

  /** Walks records, collections and maps; the scenario is made of nothing else. */
  private static void collect(Object value, Map<String, UncertainNumber> found) {
    if (value instanceof UncertainNumber u) {
      found.putIfAbsent(u.path(), u);
    } else if (value instanceof Optional<?> o) {
      o.ifPresent(v -> collect(v, found));
    } else if (value instanceof Iterable<?> many) {
      many.forEach(v -> collect(v, found));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(v -> collect(v, found));
    } else if (value instanceof Record r) {
      for (RecordComponent component : r.getClass().getRecordComponents()) {
        collect(read(r, component), found);
      }
    }
  }

  private static Object read(Record r, RecordComponent component) {
    try {
      return component.getAccessor().invoke(r);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  /** A number or a distribution as one would say it. */
  static String words(Quantity q) {
    if (q instanceof Quantity.Fixed f) {
      return NumberText.plain(f.value());
    }
    if (q instanceof Quantity.Uniform u) {
      return between(u) + ", all equally likely";
    }
    if (q instanceof Quantity.Triangular t) {
      return between(t) + ", most likely " + NumberText.plain(t.mode());
    }
    if (q instanceof Quantity.Normal n) {
      return "about "
          + NumberText.plain(n.mu())
          + " (normal, sd "
          + NumberText.plain(n.sd())
          + "), "
          + between(n);
    }
    if (q instanceof Quantity.Beta b) {
      return between(b)
          + " (beta "
          + NumberText.plain(b.alpha())
          + ", "
          + NumberText.plain(b.beta())
          + ")";
    }
    Quantity.Choice c = (Quantity.Choice) q;
    return "one of " + c.values().stream().map(NumberText::plain).collect(Collectors.joining(", "));
  }

  private static String between(Quantity q) {
    return "from " + NumberText.plain(q.low()) + " to " + NumberText.plain(q.high());
  }
}
