package org.parley.bargaining;

import java.util.Arrays;
import java.util.List;

/**
 * Different vectors of values in falling order of the first value, then the second, and so on, each
 * with the number of choices behind it. Adding the same to all leaves the order as it is, so that
 * sums are merged and never sorted.
 */
final class OrderedVectors {
  private final int width;
  private long[] values;
  private long[] counts;
  private int size;

  OrderedVectors(int width, int room) {
    this.width = width;
    values = new long[Math.max(1, room) * width];
    counts = new long[Math.max(1, room)];
  }

  /** Vectors in any order, put in order; equal ones become one. */
  static OrderedVectors sorted(List<long[]> vectors, int width) {
    long[][] order = vectors.toArray(new long[0][]);
    Arrays.sort(order, (p, q) -> Arrays.compare(q, p));
    OrderedVectors ordered = new OrderedVectors(width, order.length);
    for (int i = 0; i < order.length; i++) {
      if (i > 0 && Arrays.equals(order[i - 1], order[i])) {
        ordered.counts[ordered.size - 1]++;
      } else {
        ordered.append(order[i], 0, null, 1);
      }
    }
    return ordered;
  }

  /** One vector alone. */
  static OrderedVectors single(long[] vector) {
    OrderedVectors one = new OrderedVectors(vector.length, 1);
    one.append(vector, 0, null, 1);
    return one;
  }

  int size() {
    return size;
  }

  int width() {
    return width;
  }

  /** Whether a vector here is nowhere smaller than another. */
  boolean dominates(int index, long[] vector) {
    for (int d = 0; d < width; d++) {
      if (values[index * width + d] < vector[d]) {
        return false;
      }
    }
    return true;
  }

  long count(int index) {
    return counts[index];
  }

  long value(int index, int delegation) {
    return values[index * width + delegation];
  }

  long[] vector(int index) {
    return Arrays.copyOfRange(values, index * width, (index + 1) * width);
  }

  void copy(int index, long[] into) {
    System.arraycopy(values, index * width, into, 0, width);
  }

  /** Adds at the end a vector, moved by a step if there is one, that comes after all there are. */
  private void append(long[] from, int at, long[] step, long count) {
    if (size == counts.length) {
      counts = Arrays.copyOf(counts, 2 * size);
      values = Arrays.copyOf(values, 2 * size * width);
    }
    for (int d = 0; d < width; d++) {
      values[size * width + d] = from[at + d] + (step == null ? 0 : step[d]);
    }
    counts[size++] = count;
  }

  /** Adds at the end a vector of other ones. */
  void append(OrderedVectors from, int index) {
    append(from.values, index * width, null, from.counts[index]);
  }

  /** All moved by a step and multiplied in number. */
  OrderedVectors moved(long[] step, long times) {
    OrderedVectors moved = new OrderedVectors(width, size);
    for (int i = 0; i < size; i++) {
      moved.append(values, i * width, step, SaturatingCount.times(counts[i], times));
    }
    return moved;
  }

  /** Both together; equal vectors become one. */
  static OrderedVectors merged(OrderedVectors p, OrderedVectors q) {
    OrderedVectors merged = new OrderedVectors(p.width, p.size + q.size);
    int i = 0;
    int j = 0;
    while (i < p.size || j < q.size) {
      int order = i == p.size ? -1 : j == q.size ? 1 : compare(p, i, q, j);
      if (order > 0) {
        merged.append(p, i++);
      } else if (order < 0) {
        merged.append(q, j++);
      } else {
        merged.append(p, i);
        merged.counts[merged.size - 1] = SaturatingCount.plus(p.counts[i++], q.counts[j++]);
      }
    }
    return merged;
  }

  private static int compare(OrderedVectors p, int i, OrderedVectors q, int j) {
    for (int d = 0; d < p.width; d++) {
      int order = Long.compare(p.value(i, d), q.value(j, d));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** All sums with vectors of a block. */
  OrderedVectors plus(OrderedVectors choices) {
    return plus(choices, 0, choices.size);
  }

  private OrderedVectors plus(OrderedVectors choices, int low, int high) {
    if (high <= low || size == 0) {
      return new OrderedVectors(width, 1);
    }
    if (high - low == 1) {
      long[] step = new long[width];
      choices.copy(low, step);
      return moved(step, choices.counts[low]);
    }
    int middle = (low + high) >>> 1;
    return merged(plus(choices, low, middle), plus(choices, middle, high));
  }

  boolean holds(long[] vector) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Arrays.compare(values, middle * width, (middle + 1) * width, vector, 0, width);
      if (order == 0) {
        return true;
      }
      if (order > 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }
}
