package org.parley.bargaining;

import java.math.BigInteger;
import java.util.List;

/**
 * Counts ways exactly, by the different sums that begin and end one. Equal sums are counted as one,
 * so that round numbers make large spaces small.
 */
final class ExactCounter {
  /** Sums to begin or end with at most, for one or two floors, where halves match by sorting. */
  private static final int LARGEST_HALF = 1 << 16;

  /** Pairs of a beginning and an end looked at, for more floors. */
  private static final double MOST_PAIRS = 1 << 22;

  /** Sums from which on it is foreseen whether the halves will grow too large. */
  private static final int FORESEEN = 1 << 9;

  /** Ways for each sum below which sums hardly ever coincide. */
  private static final double FEW = 4;

  private final List<long[][]> blocks;
  private final long[] floors;

  ExactCounter(List<long[][]> blocks, long[] floors) {
    this.blocks = blocks;
    this.floors = floors;
  }

  /** The number, from both ends; null if too many sums or pairs would have to be looked at. */
  BigInteger fromBothEnds() {
    PartialSums begun = new PartialSums(blocks, floors);
    VectorSet ends = new VectorSet(floors.length);
    ends.add(new long[floors.length], 1);
    int last = blocks.size();
    double begunWays = 1;
    double endWays = 1;
    while (begun.taken() < last && begun.open().size() > 0) {
      if (begun.open().size() <= ends.size()) {
        begunWays *= blocks.get(begun.taken()).length;
        begun.extend();
      } else {
        last--;
        endWays *= blocks.get(last).length;
        ends = extended(ends, blocks.get(last));
      }
      double fewest = Math.min(begunWays / Math.max(1, begun.open().size()), endWays / ends.size());
      double between = 1;
      for (int b = begun.taken(); b < last; b++) {
        between *= blocks.get(b).length;
      }
      double largest = (double) Math.max(1, begun.open().size()) * ends.size();
      boolean apart = begun.open().size() + ends.size() > FORESEEN && fewest < FEW;
      if (tooLarge(begun.open().size(), ends.size(), apart ? largest * between : largest)) {
        return null;
      }
    }
    return begun.sure().add(matched(begun.open(), ends));
  }

  private boolean tooLarge(int begun, int ends, double pairs) {
    return floors.length <= 2
        ? begun > LARGEST_HALF
            || ends > LARGEST_HALF
            || pairs > (double) LARGEST_HALF * LARGEST_HALF
        : pairs > MOST_PAIRS;
  }

  private static VectorSet extended(VectorSet ends, long[][] block) {
    VectorSet next = new VectorSet(block[0].length);
    long[] from = new long[block[0].length];
    long[] sum = new long[from.length];
    for (int s = 0; s < ends.size(); s++) {
      ends.copy(s, from);
      for (long[] choice : block) {
        for (int k = 0; k < sum.length; k++) {
          sum[k] = from[k] + choice[k];
        }
        next.add(sum, ends.count(s));
      }
    }
    return next;
  }

  private BigInteger matched(VectorSet begun, VectorSet ends) {
    if (begun.size() == 0) {
      return BigInteger.ZERO;
    }
    return floors.length <= 2
        ? new MatchedHalves(begun, ends, floors).count()
        : MatchedHalves.pairs(begun, ends, floors);
  }

  /**
   * The number, from one end, where few ways reach the floors.
   *
   * @param cap sums held at most after each block
   * @return null if more would have to be held
   */
  BigInteger fromOneEnd(int cap) {
    PartialSums begun = new PartialSums(blocks, floors);
    while (begun.taken() < blocks.size()) {
      // Every block multiplies what is open at most by its choices.
      if (begun.open().size() > cap) {
        return null;
      }
      begun.extend();
    }
    return begun.sure();
  }
}
