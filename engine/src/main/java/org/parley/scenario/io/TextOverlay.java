package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.io.GrammarType.Block;
import org.parley.scenario.io.GrammarType.ById;
import org.parley.scenario.io.GrammarType.Either;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.spelling.ClosestWord;

/**
 * Lays one text over another: blocks are merged key by key, {@code ~} removes, and lists and
 * numbers take the place of what was there.
 */
final class TextOverlay {
  private final OriginNotes origins;
  private final List<InputProblem> problems;

  /**
   * @param problems what is removed and was not there is noted here
   */
  TextOverlay(OriginNotes origins, List<InputProblem> problems) {
    this.origins = origins;
    this.problems = problems;
  }

  /** The node {@code over} laid over {@code base}, both of a type and at a path. */
  YamlNode lay(YamlNode base, YamlNode over, GrammarType type, String path) {
    if (WordForm.stands(base, type) || WordForm.stands(over, type)) {
      return over;
    }
    if (type instanceof Either either) {
      Optional<GrammarType> below = either.pick(base);
      Optional<GrammarType> above = either.pick(over);
      return below.isPresent() && below.equals(above) ? lay(base, over, below.get(), path) : over;
    }
    boolean blocks = type instanceof Block || type instanceof ById;
    if (!blocks || !(base instanceof Mapping below) || !(over instanceof Mapping above)) {
      return over;
    }
    Mapping kept = ShorthandExpansion.wasList(above, type) ? chosen(below, above) : below;
    Mapping merged = new Mapping(below.place(), withoutDisplaced(kept, above, type).entries());
    for (Entry e : above.entries()) {
      merged = lay(merged, e, type, GrammarChecker.join(path, e.key()));
    }
    origins.carry(base, merged);
    origins.carry(over, merged);
    return merged;
  }

  /** What a list of ids leaves of a block: the things it names, in its order. */
  private static Mapping chosen(Mapping below, Mapping above) {
    List<Entry> left = new ArrayList<>();
    for (Entry e : above.entries()) {
      below.get(e.key()).ifPresent(old -> left.add(new Entry(e.place(), e.key(), old)));
      if (below.get(e.key()).isEmpty()) {
        left.add(e);
      }
    }
    return new Mapping(below.place(), left);
  }

  private Mapping lay(Mapping merged, Entry entry, GrammarType type, String path) {
    Optional<YamlNode> old = merged.get(entry.key());
    if (entry.value().isNull()) {
      if (old.isEmpty()) {
        nothingToRemove(merged, entry, type, path);
      }
      return merged.without(entry.key());
    }
    Optional<GrammarType> inner = typeOf(type, entry.key());
    if (inner.isEmpty()) {
      return old.isPresent() ? merged.with(entry.key(), entry.value()) : added(merged, entry);
    }
    if (old.isPresent()) {
      return merged.with(entry.key(), lay(old.get(), entry.value(), inner.get(), path));
    }
    YamlNode value = clean(entry.value(), inner.get());
    return added(merged, new Entry(entry.place(), entry.key(), value));
  }

  private void nothingToRemove(Mapping below, Entry entry, GrammarType type, String path) {
    boolean known = type instanceof Block block && block.key(entry.key()).isPresent();
    boolean origin = List.of("source", "assumed").contains(entry.key());
    if (!known && !origin) {
      List<String> there = below.entries().stream().map(Entry::key).toList();
      String what = "there is no " + QuotedWords.of(entry.key()) + " here that '~' could remove";
      String maybe = ClosestWord.advice(entry.key(), there);
      problems.add(InputProblem.at(entry.place(), path, what, IdRules.oneOf(there), maybe));
    }
  }

  private static Mapping added(Mapping merged, Entry entry) {
    List<Entry> longer = new ArrayList<>(merged.entries());
    longer.add(entry);
    return new Mapping(merged.place(), longer);
  }

  /** What is new has nothing below it to remove: there {@code ~} stands for an empty block. */
  private YamlNode clean(YamlNode node, GrammarType type) {
    if (node.isNull()) {
      return new ShorthandExpansion(false).expand(node, type);
    }
    if (!(node instanceof Mapping m) || !(type instanceof Block || type instanceof ById)) {
      return node;
    }
    List<Entry> kept = new ArrayList<>();
    for (Entry e : m.entries()) {
      YamlNode value = typeOf(type, e.key()).map(t -> clean(e.value(), t)).orElse(e.value());
      kept.add(new Entry(e.place(), e.key(), value));
    }
    Mapping cleaned = new Mapping(m.place(), kept);
    origins.carry(m, cleaned);
    return cleaned;
  }

  private static Mapping withoutDisplaced(Mapping below, Mapping above, GrammarType type) {
    Mapping left = below;
    if (type instanceof Block block) {
      for (Entry e : above.entries()) {
        for (String gone : block.displaces().getOrDefault(e.key(), Set.of())) {
          left = left.without(gone);
        }
      }
    }
    return left;
  }

  /** Type of what stands at a key. */
  static Optional<GrammarType> typeOf(GrammarType type, String key) {
    if (type instanceof Block block) {
      return block.key(key).map(GrammarKey::type);
    }
    return type instanceof ById byId ? Optional.of(byId.value()) : Optional.empty();
  }
}
