package org.parley.scenario.io;

import java.util.List;
import org.parley.scenario.UncertainNumber;

/** A part of a block that a record is written as: a key, an inner block, a group of variants. */
interface BlockPart<R> {
  /** Writes its part of a record, unless it is what holds anyway. */
  void write(R record, BlockWriter out);

  /** The numbers that it puts into the block itself, not further in. */
  List<UncertainNumber> numbers(R record);
}
