package org.parley.tactic;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A list of partial deals with their own value, what the others are thought to value them at, and
 * their code; grows as it must and is used again.
 */
final class SumList implements Serializable {
  long[] own = new long[64];
  long[] other = new long[64];
  long[] code = new long[64];
  int size;

  void clear() {
    size = 0;
  }

  void add(long ownValue, long otherValue, long dealCode) {
    if (size == own.length) {
      reserve(2 * size);
    }
    own[size] = ownValue;
    other[size] = otherValue;
    code[size] = dealCode;
    size++;
  }

  /** Makes room for so many entries in all. */
  void reserve(int room) {
    if (room > own.length) {
      int larger = Math.max(room, 2 * own.length);
      own = Arrays.copyOf(own, larger);
      other = Arrays.copyOf(other, larger);
      code = Arrays.copyOf(code, larger);
    }
  }

  /** Takes over an entry if the others like it better than what was reached; there must be room. */
  long keep(SumList from, int i, long reached) {
    if (from.other[i] <= reached) {
      return reached;
    }
    own[size] = from.own[i];
    other[size] = from.other[i];
    code[size] = from.code[i];
    return other[size++];
  }

  /** The same for the sum of two entries. */
  long keep(SumList from, int i, SumList shift, int p, long reached) {
    long sum = from.other[i] + shift.other[p];
    if (sum <= reached) {
      return reached;
    }
    own[size] = from.own[i] + shift.own[p];
    other[size] = sum;
    code[size] = from.code[i] + shift.code[p];
    size++;
    return sum;
  }
}
