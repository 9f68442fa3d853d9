package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Quantity;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;

/**
 * A block on its way to text. Knows the origin that its numbers have unless they say otherwise, and
 * the id of the nearest thing around it that has one.
 */
final class BlockWriter {
  private static final ValueOrigin NONE = new ValueOrigin.Unexplained();
  private final Map<String, Object> entries = new LinkedHashMap<>();
  private final Map<String, Object> origins = new LinkedHashMap<>();
  private final ValueOrigin inherited;
  private final String id;

  private BlockWriter(ValueOrigin inherited, String id) {
    this.inherited = inherited;
    this.id = id;
  }

  /** A block whose numbers say themselves where they come from. */
  static BlockWriter root(String id) {
    return new BlockWriter(NONE, id);
  }

  String id() {
    return id;
  }

  /** A block inside this one, whose numbers have the same origin. */
  BlockWriter inner() {
    return new BlockWriter(inherited, id);
  }

  /** A block at an id inside this one. */
  BlockWriter named(String name) {
    return new BlockWriter(inherited, name);
  }

  /** A block of numbers inside this one: their origin, if it is another one, is said once. */
  BlockWriter numbers(List<UncertainNumber> numbers) {
    ValueOrigin common =
        numbers.stream()
            .map(UncertainNumber::origin)
            .filter(o -> !isDefault(o))
            .findFirst()
            .orElse(inherited);
    boolean said = common.equals(inherited) || common.isUnexplained();
    return said ? inner() : new BlockWriter(common, id).origin(common);
  }

  /** A block with a position: its origin, and the reason of its numbers if that is another one. */
  BlockWriter position(ValueOrigin position, List<UncertainNumber> numbers) {
    return position.match(
        sourced -> {
          Optional<ValueOrigin> reason =
              numbers.stream()
                  .map(UncertainNumber::origin)
                  .filter(BlockWriter::isAssumed)
                  .findFirst();
          BlockWriter out = new BlockWriter(reason.orElse(NONE), id).origin(position);
          reason.ifPresent(out::origin);
          return out;
        },
        assumed -> new BlockWriter(position, id).origin(position),
        unexplained -> new BlockWriter(NONE, id),
        defaulted -> new BlockWriter(NONE, id));
  }

  private BlockWriter origin(ValueOrigin origin) {
    put(origins, origin);
    return this;
  }

  private static void put(Map<String, Object> block, ValueOrigin origin) {
    Map.Entry<String, String> said =
        origin.match(
            sourced -> Map.entry("source", sourced.source()),
            assumed -> Map.entry("assumed", assumed.why()),
            unexplained -> Map.entry("assumed", ""),
            defaulted -> Map.entry("assumed", defaulted.why()));
    block.put(said.getKey(), said.getValue());
  }

  private static boolean isDefault(ValueOrigin origin) {
    return origin.match(s -> false, a -> false, u -> false, d -> true);
  }

  private static boolean isAssumed(ValueOrigin origin) {
    return origin.match(s -> false, a -> true, u -> false, d -> false);
  }

  /** Puts what stands at a key, even if it is empty. */
  void put(String key, Object plain) {
    entries.put(key, plain);
  }

  /** What the block holds, its origin last. */
  Map<String, Object> entries() {
    Map<String, Object> all = new LinkedHashMap<>(entries);
    all.putAll(origins);
    return all;
  }

  /** A number in this block, with its origin if that is another one. */
  Object number(UncertainNumber number) {
    Object form = number.quantity().match(new NumberForm());
    if (number.origin().equals(inherited) && number.loadings().isEmpty()) {
      return form;
    }
    Map<String, Object> block = new LinkedHashMap<>();
    if (form instanceof Map<?, ?> map) {
      map.forEach((k, v) -> block.put((String) k, v));
    } else {
      block.put("value", form);
    }
    if (!number.loadings().isEmpty()) {
      Map<String, Object> with = new LinkedHashMap<>();
      number.loadings().forEach(l -> with.put(l.factor(), l.loading()));
      block.put("with", with);
    }
    if (!number.origin().equals(inherited)) {
      put(block, number.origin());
    }
    return block;
  }

  /** How each kind of number is written. */
  private static final class NumberForm implements Quantity.Cases<Object> {
    @Override
    public Object fixed(Quantity.Fixed fixed) {
      return fixed.value();
    }

    @Override
    public Object uniform(Quantity.Uniform u) {
      return Map.of("uniform", List.of(u.low(), u.high()));
    }

    @Override
    public Object triangular(Quantity.Triangular t) {
      return Map.of("triangular", List.of(t.low(), t.mode(), t.high()));
    }

    @Override
    public Object normal(Quantity.Normal n) {
      return Map.of(
          "normal",
          ScenarioSchema.map("mean", n.mu(), "sd", n.sd(), "min", n.low(), "max", n.high()));
    }

    @Override
    public Object beta(Quantity.Beta b) {
      return Map.of(
          "beta",
          ScenarioSchema.map(
              "alpha", b.alpha(), "beta", b.beta(), "min", b.low(), "max", b.high()));
    }

    @Override
    public Object choice(Quantity.Choice c) {
      return Map.of(
          "choice",
          ScenarioSchema.map(
              "values", new ArrayList<>(c.values()), "weights", new ArrayList<>(c.weights())));
    }
  }
}
