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
      int room = 2 * size;
      own = Arrays.copyOf(own, room);
      other = Arrays.copyOf(other, room);
      code = Arrays.copyOf(code, room);
    }
    own[size] = ownValue;
    other[size] = otherValue;
    code[size] = dealCode;
    size++;
  }
}
