package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Counts the pairs of a beginning and an end whose one or two sums reach their floors: beginnings
 * by rising first sum, ends let in as their first sum suffices, and a Fenwick tree (1994) over the
 * second sums of the ends to count those.
 */
final class MatchedHalves {
  private final VectorSet begun;
  private final VectorSet ends;
  private final long[] floors;

  MatchedHalves(VectorSet begun, VectorSet ends, long[] floors) {
    this.begun = begun;
    this.ends = ends;
    this.floors = floors;
  }

  BigInteger count() {
    long[] seconds = new long[ends.size()];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = second(ends, i);
    }
    Arrays.sort(seconds);
    long[] tree = new long[seconds.length + 1];
    int[] byFirst = byFirst(ends);
    BigInteger total = BigInteger.ZERO;
    long let = 0;
    int next = byFirst.length - 1;
    for (int beginning : byFirst(begun)) {
      long first = begun.value(beginning, 0);
      for (; next >= 0 && first + ends.value(byFirst[next], 0) >= floors[0]; next--) {
        long count = ends.count(byFirst[next]);
        let += count;
        add(tree, rank(seconds, second(ends, byFirst[next])) + 1, count);
      }
      long needed = floors.length < 2 ? Long.MIN_VALUE : floors[1] - second(begun, beginning);
      long matched = let - upTo(tree, rank(seconds, needed));
      total =
          total.add(
              BigInteger.valueOf(begun.count(beginning)).multiply(BigInteger.valueOf(matched)));
    }
    return total;
  }

  /** Counts the pairs whose sums reach all floors by looking at each. */
  static BigInteger pairs(VectorSet begun, VectorSet ends, long[] floors) {
    BigInteger total = BigInteger.ZERO;
    long[] first = new long[floors.length];
    for (int b = 0; b < begun.size(); b++) {
      begun.copy(b, first);
      long matched = 0;
      for (int e = 0; e < ends.size(); e++) {
        boolean reached = true;
        for (int k = 0; k < first.length && reached; k++) {
          reached = first[k] + ends.value(e, k) >= floors[k];
        }
        matched += reached ? ends.count(e) : 0;
      }
      total = total.add(BigInteger.valueOf(begun.count(b)).multiply(BigInteger.valueOf(matched)));
    }
    return total;
  }

  private long second(VectorSet of, int index) {
    return floors.length < 2 ? 0 : of.value(index, 1);
  }

  /** Indices by rising first sum. */
  private static int[] byFirst(VectorSet of) {
    return java.util.stream.IntStream.range(0, of.size())
        .boxed()
        .sorted((i, j) -> Long.compare(of.value(i, 0), of.value(j, 0)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Number of sorted values below the given one. */
  private static int rank(long[] sorted, long value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void add(long[] tree, int at, long count) {
    for (int i = at; i < tree.length; i += i & -i) {
      tree[i] += count;
    }
  }

  private static long upTo(long[] tree, int at) {
    long sum = 0;
    for (int i = at; i > 0; i -= i & -i) {
      sum += tree[i];
    }
    return sum;
  }
}
