package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Offers that were picked before, by round: where nothing differs from run to run, neither does the
 * offer.
 */
final class OfferMemory implements Serializable {
  private final int[][] deal;
  private final long[] target;
  private final long[] value;
  private final long[] mask;
  private final int[] version;

  OfferMemory(int rounds, int issues) {
    deal = new int[rounds][issues];
    target = new long[rounds];
    value = new long[rounds];
    mask = new long[rounds];
    version = new int[rounds];
    Arrays.fill(version, -1);
  }

  /** Copies what was offered in a round at the same target, if no candidate moved since. */
  boolean recall(int round, long aim, int of, NextOffer into) {
    if (version[round] != of || target[round] != aim) {
      return false;
    }
    into.recall(deal[round], value[round], mask[round]);
    return true;
  }

  void keep(int round, long aim, int of, NextOffer offer) {
    version[round] = of;
    target[round] = aim;
    value[round] = offer.value();
    mask[round] = offer.mask();
    System.arraycopy(offer.deal(), 0, deal[round], 0, deal[round].length);
  }
}
