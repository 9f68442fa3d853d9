package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;

/** A set of codes of deals, by open addressing; used again from run to run without allocating. */
final class CodeSet implements Serializable {
  private static final long EMPTY = -1;

  private final long[] slots;
  private int size;

  /**
   * An empty set.
   *
   * @param most how many codes it will ever hold
   */
  CodeSet(int most) {
    slots = new long[Integer.highestOneBit(Math.max(4, 2 * most)) << 1];
    Arrays.fill(slots, EMPTY);
  }

  void clear() {
    if (size > 0) {
      Arrays.fill(slots, EMPTY);
      size = 0;
    }
  }

  int size() {
    return size;
  }

  boolean contains(long code) {
    return slots[find(code)] == code;
  }

  void add(long code) {
    int at = find(code);
    size += slots[at] == EMPTY ? 1 : 0;
    slots[at] = code;
  }

  /** Where a code stands, or would. */
  private int find(long code) {
    int at = (int) (code * 0x9E3779B97F4A7C15L >>> 32) & (slots.length - 1);
    while (slots[at] != EMPTY && slots[at] != code) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }
}
