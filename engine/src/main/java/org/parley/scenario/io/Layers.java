package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.io.Node.Entry;
import org.parley.scenario.io.Node.Mapping;
import org.parley.scenario.io.Type.Block;
import org.parley.scenario.io.Type.ById;
import org.parley.scenario.io.Type.Either;

/**
 * Lays one text over another: blocks are merged key by key, {@code ~} removes, and lists and
 * numbers take the place of what was there.
 */
final class Layers {
  private static final List<String> CONCESSION =
      List.of("e", "kind", "window", "noise", "resource", "patience", "mix");

  /** Keys that speak of another choice, which goes when a choice is made anew. */
  private static final Map<String, Map<String, List<String>>> DISPLACED =
      Map.of(
          "tactic", Map.of("concede", CONCESSION),
          "mix", Map.of("concede", CONCESSION),
          "accept", Map.of("rule", List.of("scale", "shift", "threshold", "from")),
          "effect", Map.of("add", List.of("times"), "times", List.of("add")),
          "issue", Map.of("range", List.of("options"), "options", List.of("range")));

  private final Origins origins;

  Layers(Origins origins) {
    this.origins = origins;
  }

  /** The node {@code over} laid over {@code base}, both of a type. */
  Node lay(Node base, Node over, Type type) {
    if (type instanceof Either either) {
      Optional<Type> below = either.pick(base);
      Optional<Type> above = either.pick(over);
      return below.isPresent() && below.equals(above) ? lay(base, over, below.get()) : over;
    }
    boolean blocks = type instanceof Block || type instanceof ById;
    if (!blocks || !(base instanceof Mapping below) || !(over instanceof Mapping above)) {
      return over;
    }
    Mapping merged = new Mapping(below.place(), withoutDisplaced(below, above, type).entries());
    for (Entry e : above.entries()) {
      merged = lay(merged, e, type);
    }
    origins.carry(base, merged);
    origins.carry(over, merged);
    return merged;
  }

  private Mapping lay(Mapping merged, Entry entry, Type type) {
    if (entry.value().isNull()) {
      return merged.without(entry.key());
    }
    Optional<Node> old = merged.get(entry.key());
    Optional<Type> inner = typeOf(type, entry.key());
    if (inner.isEmpty()) {
      return old.isPresent() ? merged.with(entry.key(), entry.value()) : added(merged, entry);
    }
    if (old.isPresent()) {
      return merged.with(entry.key(), lay(old.get(), entry.value(), inner.get()));
    }
    Node value = clean(entry.value(), inner.get());
    return added(merged, new Entry(entry.place(), entry.key(), value));
  }

  private static Mapping added(Mapping merged, Entry entry) {
    List<Entry> longer = new ArrayList<>(merged.entries());
    longer.add(entry);
    return new Mapping(merged.place(), longer);
  }

  /** What is new has nothing below it to remove: there {@code ~} stands for an empty block. */
  private Node clean(Node node, Type type) {
    if (node.isNull()) {
      return new Shorthand(false).expand(node, type);
    }
    if (!(node instanceof Mapping m) || !(type instanceof Block || type instanceof ById)) {
      return node;
    }
    List<Entry> kept = new ArrayList<>();
    for (Entry e : m.entries()) {
      Node value = typeOf(type, e.key()).map(t -> clean(e.value(), t)).orElse(e.value());
      kept.add(new Entry(e.place(), e.key(), value));
    }
    Mapping cleaned = new Mapping(m.place(), kept);
    origins.carry(m, cleaned);
    return cleaned;
  }

  private static Mapping withoutDisplaced(Mapping below, Mapping above, Type type) {
    Mapping left = below;
    if (type instanceof Block block) {
      Map<String, List<String>> displaced = DISPLACED.getOrDefault(block.name(), Map.of());
      for (Entry e : above.entries()) {
        for (String gone : displaced.getOrDefault(e.key(), List.of())) {
          left = left.without(gone);
        }
      }
    }
    return left;
  }

  /** Type of what stands at a key. */
  static Optional<Type> typeOf(Type type, String key) {
    if (type instanceof Block block) {
      return block.key(key).map(Key::type);
    }
    return type instanceof ById byId ? Optional.of(byId.value()) : Optional.empty();
  }
}
