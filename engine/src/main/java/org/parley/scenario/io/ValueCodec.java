package org.parley.scenario.io;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of value of the language: what it looks like in a text, how it becomes part of a record,
 * and how it is written again.
 */
interface ValueCodec<V> {
  /** What may stand in the text. */
  GrammarType type();

  /** The value of a checked piece of text. */
  V read(BlockReader at);

  /** The value as blocks, lists and plain values. */
  Object write(V value, BlockWriter around);

  static <V> ValueCodec<V> of(
      GrammarType type, Function<BlockReader, V> read, BiFunction<V, BlockWriter, Object> write) {
    return new Simple<>(type, read, write);
  }

  /** A kind of value declared by two functions. */
  record Simple<V>(
      GrammarType type, Function<BlockReader, V> reads, BiFunction<V, BlockWriter, Object> writes)
      implements ValueCodec<V> {
    @Override
    public V read(BlockReader at) {
      return reads.apply(at);
    }

    @Override
    public Object write(V value, BlockWriter around) {
      return writes.apply(value, around);
    }
  }

  /** At a key that must be there; the stand-in is only for looking at the rest of a wrong text. */
  default KeyCodec<V> needed(V standIn) {
    return new KeyCodec<>(
        type(),
        true,
        true,
        "",
        List.of(),
        this::read,
        at -> standIn,
        (v, out) -> Optional.of(write(v, out)));
  }

  /** At a key that may be left out, which then means a value. */
  default KeyCodec<V> or(V value, String words) {
    return orElse(words, at -> value, value::equals);
  }

  /** At a key that may be left out, which then means nothing to speak of: an empty text or list. */
  default KeyCodec<V> or(V empty) {
    return or(empty, "");
  }

  /** At a key that may be left out, when what holds depends on what stands around it. */
  default KeyCodec<V> orElse(
      String words, Function<BlockReader, V> otherwise, Function<V, Boolean> leftOut) {
    return new KeyCodec<>(
        type(),
        false,
        false,
        words,
        List.of(),
        this::read,
        otherwise,
        (v, out) -> leftOut.apply(v) ? Optional.empty() : Optional.of(write(v, out)));
  }

  /** At a key that may be left out, which then says nothing. */
  default KeyCodec<Optional<V>> maybe() {
    return new KeyCodec<>(
        type(),
        false,
        true,
        "",
        List.of(),
        at -> Optional.of(read(at)),
        at -> Optional.empty(),
        (v, out) -> v.map(value -> write(value, out)));
  }
}
