package org.parley.scenario.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.scenario.ValueOrigin;
import org.parley.scenario.io.GrammarType.Block;

/**
 * A block of the language and the record that it stands for, declared once: from the keys follow
 * grammar, schema, guide, reader and writer.
 *
 * @param type the block as the grammar has it
 * @param parts what the record is written as, in order
 * @param make makes the record out of a checked block
 * @param origin where the position comes from, if the block states one
 * @param shortens whether it is written as the value alone that stands for the block
 */
record BlockCodec<R>(
    Block type,
    List<BlockPart<R>> parts,
    Function<BlockReader, R> make,
    Optional<Function<R, ValueOrigin>> origin,
    boolean shortens)
    implements ValueCodec<R> {

  /** Declares the keys of a block; what the declaration hands back makes the record. */
  interface Declaration<R> {
    Making<R> keys(BlockBuilder<R> block);
  }

  /** Makes a record out of a checked block. */
  interface Making<R> extends Function<BlockReader, R> {}

  static <R> BlockCodec<R> of(String name, OriginScope cover, Declaration<R> declaration) {
    BlockBuilder<R> builder = new BlockBuilder<>(Function.identity());
    Function<BlockReader, R> make = declaration.keys(builder);
    return builder.build(name, cover, make);
  }

  /** The same, written as a value alone where that says all. */
  BlockCodec<R> shortened() {
    return new BlockCodec<>(type, parts, make, origin, true);
  }

  @Override
  public R read(BlockReader at) {
    return make.apply(at);
  }

  @Override
  public Object write(R record, BlockWriter around) {
    BlockWriter out = open(record, around);
    parts.forEach(part -> part.write(record, out));
    Map<String, Object> entries = out.entries();
    boolean alone = shortens && entries.size() == 1 && entries.containsKey(type.shorthand());
    return alone ? entries.get(type.shorthand()) : entries;
  }

  private BlockWriter open(R record, BlockWriter around) {
    if (origin.isPresent()) {
      List<UncertainNumber> numbers = UncertainNumbers.in((Record) record);
      return around.position(origin.get().apply(record), numbers);
    }
    List<UncertainNumber> own = parts.stream().flatMap(p -> p.numbers(record).stream()).toList();
    return type.cover() == OriginScope.NUMBERS && !shortens ? around.numbers(own) : around.inner();
  }

  /** At a key: left out it means what an empty block means. */
  KeyCodec<R> orEmpty() {
    return orElse("", this::read, value -> false);
  }
}
