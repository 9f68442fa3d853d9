package org.parley.bargaining;

import java.math.BigInteger;
import java.util.List;

/** Counts exactly, by the different sums that begin, and if need be end, a way. */
final class TallyBySums {
  private final List<long[][]> blocks;
  private final long[] floors;
  private final int cap;
  private final long[][] most;
  private final long[][] least;
  private final long[] ways;
  private BigInteger sure = BigInteger.ZERO;

  TallyBySums(List<long[][]> blocks, long[] floors, int cap) {
    this.blocks = blocks;
    this.floors = floors;
    this.cap = cap;
    most = new long[blocks.size() + 1][floors.length];
    least = new long[blocks.size() + 1][floors.length];
    ways = new long[blocks.size() + 1];
    ways[blocks.size()] = 1;
    for (int b = blocks.size() - 1; b >= 0; b--) {
      ways[b] = ways[b + 1] * blocks.get(b).length;
      for (int k = 0; k < floors.length; k++) {
        long high = Long.MIN_VALUE;
        long low = Long.MAX_VALUE;
        for (long[] choice : blocks.get(b)) {
          high = Math.max(high, choice[k]);
          low = Math.min(low, choice[k]);
        }
        most[b][k] = most[b + 1][k] + high;
        least[b][k] = least[b + 1][k] + low;
      }
    }
  }

  /** The number, or null if more sums than the cap would have to be held. */
  BigInteger count() {
    VectorSet open = new VectorSet(floors.length);
    place(0, new long[floors.length], 1, open);
    for (int b = 0; b < blocks.size(); b++) {
      VectorSet next = new VectorSet(floors.length);
      BigInteger before = sure;
      long[] from = new long[floors.length];
      for (int s = 0; s < open.size() && next.size() <= cap; s++) {
        open.copy(s, from);
        extend(b, from, open.count(s), next);
      }
      if (next.size() > cap) {
        sure = before;
        return match(open, b);
      }
      open = next;
    }
    return sure;
  }

  private void extend(int block, long[] from, long count, VectorSet next) {
    long[] sum = new long[floors.length];
    for (long[] choice : blocks.get(block)) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] = from[k] + choice[k];
      }
      place(block + 1, sum, count, next);
    }
  }

  private void place(int block, long[] sum, long count, VectorSet open) {
    boolean reached = true;
    for (int k = 0; k < sum.length; k++) {
      if (sum[k] + most[block][k] < floors[k]) {
        return;
      }
      reached &= sum[k] + least[block][k] >= floors[k];
    }
    if (reached) {
      sure = sure.add(BigInteger.valueOf(count).multiply(BigInteger.valueOf(ways[block])));
    } else {
      open.add(sum, count);
    }
  }

  /** Matches the beginnings that are still open with all ends. */
  private BigInteger match(VectorSet begun, int block) {
    if (floors.length > 2) {
      return null;
    }
    VectorSet ends = new VectorSet(floors.length);
    ends.add(new long[floors.length], 1);
    for (int b = blocks.size() - 1; b >= block; b--) {
      VectorSet next = new VectorSet(floors.length);
      long[] from = new long[floors.length];
      long[] sum = new long[floors.length];
      for (int s = 0; s < ends.size(); s++) {
        ends.copy(s, from);
        for (long[] choice : blocks.get(b)) {
          for (int k = 0; k < sum.length; k++) {
            sum[k] = from[k] + choice[k];
          }
          next.add(sum, ends.count(s));
        }
        if (next.size() > 4 * cap) {
          return null;
        }
      }
      ends = next;
    }
    return sure.add(new MatchedHalves(begun, ends, floors).count());
  }
}
