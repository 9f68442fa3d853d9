package org.parley.bargaining;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * How many ways there are to take one choice per block such that some sums reach their floors.
 *
 * <p>Exactly, by the different sums that begin and end a way, as long as there are not too many;
 * else estimated from a sample; and exactly once more where the sample finds only few ways, which
 * can be counted one by one. What is too many is a number of sums, never a matter of time.
 */
final class DealCounter {
  /** Ways of which it is expected that they can be counted one by one. */
  private static final double FEW = 200_000;

  /** Sums held after each block where few ways are expected. */
  private static final int CAP = 1 << 14;

  private final List<long[][]> blocks = new ArrayList<>();
  private final long[] floors;
  private final BigInteger apart;
  private BigInteger choices = BigInteger.ONE;

  /**
   * A tally.
   *
   * @param blocks by block and choice the terms of each sum
   * @param floors what each sum must reach
   * @param apart how many of these ways are not to be counted though they reach the floors
   */
  DealCounter(List<long[][]> blocks, long[] floors, BigInteger apart) {
    blocks.stream().sorted((b, c) -> Long.compare(reach(c), reach(b))).forEach(this.blocks::add);
    this.floors = floors;
    this.apart = apart;
    for (long[][] block : blocks) {
      choices = choices.multiply(BigInteger.valueOf(block.length));
    }
  }

  private static long reach(long[][] block) {
    long reach = 0;
    for (int k = 0; block.length > 0 && k < block[0].length; k++) {
      long high = Long.MIN_VALUE;
      long low = Long.MAX_VALUE;
      for (long[] choice : block) {
        high = Math.max(high, choice[k]);
        low = Math.min(low, choice[k]);
      }
      reach += high - low;
    }
    return reach;
  }

  /** The tally of a set of texts. */
  static DealCounter of(DealSet texts) {
    return of(texts, -1);
  }

  /**
   * The tally of the texts of a set that give a delegation less than its least value, while the
   * least values of all others hold; of the set itself for -1.
   */
  static DealCounter of(DealSet texts, int below) {
    int[] asked =
        java.util.stream.IntStream.range(0, texts.delegations())
            .filter(d -> texts.least()[d] != DealSet.ANY)
            .toArray();
    long[] floors = new long[asked.length];
    boolean stillCounts = texts.leavesOutStill();
    long[] still = new long[asked.length];
    for (int k = 0; k < asked.length; k++) {
      int sign = asked[k] == below ? -1 : 1;
      long least = texts.least()[asked[k]];
      floors[k] = (sign < 0 ? 1 - least : least) - sign * texts.picture().base()[asked[k]];
    }
    List<long[][]> blocks = new ArrayList<>();
    for (int b = 0; b < texts.blocks(); b++) {
      int[] from = texts.combinations(b);
      long[][] block = new long[from.length][asked.length];
      for (int c = 0; c < from.length; c++) {
        for (int k = 0; k < asked.length; k++) {
          long value = texts.value(asked[k], b, from[c]);
          block[c][k] = asked[k] == below ? -value : value;
          still[k] += stillCounts && texts.picture().isStill(b, from[c]) ? block[c][k] : 0;
        }
      }
      blocks.add(block);
    }
    stillCounts &= BlockChoices.dominates(still, floors);
    return new DealCounter(blocks, floors, stillCounts ? BigInteger.ONE : BigInteger.ZERO);
  }

  /** The number of ways. */
  CountResult count() {
    if (choices.signum() == 0) {
      return new CountResult.Exact(BigInteger.ZERO, "no choice is left");
    }
    if (floors.length == 0) {
      return new CountResult.Exact(choices.subtract(apart), "product over blocks");
    }
    ExactCounter bySums = new ExactCounter(blocks, floors);
    BigInteger counted = bySums.fromBothEnds();
    if (counted != null) {
      return exact(counted);
    }
    CountResult estimate = new SampledCounter(blocks, floors, choices.doubleValue()).count();
    counted = estimate.estimate() < FEW ? bySums.fromOneEnd(CAP) : null;
    return counted != null ? exact(counted) : estimate;
  }

  private CountResult exact(BigInteger counted) {
    return new CountResult.Exact(counted.subtract(apart), "counted over sums of values");
  }
}
