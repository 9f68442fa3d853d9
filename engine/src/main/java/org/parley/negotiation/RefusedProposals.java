package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;

/** Texts that somebody refused in this run, so that they are not put forward again. */
final class RefusedProposals implements Serializable {
  private final long[] radix;
  private long[] codes = new long[8];
  private long[] masks = new long[8];
  private int size;

  RefusedProposals(DealSpace space) {
    radix = new long[space.issues()];
    long next = 1;
    for (int i = 0; i < radix.length; i++) {
      radix[i] = next;
      next *= space.options(i);
    }
  }

  void clear() {
    size = 0;
  }

  boolean any() {
    return size > 0;
  }

  void add(int[] deal, long mask) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, 2 * size);
      masks = Arrays.copyOf(masks, 2 * size);
    }
    codes[size] = code(deal, mask);
    masks[size] = mask;
    size++;
  }

  boolean contain(int[] deal, long mask) {
    if (size == 0) {
      return false;
    }
    long code = code(deal, mask);
    for (int i = 0; i < size; i++) {
      if (codes[i] == code && masks[i] == mask) {
        return true;
      }
    }
    return false;
  }

  /** Code of what a text settles; what it leaves open does not count. */
  long code(int[] deal, long mask) {
    long code = 0;
    for (long left = mask; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      code += radix[i] * deal[i];
    }
    return code;
  }
}
