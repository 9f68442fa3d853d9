package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.scenario.io.GrammarType.Block;
import org.parley.scenario.io.GrammarType.ById;
import org.parley.scenario.io.GrammarType.Either;
import org.parley.scenario.io.GrammarType.Items;
import org.parley.scenario.io.GrammarType.Num;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;

/**
 * Writes out what the language lets people shorten: a value standing alone for a block, a list of
 * ids for a block of them, one thing for a list of one. After this every type has one shape.
 */
final class ShorthandExpansion {
  private final boolean nothingRemoves;

  /**
   * @param nothingRemoves whether {@code ~} at a key is kept, because it removes what is below
   */
  ShorthandExpansion(boolean nothingRemoves) {
    this.nothingRemoves = nothingRemoves;
  }

  /** The node with nothing left short. */
  YamlNode expand(YamlNode node, GrammarType type) {
    if (WordForm.stands(node, type)) {
      return node;
    }
    if (type instanceof Either either) {
      return either.pick(node).map(t -> expand(node, t)).orElse(node);
    }
    if (type instanceof Block block) {
      return block(node, block);
    }
    if (type instanceof ById byId) {
      return byId(node, byId);
    }
    if (type instanceof Items items && !node.isNull()) {
      List<YamlNode> parts = node instanceof Sequence list ? list.items() : List.of(node);
      return new Sequence(node.place(), parts.stream().map(n -> expand(n, items.item())).toList());
    }
    return node;
  }

  private YamlNode block(YamlNode node, Block block) {
    if (node.isNull()) {
      return nothingRemoves ? node : new Mapping(node.place(), List.of());
    }
    boolean number = DistributionForms.isDistribution(node) && shortensNumber(block);
    boolean word =
        block.key(block.shorthand()).filter(k -> WordForm.stands(node, k.type())).isPresent();
    if (!block.shorthand().isEmpty() && (node instanceof Scalar || number || word)) {
      Entry only = new Entry(node.place(), block.shorthand(), node);
      return new Mapping(node.place(), List.of(only));
    }
    if (!(node instanceof Mapping mapping)) {
      return node;
    }
    List<Entry> entries = new ArrayList<>();
    for (Entry e : mapping.entries()) {
      YamlNode value = block.key(e.key()).map(k -> expand(e.value(), k.type())).orElse(e.value());
      entries.add(new Entry(e.place(), e.key(), value, e.quoted()));
    }
    return new Mapping(node.place(), entries);
  }

  private static boolean shortensNumber(Block block) {
    return block.key(block.shorthand()).filter(k -> k.type() instanceof Num).isPresent();
  }

  private YamlNode byId(YamlNode node, ById byId) {
    List<Entry> entries = new ArrayList<>();
    if (node.isNull() && !nothingRemoves) {
      return new Mapping(node.place(), entries);
    }
    if (node instanceof Sequence list && byId.listed()) {
      if (!list.items().stream().allMatch(n -> n instanceof Scalar)) {
        return node;
      }
      for (YamlNode item : list.items()) {
        Scalar name = (Scalar) item;
        String id = id(byId, name.text(), name.kind() == Scalar.Kind.TEXT);
        entries.add(new Entry(item.place(), id, new Mapping(item.place(), List.of())));
      }
      return new Mapping(node.place(), entries);
    }
    if (!(node instanceof Mapping mapping)) {
      return node;
    }
    boolean origins = byId.cover() != OriginScope.NONE;
    for (Entry e : mapping.entries()) {
      boolean origin = origins && Set.of("source", "assumed").contains(e.key());
      YamlNode value = origin ? e.value() : expand(flagAsOne(byId, e.value()), byId.value());
      entries.add(new Entry(e.place(), id(byId, e.key(), e.quoted()), value));
    }
    return new Mapping(node.place(), entries);
  }

  /** Whether a block was written as a plain list of ids. */
  static boolean wasList(Mapping block, GrammarType type) {
    return type instanceof ById byId
        && byId.listed()
        && !block.entries().isEmpty()
        && block.entries().stream()
            .allMatch(
                e ->
                    e.value() instanceof Mapping m
                        && m.entries().isEmpty()
                        && m.place().equals(e.place()));
  }

  /** Option {@code 60.0} is option {@code 60}, unless it stands in quotes. */
  private static String id(ById byId, String text, boolean quoted) {
    return byId.kind() == IdKind.OPTION && !quoted ? NumberSyntax.canonical(text) : text;
  }

  /** {@code walks_out: true} is an amount of one. */
  private static YamlNode flagAsOne(ById byId, YamlNode node) {
    boolean yes =
        byId.kind() == IdKind.STATE
            && node instanceof Scalar s
            && s.kind() == Scalar.Kind.FLAG
            && s.text().equalsIgnoreCase("true");
    return yes ? new Scalar(node.place(), "1", Scalar.Kind.NUMBER) : node;
  }
}
