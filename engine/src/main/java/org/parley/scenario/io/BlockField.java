package org.parley.scenario.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.scenario.UncertainNumber;

/**
 * A key of a block and the part of a record that it stands for.
 *
 * @param key the key, as the grammar has it
 * @param codec what stands at it
 * @param get the part of a record
 * @param block the block that holds the key, from the block of the record
 */
record BlockField<R, V>(
    GrammarKey key, KeyCodec<V> codec, Function<R, V> get, Function<BlockReader, BlockReader> block)
    implements BlockPart<R> {

  /** The value in the block of a record, or what holds without it. */
  V in(BlockReader record) {
    BlockReader holder = block.apply(record);
    return holder
        .find(key.name())
        .map(codec.reads())
        .orElseGet(() -> codec.otherwise().apply(holder.at(key.name())));
  }

  @Override
  public void write(R record, BlockWriter out) {
    codec
        .writes()
        .apply(get.apply(record), out)
        .filter(plain -> codec.keepsEmpty() || !isEmpty(plain))
        .ifPresent(plain -> out.put(key.name(), plain));
  }

  private static boolean isEmpty(Object plain) {
    return plain instanceof Map<?, ?> m && m.isEmpty() || plain instanceof List<?> l && l.isEmpty();
  }

  @Override
  public List<UncertainNumber> numbers(R record) {
    Object value = get.apply(record);
    Object held = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    return held instanceof UncertainNumber number ? List.of(number) : List.of();
  }
}
