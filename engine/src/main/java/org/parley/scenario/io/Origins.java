package org.parley.scenario.io;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.ValueOrigin;
import org.parley.scenario.io.Node.Entry;
import org.parley.scenario.io.Node.Mapping;
import org.parley.scenario.io.Node.Scalar;
import org.parley.scenario.io.Type.Block;
import org.parley.scenario.io.Type.ById;
import org.parley.scenario.io.Type.Either;
import org.parley.scenario.io.Type.Num;

/**
 * Where every number and every position comes from, noted per node of each text before texts are
 * laid over each other: a reason given in one file does not speak for numbers of another.
 */
final class Origins {
  /** The origin of what is set on the command line. */
  static final ValueOrigin SET = new ValueOrigin.Assumed("set on the command line");

  private static final ValueOrigin UNKNOWN = new ValueOrigin.Unexplained();
  private final Map<Node, ValueOrigin> numbers = new IdentityHashMap<>();
  private final Map<Node, ValueOrigin> positions = new IdentityHashMap<>();

  /** Notes the origins in one text, written out. */
  void note(Node node, Type type) {
    walk(node, type, UNKNOWN, false);
  }

  /** Notes that all of a node was set on the command line. */
  void noteSet(Node node, Type type) {
    walk(node, type, SET, true);
    positions.put(node, SET);
  }

  /** Origin of a number; without a reason if none was given. */
  ValueOrigin ofNumber(Node node) {
    return numbers.getOrDefault(node, UNKNOWN);
  }

  /** Origin of the position stated at a node; without a reason if none was given. */
  ValueOrigin ofPosition(Node node) {
    return positions.getOrDefault(node, UNKNOWN);
  }

  /** Lets a number say what another said of itself, unless it says something of its own. */
  void like(Mapping use, Node definition, Node made) {
    numbers.put(made, own(use, Cover.NUMBERS).orElse(ofNumber(definition)));
  }

  /** Lets a node that was made from another speak for the same position. */
  void carry(Node from, Node to) {
    ValueOrigin origin = positions.get(from);
    if (origin != null) {
      positions.put(to, origin);
    }
  }

  private void walk(Node node, Type type, ValueOrigin inherited, boolean set) {
    if (type instanceof Either either) {
      either.pick(node).ifPresent(t -> walk(node, t, inherited, set));
    } else if (type instanceof Num) {
      Optional<ValueOrigin> own =
          node instanceof Mapping m ? own(m, Cover.NUMBERS) : Optional.empty();
      numbers.put(node, own.orElse(inherited));
    } else if (node instanceof Mapping m && type instanceof Block block) {
      ValueOrigin origin = own(m, block.cover()).orElse(inherited);
      if (!block.position().isEmpty()) {
        m.get(block.position()).ifPresent(n -> positions.put(n, position(m, set)));
      }
      for (Entry e : m.entries()) {
        block.key(e.key()).ifPresent(k -> walk(e.value(), k.type(), origin, set));
      }
    } else if (node instanceof Mapping m && type instanceof ById byId) {
      ValueOrigin origin = own(m, byId.cover()).orElse(inherited);
      m.entries().forEach(e -> walk(e.value(), byId.value(), origin, set));
    }
  }

  private static ValueOrigin position(Mapping m, boolean set) {
    return text(m, "source")
        .<ValueOrigin>map(ValueOrigin.Sourced::new)
        .or(() -> text(m, "assumed").map(Origins::assumed))
        .orElse(set ? SET : UNKNOWN);
  }

  private static Optional<ValueOrigin> own(Mapping m, Cover cover) {
    Optional<ValueOrigin> sourced =
        cover == Cover.NUMBERS || cover == Cover.BELOW
            ? text(m, "source").map(ValueOrigin.Sourced::new)
            : Optional.empty();
    Optional<ValueOrigin> assumed =
        cover == Cover.NONE ? Optional.empty() : text(m, "assumed").map(Origins::assumed);
    return sourced.or(() -> assumed);
  }

  private static ValueOrigin assumed(String why) {
    return why.isBlank() ? UNKNOWN : new ValueOrigin.Assumed(why);
  }

  private static Optional<String> text(Mapping m, String key) {
    return m.get(key)
        .flatMap(n -> n instanceof Scalar s ? Optional.of(s.text()) : Optional.empty());
  }
}
