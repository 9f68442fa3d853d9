package org.parley.scenario.io;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.ValueOrigin;
import org.parley.scenario.io.GrammarType.Block;
import org.parley.scenario.io.GrammarType.ById;
import org.parley.scenario.io.GrammarType.Either;
import org.parley.scenario.io.GrammarType.Num;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;

/**
 * Where every number and every position comes from, noted per node of each text before texts are
 * laid over each other: a reason given in one file does not speak for numbers of another.
 */
final class OriginNotes {
  /** The origin of what is set on the command line. */
  static final ValueOrigin SET = new ValueOrigin.Assumed("set on the command line");

  private static final ValueOrigin UNKNOWN = new ValueOrigin.Unexplained();
  private final Map<YamlNode, ValueOrigin> numbers = new IdentityHashMap<>();
  private final Map<YamlNode, ValueOrigin> positions = new IdentityHashMap<>();

  /** Notes the origins in one text, written out. */
  void note(YamlNode node, GrammarType type) {
    walk(node, type, UNKNOWN, false);
  }

  /** Notes that all of a node was set on the command line. */
  void noteSet(YamlNode node, GrammarType type) {
    walk(node, type, SET, true);
    positions.put(node, SET);
  }

  /** Origin of a number; without a reason if none was given. */
  ValueOrigin ofNumber(YamlNode node) {
    return numbers.getOrDefault(node, UNKNOWN);
  }

  /** Origin of the position stated at a node; without a reason if none was given. */
  ValueOrigin ofPosition(YamlNode node) {
    return positions.getOrDefault(node, UNKNOWN);
  }

  /** Whether a position is stated at a node. */
  boolean isPosition(YamlNode node) {
    return positions.containsKey(node);
  }

  /** Lets a number say what another said of itself, unless it says something of its own. */
  void like(Mapping use, String name, YamlNode definition, YamlNode made) {
    numbers.put(
        made,
        own(use, OriginScope.NUMBERS)
            .orElseGet(
                () ->
                    ofNumber(definition).match(s -> s, a -> named(a.why(), name), u -> u, d -> d)));
  }

  private static ValueOrigin named(String why, String name) {
    return new ValueOrigin.Assumed(why, name);
  }

  /** Lets a node that was made from another speak for the same position. */
  void carry(YamlNode from, YamlNode to) {
    ValueOrigin origin = positions.get(from);
    if (origin != null) {
      positions.put(to, origin);
    }
  }

  private void walk(YamlNode node, GrammarType type, ValueOrigin inherited, boolean set) {
    if (type instanceof Num || WordForm.stands(node, type)) {
      Optional<ValueOrigin> own =
          node instanceof Mapping m ? own(m, OriginScope.NUMBERS) : Optional.empty();
      numbers.put(node, own.orElse(inherited));
    } else if (type instanceof Either either) {
      either.pick(node).ifPresent(t -> walk(node, t, inherited, set));
    } else if (node instanceof Mapping m && type instanceof Block block) {
      ValueOrigin origin = own(m, block.cover()).orElse(inherited);
      if (!block.position().isEmpty()) {
        m.get(block.position()).ifPresent(n -> positions.put(n, position(m, n, block, set)));
      }
      for (Entry e : m.entries()) {
        block.key(e.key()).ifPresent(k -> walk(e.value(), k.type(), origin, set));
      }
    } else if (node instanceof Mapping m && type instanceof ById byId) {
      ValueOrigin origin = own(m, byId.cover()).orElse(inherited);
      m.entries().forEach(e -> walk(e.value(), byId.value(), origin, set));
    }
  }

  /** A drawn word may say itself where it comes from. */
  private static ValueOrigin position(Mapping m, YamlNode stated, Block block, boolean set) {
    return block
        .key(block.position())
        .filter(key -> WordForm.stands(stated, key.type()))
        .flatMap(key -> own((Mapping) stated, OriginScope.NUMBERS))
        .orElseGet(() -> position(m, set));
  }

  private static ValueOrigin position(Mapping m, boolean set) {
    return text(m, "source")
        .<ValueOrigin>map(ValueOrigin.Sourced::new)
        .or(() -> text(m, "assumed").map(OriginNotes::assumed))
        .orElse(set ? SET : UNKNOWN);
  }

  private static Optional<ValueOrigin> own(Mapping m, OriginScope cover) {
    Optional<ValueOrigin> sourced =
        cover == OriginScope.NUMBERS || cover == OriginScope.BELOW
            ? text(m, "source").map(ValueOrigin.Sourced::new)
            : Optional.empty();
    Optional<ValueOrigin> assumed =
        cover == OriginScope.NONE ? Optional.empty() : text(m, "assumed").map(OriginNotes::assumed);
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
