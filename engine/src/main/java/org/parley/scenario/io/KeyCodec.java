package org.parley.scenario.io;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.parley.scenario.Default;

/**
 * A kind of value at a key: besides what stands there, what holds when nothing does.
 *
 * @param type what may stand in the text
 * @param required whether the key must be there
 * @param keepsEmpty whether an empty block or list at it is written, since it says something
 * @param fallback what holds without it, in words or as a number; may be empty
 * @param defaults the numbers that hold without it, with their reasons
 * @param reads the value of a checked piece of text
 * @param otherwise the value without it, at the address where it would stand
 * @param writes the value as plain values, or empty if it is what holds anyway
 */
record KeyCodec<V>(
    GrammarType type,
    boolean required,
    boolean keepsEmpty,
    String fallback,
    List<Default> defaults,
    Function<BlockReader, V> reads,
    Function<BlockReader, V> otherwise,
    BiFunction<V, BlockWriter, Optional<Object>> writes) {

  /** The same with other words for what holds without it. */
  KeyCodec<V> say(String words) {
    return new KeyCodec<>(type, required, keepsEmpty, words, defaults, reads, otherwise, writes);
  }

  /** The same where, left out, what stands elsewhere holds. */
  KeyCodec<V> elsewhere(String words, Function<BlockReader, V> another) {
    return new KeyCodec<>(type, required, keepsEmpty, words, defaults, reads, another, writes);
  }

  /** The same at a key that must be there. */
  KeyCodec<V> needed() {
    return new KeyCodec<>(type, true, true, "", defaults, reads, otherwise, writes);
  }

  /** The same, read in another way. */
  KeyCodec<V> read(Function<BlockReader, V> another) {
    return new KeyCodec<>(
        type, required, keepsEmpty, fallback, defaults, another, otherwise, writes);
  }

  /** The same with the numbers that hold without it. */
  KeyCodec<V> defaults(Default... numbers) {
    return new KeyCodec<>(
        type, required, keepsEmpty, fallback, List.of(numbers), reads, otherwise, writes);
  }
}
