package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Defaults;
import org.parley.scenario.Quantity;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;

/**
 * A block on its way to text. Knows the origin that its numbers have unless they say otherwise, and
 * leaves out what the language fills in.
 */
final class Out {
  private static final ValueOrigin NONE = new ValueOrigin.Assumed("");
  private final Map<String, Object> entries = new LinkedHashMap<>();
  private final Map<String, Object> origins = new LinkedHashMap<>();
  private final ValueOrigin inherited;

  private Out(ValueOrigin inherited) {
    this.inherited = inherited;
  }

  /** A block whose numbers say themselves where they come from. */
  static Out plain() {
    return new Out(NONE);
  }

  /** A block inside this one, whose numbers have the same origin. */
  Out inner() {
    return new Out(inherited);
  }

  /** A block of numbers inside this one: their origin, if it is another one, is said once. */
  Out numbers(List<UncertainNumber> numbers) {
    Optional<ValueOrigin> first =
        numbers.stream().map(UncertainNumber::origin).filter(o -> !isDefault(o)).findFirst();
    ValueOrigin common = first.orElse(inherited);
    if (common.equals(inherited) || common.equals(NONE)) {
      return new Out(inherited);
    }
    return new Out(common).origin(common);
  }

  /** A block with a position: its origin, and the reason of its numbers if that is another one. */
  static Out position(ValueOrigin position, List<UncertainNumber> numbers) {
    if (position instanceof ValueOrigin.Sourced) {
      Optional<ValueOrigin> reason =
          numbers.stream()
              .map(UncertainNumber::origin)
              .filter(o -> o instanceof ValueOrigin.Assumed && !o.equals(NONE))
              .findFirst();
      Out out = new Out(reason.orElse(NONE)).origin(position);
      reason.ifPresent(out::origin);
      return out;
    }
    return position.equals(NONE) ? new Out(NONE) : new Out(position).origin(position);
  }

  private Out origin(ValueOrigin origin) {
    if (origin instanceof ValueOrigin.Sourced sourced) {
      origins.put("source", sourced.source());
    } else if (origin instanceof ValueOrigin.Assumed assumed) {
      origins.put("assumed", assumed.why());
    }
    return this;
  }

  private static boolean isDefault(ValueOrigin origin) {
    return origin instanceof ValueOrigin.Defaulted;
  }

  /** Puts a value, unless it is what holds anyway. */
  <T> Out put(String key, T value, T otherwise) {
    return value.equals(otherwise) ? this : put(key, value);
  }

  Out put(String key, Object value) {
    Object plain = value instanceof Enum<?> word ? Types.word(word) : value;
    boolean empty = plain instanceof Map<?, ?> m && m.isEmpty();
    if (!empty && !(plain instanceof List<?> l && l.isEmpty())) {
      entries.put(key, plain);
    }
    return this;
  }

  /** Puts a block, unless it is empty. */
  Out put(String key, Out block) {
    return block.entries.isEmpty() ? this : put(key, block.entries());
  }

  /** Puts a block even if it is empty. */
  Out keep(String key, Out block) {
    entries.put(key, block.entries());
    return this;
  }

  Out put(String key, UncertainNumber number) {
    entries.put(key, number(number));
    return this;
  }

  Out put(String key, UncertainNumber number, Defaults otherwise) {
    return number.equals(otherwise.at(number.path())) ? this : put(key, number);
  }

  Out put(String key, Optional<UncertainNumber> number) {
    number.ifPresent(n -> put(key, n));
    return this;
  }

  /** Puts numbers by id, without those that are the default. */
  Out put(String key, Map<String, UncertainNumber> numbers, Optional<Defaults> otherwise) {
    Out block = numbers(List.copyOf(numbers.values()));
    numbers.forEach(
        (id, n) -> {
          if (otherwise.isEmpty() || !n.equals(otherwise.get().at(n.path()))) {
            block.put(id, n);
          }
        });
    return put(key, block);
  }

  Out put(String key, DealCondition choices) {
    Map<String, Object> options = new LinkedHashMap<>();
    choices
        .options()
        .forEach(
            (issue, ids) ->
                options.put(issue, ids.size() == 1 ? ids.iterator().next() : List.copyOf(ids)));
    return put(key, options);
  }

  /** What the block holds, its origin last. */
  Map<String, Object> entries() {
    Map<String, Object> all = new LinkedHashMap<>(entries);
    all.putAll(origins);
    return all;
  }

  private Object number(UncertainNumber number) {
    Object form = form(number.quantity());
    ValueOrigin origin = number.origin();
    if (origin.equals(inherited)) {
      return form;
    }
    Map<String, Object> block = new LinkedHashMap<>();
    if (form instanceof Map<?, ?> map) {
      map.forEach((k, v) -> block.put((String) k, v));
    } else {
      block.put("value", form);
    }
    if (origin instanceof ValueOrigin.Sourced sourced) {
      block.put("source", sourced.source());
    } else if (origin instanceof ValueOrigin.Assumed assumed) {
      block.put("assumed", assumed.why());
    } else {
      block.put("assumed", ((ValueOrigin.Defaulted) origin).why());
    }
    return block;
  }

  private static Object form(Quantity quantity) {
    if (quantity instanceof Quantity.Fixed fixed) {
      return fixed.value();
    } else if (quantity instanceof Quantity.Uniform u) {
      return Map.of("uniform", List.of(u.low(), u.high()));
    } else if (quantity instanceof Quantity.Triangular t) {
      return Map.of("triangular", List.of(t.low(), t.mode(), t.high()));
    } else if (quantity instanceof Quantity.Normal n) {
      return Map.of("normal", named("mean", n.mu(), "sd", n.sd(), "min", n.low(), "max", n.high()));
    } else if (quantity instanceof Quantity.Beta b) {
      return Map.of(
          "beta", named("alpha", b.alpha(), "beta", b.beta(), "min", b.low(), "max", b.high()));
    }
    Quantity.Choice choice = (Quantity.Choice) quantity;
    return Map.of(
        "choice",
        named(
            "values",
            new ArrayList<>(choice.values()),
            "weights",
            new ArrayList<>(choice.weights())));
  }

  private static Map<String, Object> named(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
