package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;

/** The texts by which people in a seat stand, even below their r or across an own line. */
final class InsistedOffers implements Serializable {
  private final RefusedProposals codes;
  private final long[] mask;
  private final long[] code;

  InsistedOffers(RefusedProposals codes, int parties) {
    this.codes = codes;
    mask = new long[parties];
    code = new long[parties];
  }

  void clear() {
    Arrays.fill(mask, 0);
  }

  /** Notes whether a delegation that agrees to a text stands by it. */
  void note(int d, int[] deal, long settled, boolean insisted) {
    mask[d] = insisted ? settled : 0;
    code[d] = codes.code(deal, settled);
  }

  boolean standsBy(int d, int[] deal, long settled) {
    return mask[d] == settled && code[d] == codes.code(deal, settled);
  }
}
