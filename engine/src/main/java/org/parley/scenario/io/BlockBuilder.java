package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;
import org.parley.scenario.io.GrammarType.Block;

/**
 * Declares the keys of a block, in the order of the guide. A declaration is all that grammar,
 * schema, guide, reader and writer know of a key.
 */
final class BlockBuilder<R> {
  private final Function<BlockReader, BlockReader> block;
  private final List<GrammarKey> keys = new ArrayList<>();
  private final List<BlockPart<R>> parts = new ArrayList<>();
  private final List<BlockRule> rules = new ArrayList<>();
  private final Map<String, Set<String>> displaces = new LinkedHashMap<>();
  private final Map<String, Map<String, Set<String>>> companions = new LinkedHashMap<>();
  private final List<Runnable> finishing = new ArrayList<>();
  private String shorthand = "";
  private String position = "";
  private Optional<Function<R, ValueOrigin>> origin = Optional.empty();

  /**
   * @param block the block that holds the keys, from the block of the record
   */
  BlockBuilder(Function<BlockReader, BlockReader> block) {
    this.block = block;
  }

  /** Declares a key; what is declared reads the value when a record is made. */
  <V> BlockField<R, V> add(String name, KeyCodec<V> codec, Function<R, V> get, String doc) {
    GrammarKey key =
        new GrammarKey(
            name, codec.type(), codec.required(), codec.fallback(), codec.defaults(), doc);
    keys.add(key);
    BlockField<R, V> field = new BlockField<>(key, codec, get, block);
    parts.add(field);
    return field;
  }

  /** Declares a key that is no part of the record. */
  void note(String name, GrammarType type, String fallback, String doc) {
    keys.add(new GrammarKey(name, type, false, fallback, List.of(), doc));
  }

  /** Declares a key with a block of its own whose values are parts of this same record. */
  BlockBuilder<R> part(String key, String name, OriginScope cover, String doc) {
    BlockBuilder<R> inner = new BlockBuilder<>(record -> block.apply(record).at(key));
    int at = keys.size();
    keys.add(inner(key, TypeVocabulary.TEXT, doc));
    parts.add(new InnerBlock<>(key, inner, name, cover));
    finishing.add(() -> keys.set(at, inner(key, inner.type(name, cover), doc)));
    return inner;
  }

  private static GrammarKey inner(String key, GrammarType type, String doc) {
    return new GrammarKey(key, type, false, "", List.of(), doc);
  }

  /** Declares the keys of several alternatives, one of which a word chooses. */
  <T> BlockCodec.Making<T> variants(VariantGroup<T> group, Function<R, T> get) {
    keys.addAll(group.keys());
    rules.addAll(group.rules());
    displaces.put(group.tag(), group.ownKeys());
    companions.put(group.tag(), group.keysByWord());
    parts.add(group.part(get));
    return record -> group.read(block.apply(record));
  }

  /** A value that stands alone where the block could stand is the value of this key. */
  void alone(String key) {
    shorthand = key;
  }

  /** The block states a position, at this key. */
  Function<BlockReader, ValueOrigin> position(String key, Function<R, ValueOrigin> get) {
    position = key;
    origin = Optional.of(get);
    return record -> block.apply(record).origin(key);
  }

  /** What must hold within the block. */
  void rule(BlockRule rule) {
    rules.add(rule);
  }

  /** Of these keys one takes the place of the other in a text laid over this one. */
  void either(String one, String other) {
    displaces.put(one, Set.of(other));
    displaces.put(other, Set.of(one));
  }

  BlockCodec<R> build(String name, OriginScope cover, Function<BlockReader, R> make) {
    return new BlockCodec<>(type(name, cover), List.copyOf(parts), make, origin, false);
  }

  private Block type(String name, OriginScope cover) {
    finishing.forEach(Runnable::run);
    Map<String, Set<String>> gone = Map.copyOf(displaces);
    return new Block(
        name,
        List.copyOf(keys),
        shorthand,
        cover,
        position,
        gone,
        List.copyOf(rules),
        Map.copyOf(companions));
  }

  /** A block whose keys are parts of the record around it. */
  private record InnerBlock<R>(String key, BlockBuilder<R> block, String name, OriginScope cover)
      implements BlockPart<R> {
    @Override
    public void write(R record, BlockWriter out) {
      Map<?, ?> entries = (Map<?, ?>) block.build(name, cover, at -> record).write(record, out);
      if (!entries.isEmpty()) {
        out.put(key, entries);
      }
    }

    @Override
    public List<UncertainNumber> numbers(R record) {
      return List.of();
    }
  }
}
