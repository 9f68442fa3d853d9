package org.parley.tactic;

import java.io.Serializable;

/**
 * Of the deals worth at least a target, the one that the others would like best by what is known of
 * them (trade-off; Faratin, Sierra & Jennings 2002), exactly: the best pair of two half-frontiers.
 * Ties go to the larger own value, then to the smaller code.
 *
 * <p>A half-frontier holds the partial deals of half of the blocks that no other beats in own value
 * and in the others' at once; it grows one block at a time by merging, never by enumeration.
 */
public final class TradeOff implements Serializable {
  private final OfferCandidates candidates;
  private final BlockHalves halves;
  private final SumList pruned = new SumList();
  private SumList first = new SumList();
  private SumList second = new SumList();
  private SumList spare = new SumList();
  private SumList merged = new SumList();
  private int builtFrom = -1;
  private int builtFor = -1;
  private long code;
  private long own;

  /** A search over candidates. */
  public TradeOff(OfferCandidates candidates) {
    this.candidates = candidates;
    halves = new BlockHalves(candidates.blocks());
  }

  /**
   * Looks for the best deal worth at least a target.
   *
   * @param liking what the others are thought to value, by block and combination
   * @param version raised whenever {@code liking} changed
   * @return whether there is one; {@link #code} and {@link #own} then tell it
   */
  public boolean find(long target, long[][] liking, int version) {
    if (!candidates.any()) {
      return false;
    }
    if (builtFrom != candidates.version() || builtFor != version) {
      build(liking);
      builtFrom = candidates.version();
      builtFor = version;
    }
    long needed = target - candidates.base();
    boolean found = false;
    long bestOther = 0;
    int j = second.size - 1;
    for (int i = 0; i < first.size && j >= 0; i++) {
      while (j >= 0 && first.own[i] + second.own[j] < needed) {
        j--;
      }
      if (j >= 0) {
        long sum = first.own[i] + second.own[j];
        long other = first.other[i] + second.other[j];
        long number = first.code[i] + second.code[j];
        if (!found || better(other, sum, number, bestOther)) {
          found = true;
          bestOther = other;
          own = sum;
          code = number;
        }
      }
    }
    own += found ? candidates.base() : 0;
    return found;
  }

  private boolean better(long other, long sum, long number, long bestOther) {
    if (other != bestOther) {
      return other > bestOther;
    }
    return sum != own ? sum > own : number < code;
  }

  /** Code of the deal that was found. */
  public long code() {
    return code;
  }

  /** Own value of the deal that was found. */
  public long own() {
    return own;
  }

  private void build(long[][] liking) {
    halves.divide(candidates);
    first = half(false, first, liking);
    second = half(true, second, liking);
  }

  private SumList half(boolean isSecond, SumList into, long[][] liking) {
    SumList front = into;
    front.clear();
    front.add(0, 0, 0);
    for (int b = 0; b < candidates.blocks(); b++) {
      if (halves.isSecond(b) == isSecond) {
        prune(b, liking[b]);
        front = extend(front);
      }
    }
    return front;
  }

  /** The candidates of a block that no other beats. */
  private void prune(int block, long[] liking) {
    int[] combination = candidates.combinations(block);
    long[] own = candidates.owns(block);
    long radix = candidates.radix(block);
    int n = candidates.count(block);
    pruned.clear();
    long reached = Long.MIN_VALUE;
    for (int k = 0; k < n; k++) {
      long other = liking[combination[k]];
      if (other > reached) {
        reached = other;
        if (pruned.size > 0 && own[k] == pruned.own[pruned.size - 1]) {
          pruned.size--;
        }
        pruned.add(own[k], other, radix * combination[k]);
      }
    }
  }

  /**
   * Every partial deal with every candidate of one more block, less those that another beats: the
   * longer list once for every entry of the shorter.
   */
  private SumList extend(SumList front) {
    SumList few = pruned.size < front.size ? pruned : front;
    SumList many = few == front ? pruned : front;
    SumList result = merged;
    result.clear();
    for (int p = 0; p < few.size; p++) {
      SumList next = spare;
      next.clear();
      merge(result, many, few, p, next);
      spare = result;
      result = next;
    }
    merged = front;
    return result;
  }

  /**
   * Merges two lists in canonical order, the second shifted by an entry of a third, and keeps what
   * no earlier entry beats.
   */
  private static void merge(SumList a, SumList b, SumList shifts, int p, SumList into) {
    into.reserve(a.size + b.size);
    long[] own1 = a.own;
    long[] own2 = b.own;
    long shift = shifts.own[p];
    long reached = Long.MIN_VALUE;
    int i = 0;
    int j = 0;
    while (i < a.size && j < b.size) {
      long first = own1[i];
      long second = own2[j] + shift;
      boolean isFirst = first != second ? first > second : precedes(a, i, b, j, shifts, p);
      reached = isFirst ? into.keep(a, i++, reached) : into.keep(b, j++, shifts, p, reached);
    }
    while (i < a.size) {
      reached = into.keep(a, i++, reached);
    }
    while (j < b.size) {
      reached = into.keep(b, j++, shifts, p, reached);
    }
  }

  /** Which of two entries of equal own value comes first. */
  private static boolean precedes(SumList a, int i, SumList b, int j, SumList shifts, int p) {
    long other = b.other[j] + shifts.other[p];
    if (a.other[i] != other) {
      return a.other[i] > other;
    }
    return a.code[i] < b.code[j] + shifts.code[p];
  }
}
