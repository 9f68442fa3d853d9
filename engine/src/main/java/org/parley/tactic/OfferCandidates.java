package org.parley.tactic;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;

/**
 * The combinations of every block that a delegation may put into an offer: those that agree with
 * what is closed and cross none of its own hard lines; sorted by own value, best first, ties by
 * number.
 *
 * <p>A deal's code is the sum over blocks of combination * radix, block 0 counting fastest.
 */
public final class OfferCandidates implements Serializable {
  private final DealSpace space;
  private final int[][] combination;
  private final int[][] ranked;
  private final long[][] own;
  private final int[] count;
  private final boolean[] included;
  private final int[] spare;
  private final long[] radix;
  private long base;
  private int version;

  /** Whether the candidates added so far are those that ranked first the last time. */
  private boolean inOrder;

  /** Room for the candidates of a space; empty until {@link #begin} and {@link #add}. */
  public OfferCandidates(DealSpace space) {
    this.space = space;
    int blocks = space.blocks();
    combination = new int[blocks][];
    ranked = new int[blocks][];
    own = new long[blocks][];
    count = new int[blocks];
    radix = new long[blocks];
    int largest = 0;
    long next = 1;
    for (int b = 0; b < blocks; b++) {
      combination[b] = new int[space.combinations(b)];
      ranked[b] = new int[space.combinations(b)];
      for (int c = 0; c < ranked[b].length; c++) {
        ranked[b][c] = c;
      }
      own[b] = new long[space.combinations(b)];
      radix[b] = next;
      next *= space.combinations(b);
      largest = Math.max(largest, space.combinations(b));
    }
    included = new boolean[largest];
    spare = new int[largest];
  }

  /** Sets the part of the value that no deal changes. */
  public void setBase(long base) {
    version += this.base == base ? 0 : 1;
    this.base = base;
  }

  /** Empties the candidates of a block. */
  public void begin(int block) {
    count[block] = 0;
    inOrder = true;
  }

  /** Adds a combination of a block with its value. */
  public void add(int block, int number, long value) {
    inOrder &= ranked[block][count[block]] == number;
    combination[block][count[block]] = number;
    own[block][count[block]] = value;
    count[block]++;
  }

  /**
   * The k-th combination of a block as it ranked when candidates were last gathered, all of them
   * from k = 0. Adding them in this order leaves little to sort, and changes no result.
   */
  public int ranked(int block, int k) {
    return ranked[block][k];
  }

  /** Sorts what was added to a block. */
  public void end(int block) {
    ValueRanking.sort(own[block], combination[block], count[block]);
    if (inOrder) {
      System.arraycopy(combination[block], 0, ranked[block], 0, count[block]);
    } else {
      rank(block);
    }
    version++;
  }

  /** The candidates as they are sorted now, then the other combinations as they ranked before. */
  private void rank(int block) {
    int[] old = ranked[block];
    boolean[] in = included;
    for (int k = 0; k < count[block]; k++) {
      in[combination[block][k]] = true;
    }
    int at = count[block];
    for (int k = 0; k < old.length; k++) {
      if (!in[old[k]]) {
        spare[at++] = old[k];
      }
    }
    for (int k = 0; k < count[block]; k++) {
      in[combination[block][k]] = false;
    }
    System.arraycopy(combination[block], 0, old, 0, count[block]);
    System.arraycopy(spare, count[block], old, count[block], old.length - count[block]);
  }

  /** The space. */
  public DealSpace space() {
    return space;
  }

  /** Raised whenever the candidates of a block, or the base, change. */
  public int version() {
    return version;
  }

  /** The part of the value that no deal changes. */
  public long base() {
    return base;
  }

  /** Number of blocks. */
  public int blocks() {
    return count.length;
  }

  /** Number of candidates of a block; if 0, no deal is possible. */
  public int count(int block) {
    return count[block];
  }

  /** The k-th best candidate of a block. */
  public int combination(int block, int k) {
    return combination[block][k];
  }

  /** The candidates of a block, best first, up to their {@link #count}; must not be written. */
  int[] combinations(int block) {
    return combination[block];
  }

  /** Their own values. */
  long[] owns(int block) {
    return own[block];
  }

  /** Own value of the k-th best candidate of a block. */
  public long own(int block, int k) {
    return own[block][k];
  }

  /** Radix of a block in the code of a deal. */
  public long radix(int block) {
    return radix[block];
  }

  /** Whether every block has a candidate. */
  public boolean any() {
    for (int n : count) {
      if (n == 0) {
        return false;
      }
    }
    return true;
  }

  /** The largest own value of a deal made of candidates. */
  public long best() {
    long sum = base;
    for (int b = 0; b < count.length; b++) {
      sum += own[b][0];
    }
    return sum;
  }

  /** Writes the deal of a code. */
  public void decode(long code, int[] deal) {
    long left = code;
    for (int b = 0; b < count.length; b++) {
      int n = space.combinations(b);
      space.write(b, (int) (left % n), deal);
      left /= n;
    }
  }

  /** The code of a deal. */
  public long code(int[] deal) {
    long code = 0;
    for (int b = 0; b < count.length; b++) {
      code += radix[b] * space.combination(b, deal);
    }
    return code;
  }
}
