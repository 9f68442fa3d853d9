package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Offers that were picked before, by round: where nothing differs from run to run, neither does the
 * offer.
 */
final class Memory implements Serializable {
  private final int[][] deal;
  private final long[] target;
  private final long[] value;
  private final long[] mask;
  private final int[] version;

  Memory(int rounds, int issues) {
    deal = new int[rounds][issues];
    target = new long[rounds];
    value = new long[rounds];
    mask = new long[rounds];
    version = new int[rounds];
    Arrays.fill(version, -1);
  }

  boolean recall(int round, long aim, int of, int[] into) {
    if (version[round] != of || target[round] != aim) {
      return false;
    }
    System.arraycopy(deal[round], 0, into, 0, into.length);
    return true;
  }

  long value(int round) {
    return value[round];
  }

  long mask(int round) {
    return mask[round];
  }

  void keep(int round, long aim, int of, int[] offer, long worth, long settled) {
    version[round] = of;
    target[round] = aim;
    value[round] = worth;
    mask[round] = settled;
    System.arraycopy(offer, 0, deal[round], 0, offer.length);
  }
}
