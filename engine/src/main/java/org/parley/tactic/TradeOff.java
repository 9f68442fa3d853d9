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
  private final Candidates candidates;
  private final Halves halves;
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
  public TradeOff(Candidates candidates) {
    this.candidates = candidates;
    halves = new Halves(candidates.blocks());
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
    pruned.clear();
    long radix = candidates.radix(block);
    for (int k = 0; k < candidates.count(block); k++) {
      int combination = candidates.combination(block, k);
      long value = candidates.own(block, k);
      long other = liking[combination];
      if (pruned.size > 0 && other <= pruned.other[pruned.size - 1]) {
        continue;
      }
      if (pruned.size > 0 && value == pruned.own[pruned.size - 1]) {
        pruned.size--;
      }
      pruned.add(value, other, radix * combination);
    }
  }

  /** Every partial deal with every candidate of one more block, less those that another beats. */
  private SumList extend(SumList front) {
    SumList result = merged;
    result.clear();
    shift(front, 0, result);
    for (int p = 1; p < pruned.size; p++) {
      SumList next = spare;
      next.clear();
      merge(result, front, p, next);
      spare = result;
      result = next;
    }
    merged = front;
    return result;
  }

  private void shift(SumList front, int p, SumList into) {
    for (int i = 0; i < front.size; i++) {
      into.add(
          front.own[i] + pruned.own[p],
          front.other[i] + pruned.other[p],
          front.code[i] + pruned.code[p]);
    }
  }

  /**
   * Merges two lists in canonical order, the second shifted by a candidate, and keeps what no
   * earlier entry beats.
   */
  private void merge(SumList a, SumList front, int p, SumList into) {
    into.reserve(a.size + front.size);
    long[] own1 = a.own;
    long[] own2 = front.own;
    long shift = pruned.own[p];
    long reached = Long.MIN_VALUE;
    int i = 0;
    int j = 0;
    while (i < a.size && j < front.size) {
      long first = own1[i];
      long second = own2[j] + shift;
      boolean isFirst = first != second ? first > second : precedes(a, i, front, j, p);
      reached = isFirst ? into.keep(a, i++, reached) : into.keep(front, j++, pruned, p, reached);
    }
    while (i < a.size) {
      reached = into.keep(a, i++, reached);
    }
    while (j < front.size) {
      reached = into.keep(front, j++, pruned, p, reached);
    }
  }

  /** Which of two entries of equal own value comes first. */
  private boolean precedes(SumList a, int i, SumList front, int j, int p) {
    long other = front.other[j] + pruned.other[p];
    if (a.other[i] != other) {
      return a.other[i] > other;
    }
    return a.code[i] < front.code[j] + pruned.code[p];
  }
}
