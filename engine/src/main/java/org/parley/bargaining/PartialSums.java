package org.parley.bargaining;

import java.math.BigInteger;
import java.util.List;

/**
 * Ways begun block by block, by the different sums they have so far. What reaches all floors
 * whatever else is chosen is counted at once, what can no longer reach one is dropped, and the rest
 * is open.
 */
final class PartialSums {
  private final List<long[][]> blocks;
  private final long[] floors;
  private final long[][] most;
  private final long[][] least;
  private final BigInteger[] ways;
  private BigInteger sure = BigInteger.ZERO;
  private VectorSet open;
  private int taken;

  /** Nothing chosen yet; no block may be empty. */
  PartialSums(List<long[][]> blocks, long[] floors) {
    this.blocks = blocks;
    this.floors = floors;
    most = new long[blocks.size() + 1][floors.length];
    least = new long[blocks.size() + 1][floors.length];
    ways = new BigInteger[blocks.size() + 1];
    ways[blocks.size()] = BigInteger.ONE;
    for (int b = blocks.size() - 1; b >= 0; b--) {
      ways[b] = ways[b + 1].multiply(BigInteger.valueOf(blocks.get(b).length));
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
    open = new VectorSet(floors.length);
    place(0, new long[floors.length], 1, open);
  }

  /** Takes one block more. */
  void extend() {
    VectorSet next = new VectorSet(floors.length);
    long[] from = new long[floors.length];
    long[] sum = new long[floors.length];
    for (int s = 0; s < open.size(); s++) {
      open.copy(s, from);
      for (long[] choice : blocks.get(taken)) {
        for (int k = 0; k < sum.length; k++) {
          sum[k] = from[k] + choice[k];
        }
        place(taken + 1, sum, open.count(s), next);
      }
    }
    open = next;
    taken++;
  }

  private void place(int block, long[] sum, long count, VectorSet into) {
    boolean reached = true;
    for (int k = 0; k < sum.length; k++) {
      if (sum[k] + most[block][k] < floors[k]) {
        return;
      }
      reached &= sum[k] + least[block][k] >= floors[k];
    }
    if (reached) {
      sure = sure.add(BigInteger.valueOf(count).multiply(ways[block]));
    } else {
      into.add(sum, count);
    }
  }

  /** Number of blocks taken. */
  int taken() {
    return taken;
  }

  /** Sums from which the floors may be reached or missed. */
  VectorSet open() {
    return open;
  }

  /** Ways that reach the floors whatever else is chosen, counted to their end. */
  BigInteger sure() {
    return sure;
  }
}
