package org.parley.bargaining;

import java.util.Arrays;

/** Different vectors of values, in the order of arrival, with the number of choices behind each. */
final class VectorSet {
  private final int width;
  private long[] values;
  private long[] counts = new long[16];
  private int[] table = new int[64];
  private int size;

  VectorSet(int width) {
    this.width = width;
    values = new long[16 * width];
    Arrays.fill(table, -1);
  }

  int size() {
    return size;
  }

  long count(int index) {
    return counts[index];
  }

  long value(int index, int delegation) {
    return values[index * width + delegation];
  }

  void copy(int index, long[] into) {
    System.arraycopy(values, index * width, into, 0, width);
  }

  /** Adds choices with these values. */
  void add(long[] vector, long count) {
    int slot = slot(vector);
    if (table[slot] >= 0) {
      counts[table[slot]] = SaturatingCount.plus(counts[table[slot]], count);
      return;
    }
    if (size == counts.length) {
      counts = Arrays.copyOf(counts, 2 * size);
      values = Arrays.copyOf(values, 2 * size * width);
    }
    System.arraycopy(vector, 0, values, size * width, width);
    counts[size] = count;
    table[slot] = size++;
    if (2 * size > table.length) {
      rehash();
    }
  }

  boolean holds(long[] vector) {
    return table[slot(vector)] >= 0;
  }

  private void rehash() {
    table = new int[2 * table.length];
    Arrays.fill(table, -1);
    long[] vector = new long[width];
    for (int i = 0; i < size; i++) {
      copy(i, vector);
      table[slot(vector)] = i;
    }
  }

  private int slot(long[] vector) {
    long mixed = 0;
    for (long v : vector) {
      mixed = (mixed ^ v) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 29;
    }
    int slot = (int) (mixed >>> 16) & (table.length - 1);
    while (table[slot] >= 0 && !same(table[slot], vector)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean same(int index, long[] vector) {
    for (int d = 0; d < width; d++) {
      if (values[index * width + d] != vector[d]) {
        return false;
      }
    }
    return true;
  }
}
