package org.parley.bargaining;

import java.util.Arrays;

/**
 * Value pairs of which none dominates another: the first delegation's values fall, the second's
 * rise. Each knows how many choices give exactly this pair.
 */
final class BilateralPoints {
  long[] first = new long[16];
  long[] second = new long[16];
  long[] count = new long[16];
  int size;

  void clear() {
    size = 0;
  }

  /** Adds at the end a pair that comes after all there are, unless one there dominates it. */
  void append(long a, long b, long n) {
    if (size > 0) {
      long lastB = second[size - 1];
      if (b < lastB || (b == lastB && a < first[size - 1])) {
        return;
      }
      if (b == lastB) {
        count[size - 1] = SaturatingCount.plus(count[size - 1], n);
        return;
      }
    }
    if (size == first.length) {
      grow();
    }
    first[size] = a;
    second[size] = b;
    count[size++] = n;
  }

  private void grow() {
    first = Arrays.copyOf(first, 2 * size);
    second = Arrays.copyOf(second, 2 * size);
    count = Arrays.copyOf(count, 2 * size);
  }

  /** Puts in a pair wherever it belongs, and drops what it dominates. */
  void insert(long a, long b, long n) {
    int at = before(a);
    if (at < size && first[at] == a) {
      if (second[at] == b) {
        count[at] = SaturatingCount.plus(count[at], n);
        return;
      }
      if (second[at] > b) {
        return;
      }
    } else if (at > 0 && second[at - 1] >= b) {
      return;
    }
    int end = at;
    while (end < size && second[end] <= b) {
      end++;
    }
    if (size + 1 > first.length) {
      grow();
    }
    int tail = size - end;
    System.arraycopy(first, end, first, at + 1, tail);
    System.arraycopy(second, end, second, at + 1, tail);
    System.arraycopy(count, end, count, at + 1, tail);
    first[at] = a;
    second[at] = b;
    count[at] = n;
    size = at + 1 + tail;
  }

  /** Number of pairs whose first value is larger than the given one. */
  int before(long a) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (first[middle] > a) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean holds(long a, long b) {
    int at = before(a);
    return at < size && first[at] == a && second[at] == b;
  }

  /** Becomes a copy of other pairs, moved by a step and multiplied in number. */
  void shift(BilateralPoints from, long a, long b, long n) {
    clear();
    while (first.length < from.size) {
      size = first.length;
      grow();
    }
    for (int i = 0; i < from.size; i++) {
      first[i] = from.first[i] + a;
      second[i] = from.second[i] + b;
      count[i] = SaturatingCount.times(from.count[i], n);
    }
    size = from.size;
  }

  /** Becomes what is efficient of two sets. */
  void merge(BilateralPoints p, BilateralPoints q) {
    clear();
    int i = 0;
    int j = 0;
    while (i < p.size || j < q.size) {
      boolean left =
          j == q.size
              || (i < p.size
                  && (p.first[i] > q.first[j]
                      || (p.first[i] == q.first[j] && p.second[i] >= q.second[j])));
      if (left) {
        append(p.first[i], p.second[i], p.count[i++]);
      } else {
        append(q.first[j], q.second[j], q.count[j++]);
      }
    }
  }

  /** Keeps the pairs from one index up to, but without, another. */
  void keep(int from, int to) {
    size = Math.max(0, to - from);
    if (from > 0 && size > 0) {
      System.arraycopy(first, from, first, 0, size);
      System.arraycopy(second, from, second, 0, size);
      System.arraycopy(count, from, count, 0, size);
    }
  }

  /**
   * Thins out to about as many pairs as wanted: of those whose first values lie in one cell the one
   * best for the second delegation stays, and the very first pair.
   *
   * @return the width of a cell: no pair dropped is better for the first delegation by more
   */
  long trim(int wanted) {
    long width = (first[0] - first[size - 1]) / wanted + 1;
    long top = first[0];
    int kept = 1;
    for (int i = 1; i < size; i++) {
      boolean lastOfCell =
          i + 1 == size || (top - first[i]) / width != (top - first[i + 1]) / width;
      if (lastOfCell) {
        first[kept] = first[i];
        second[kept] = second[i];
        count[kept++] = count[i];
      }
    }
    size = kept;
    return width;
  }
}
