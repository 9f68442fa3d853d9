package org.parley.tactic;

import java.util.Arrays;
import org.parley.bargaining.DealSpace;

/**
 * The deal nearest to a target as parties of the Genius platform find it, ties included: all deals
 * in a list by descending utility, equal ones in the order of enumeration (the last issue varies
 * fastest); the list is halved until the middle repeats or has the value exactly; then the
 * neighbour before it, and after that the one behind, is taken if it is strictly nearer.
 *
 * <p>For spaces of at most {@link #MOST} deals, since the list is kept.
 */
public final class GeniusBidSearch implements TargetSearch {
  /** Deals that a list may have. */
  public static final int MOST = 1 << 18;

  private static final int INDEX_BITS = 18;
  private static final int MOST_VALUE_BITS = 62 - INDEX_BITS;

  private final OfferCandidates candidates;
  private final int[][] builtCombinations;
  private final long[][] builtOwn;
  private final int[] builtCount;
  private int builtFrom = -1;
  private long[] values = new long[0];
  private long[] codes = new long[0];
  private int found;

  /** A search over candidates. */
  public GeniusBidSearch(OfferCandidates candidates) {
    this.candidates = candidates;
    builtCombinations = new int[candidates.blocks()][0];
    builtOwn = new long[candidates.blocks()][0];
    builtCount = new int[candidates.blocks()];
    Arrays.fill(builtCount, -1);
  }

  @Override
  public boolean find(long target, long floor) {
    if (!candidates.any()) {
      return false;
    }
    if (builtFrom != candidates.version()) {
      if (isOther()) {
        build();
      }
      builtFrom = candidates.version();
    }
    found = nearest(target - candidates.base());
    while (found >= 0 && values[found] < floor - candidates.base()) {
      found--;
    }
    return found >= 0;
  }

  private int nearest(long target) {
    int low = 0;
    int high = values.length - 1;
    int middle = -1;
    int next = (low + high) / 2;
    while (next != middle) {
      middle = next;
      if (values[middle] == target) {
        return middle;
      }
      if (values[middle] < target) {
        high = middle;
      } else {
        low = middle;
      }
      next = (low + high) / 2;
    }
    int best = middle;
    if (middle > 0 && isNearer(middle - 1, best, target)) {
      best = middle - 1;
    }
    if (middle + 1 < values.length && isNearer(middle + 1, best, target)) {
      best = middle + 1;
    }
    return best;
  }

  private boolean isNearer(int one, int other, long target) {
    return Math.abs(values[one] - target) < Math.abs(values[other] - target);
  }

  @Override
  public long code() {
    return codes[found];
  }

  @Override
  public long own() {
    return values[found] + candidates.base();
  }

  /** Whether the candidates are not those of the list; they are gathered anew for every run. */
  private boolean isOther() {
    for (int b = 0; b < candidates.blocks(); b++) {
      int count = candidates.count(b);
      if (count != builtCount[b]
          || !Arrays.equals(candidates.combinations(b), 0, count, builtCombinations[b], 0, count)
          || !Arrays.equals(candidates.owns(b), 0, count, builtOwn[b], 0, count)) {
        return true;
      }
    }
    return false;
  }

  private void build() {
    DealSpace space = candidates.space();
    long[][] own = new long[candidates.blocks()][];
    boolean[][] allowed = new boolean[candidates.blocks()][];
    int deals = 1;
    for (int b = 0; b < own.length; b++) {
      int count = candidates.count(b);
      builtCount[b] = count;
      builtCombinations[b] = Arrays.copyOf(candidates.combinations(b), count);
      builtOwn[b] = Arrays.copyOf(candidates.owns(b), count);
      own[b] = new long[space.combinations(b)];
      allowed[b] = new boolean[space.combinations(b)];
      for (int k = 0; k < count; k++) {
        own[b][builtCombinations[b][k]] = builtOwn[b][k];
        allowed[b][builtCombinations[b][k]] = true;
      }
      deals *= count;
    }
    long[] keys = new long[deals];
    long[] inOrder = new long[deals];
    int[] deal = new int[space.issues()];
    int at = 0;
    do {
      long value = 0;
      long code = 0;
      boolean isCandidate = true;
      for (int b = 0; b < own.length && isCandidate; b++) {
        int combination = space.combination(b, deal);
        isCandidate = allowed[b][combination];
        value += own[b][combination];
        code += candidates.radix(b) * combination;
      }
      if (isCandidate) {
        keys[at] = key(value, at);
        inOrder[at] = code;
        at++;
      }
    } while (advance(deal, space));
    sort(keys, inOrder);
  }

  /** The last issue varies fastest. */
  private static boolean advance(int[] deal, DealSpace space) {
    for (int i = deal.length - 1; i >= 0; i--) {
      deal[i]++;
      if (deal[i] < space.options(i)) {
        return true;
      }
      deal[i] = 0;
    }
    return false;
  }

  /** Sorts by descending value, then by place in the order of enumeration. */
  private static long key(long value, int place) {
    if (Math.abs(value) >>> MOST_VALUE_BITS != 0) {
      throw new ArithmeticException("a value too large for a list of deals: " + value);
    }
    return (-value << INDEX_BITS) + place;
  }

  private void sort(long[] keys, long[] inOrder) {
    Arrays.sort(keys);
    values = new long[keys.length];
    codes = new long[keys.length];
    for (int k = 0; k < keys.length; k++) {
      values[k] = -(keys[k] >> INDEX_BITS);
      codes[k] = inOrder[(int) (keys[k] & (MOST - 1))];
    }
  }
}
