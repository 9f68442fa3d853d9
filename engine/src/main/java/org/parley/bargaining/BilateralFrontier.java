package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * The Pareto frontier of two delegations, with room to work in that can be used again for another
 * picture.
 *
 * <p>A text is efficient only if its choices in any some of the blocks are efficient among
 * themselves. So the blocks are joined one by one, and of the sums so far only those stay that none
 * dominates. The result is exact as long as no more than a cap of value pairs stays; beyond, pairs
 * are thinned out and {@link #slack} says what this may cost. An instance is for one thread.
 */
public final class BilateralFrontier {
  /** Pairs of values kept at most after each block. */
  public static final int CAP = 20_000;

  private final int cap;
  private DealSet texts;
  private long slack;
  private long joined;
  private BigInteger atMost = BigInteger.ZERO;
  private int blocks;
  private BilateralPoints[] layers = new BilateralPoints[0];
  private boolean[] stillAlive = new boolean[0];
  private long[] stillFirst = new long[0];
  private long[] stillSecond = new long[0];
  private BilateralPoints[] scratch = new BilateralPoints[0];
  private final BilateralPoints choices = new BilateralPoints();
  private final BilateralPoints leaving = new BilateralPoints();
  private final BilateralPoints begun = new BilateralPoints();
  private final BilateralPoints nothing = new BilateralPoints();

  /** Room for frontiers of up to {@link #CAP} pairs. */
  public BilateralFrontier() {
    this(CAP);
  }

  /** Room for frontiers of up to a cap of pairs. */
  BilateralFrontier(int cap) {
    this.cap = cap;
  }

  /**
   * Finds the frontier of a set of texts of two delegations; what was found before is lost.
   *
   * @return this
   * @throws IllegalArgumentException if there are not two delegations
   */
  public BilateralFrontier find(DealSet of) {
    if (of.delegations() != 2) {
      throw new IllegalArgumentException(
          "A bilateral frontier was asked for " + of.delegations() + " delegations, not for 2.");
    }
    texts = of;
    slack = 0;
    joined = 0;
    blocks = of.blocks();
    makeRoom();
    long[] base = of.picture().base();
    boolean apart = of.leavesOutStill();
    layers[0].clear();
    stillAlive[0] = apart;
    stillFirst[0] = base[0];
    stillSecond[0] = base[1];
    if (!apart) {
      layers[0].append(base[0], base[1], 1);
    }
    long[][] rest = of.most();
    atMost = BigInteger.ZERO;
    for (int b = 0; b < blocks; b++) {
      join(b);
      cut(layers[b + 1], rest[b + 1][0], rest[b + 1][1]);
      if (layers[b + 1].size > cap) {
        bound(b + 1);
        slack += layers[b + 1].trim(cap);
      }
    }
    return this;
  }

  /** Notes how many deals can be efficient, before the first pairs are thinned out. */
  private void bound(int layer) {
    if (slack > 0) {
      return;
    }
    for (int i = 0; i < layers[layer].size; i++) {
      atMost = atMost.add(BigInteger.valueOf(layers[layer].count[i]));
    }
    for (int b = layer; b < blocks; b++) {
      long efficient = 0;
      BlockChoices of = texts.efficient(b, false);
      for (int c = 0; c < of.size(); c++) {
        efficient += of.count(c);
      }
      atMost = atMost.multiply(BigInteger.valueOf(efficient));
    }
  }

  /**
   * No more texts than this are efficient: the efficient beginnings, times the efficient choices in
   * each of the blocks that were left when pairs were first thinned out; 0 if none were.
   */
  BigInteger atMost() {
    return atMost;
  }

  private void makeRoom() {
    if (layers.length <= blocks) {
      int old = layers.length;
      layers = Arrays.copyOf(layers, blocks + 1);
      for (int b = old; b <= blocks; b++) {
        layers[b] = new BilateralPoints();
      }
      stillAlive = new boolean[blocks + 1];
      stillFirst = new long[blocks + 1];
      stillSecond = new long[blocks + 1];
    }
  }

  private void join(int block) {
    choices.clear();
    leaving.clear();
    stillAlive[block + 1] = false;
    for (int c : texts.combinations(block)) {
      long a = texts.value(0, block, c);
      long b = texts.value(1, block, c);
      choices.insert(a, b, 1);
      if (stillAlive[block]) {
        if (texts.picture().isStill(block, c)) {
          stillAlive[block + 1] = true;
          stillFirst[block + 1] = stillFirst[block] + a;
          stillSecond[block + 1] = stillSecond[block] + b;
        } else {
          leaving.insert(a, b, 1);
        }
      }
    }
    BilateralPoints from = layers[block];
    BilateralPoints moved =
        from.size == 0 || choices.size == 0 ? nothing : combine(from, 0, choices.size, 0, 0);
    begun.shift(leaving, stillFirst[block], stillSecond[block], 1);
    layers[block + 1].merge(moved, begun);
  }

  /** Efficient sums of the pairs so far with some of the choices, halves first. */
  private BilateralPoints combine(BilateralPoints from, int low, int high, int depth, int side) {
    BilateralPoints out = room(2 * depth + side);
    if (high - low == 1) {
      out.shift(from, choices.first[low], choices.second[low], choices.count[low]);
      return out;
    }
    int middle = (low + high) >>> 1;
    BilateralPoints left = combine(from, low, middle, depth + 1, 0);
    BilateralPoints right = combine(from, middle, high, depth + 1, 1);
    out.merge(left, right);
    joined += left.size + right.size;
    return out;
  }

  private BilateralPoints room(int index) {
    if (scratch.length <= index) {
      int old = scratch.length;
      scratch = Arrays.copyOf(scratch, index + 1);
      for (int i = old; i <= index; i++) {
        scratch[i] = new BilateralPoints();
      }
    }
    return scratch[index];
  }

  /** Drops the pairs at both ends from which a least value can no longer be reached. */
  private void cut(BilateralPoints points, long restFirst, long restSecond) {
    long[] least = texts.least();
    int to = points.size;
    if (least[0] != DealSet.ANY) {
      while (to > 0 && points.first[to - 1] + restFirst < least[0]) {
        to--;
      }
    }
    int from = 0;
    if (least[1] != DealSet.ANY) {
      while (from < to && points.second[from] + restSecond < least[1]) {
        from++;
      }
    }
    points.keep(from, to);
  }

  private BilateralPoints last() {
    return layers[blocks];
  }

  /** Number of different pairs of values on the frontier; the first one is best for the first. */
  public int size() {
    return last().size;
  }

  /** Value to the first delegation of a pair, in units of 1e-9; falls with the index. */
  public long first(int index) {
    return last().first[index];
  }

  /** Value to the second delegation of a pair, in units of 1e-9; rises with the index. */
  public long second(int index) {
    return last().second[index];
  }

  /** Number of texts with exactly these values, or the largest long if there are more. */
  public long count(int index) {
    return last().count[index];
  }

  /**
   * 0 if the frontier is exact. Else pairs were left out, but for each of them one is here that is
   * no worse for the second delegation and, for the first, worse by at most this, in units of 1e-9.
   */
  public long slack() {
    return slack;
  }

  /** Pairs of values looked at where sums with one half of the choices met those with the other. */
  long joined() {
    return joined;
  }

  /** The text with the smallest number among those with exactly the values of a pair. */
  public ValuedDeal deal(int index) {
    return retrace().smallest(new long[] {first(index), second(index)});
  }

  /** Deals for pairs that tie, smallest number first. */
  List<ValuedDeal> deals(List<long[]> tied, int wanted) {
    return TiedDeals.ordered(tied, wanted, retrace());
  }

  /** The way back from pairs to texts, as long as no other frontier is found here. */
  DealBacktrace retrace() {
    int[] order = new int[blocks];
    Arrays.setAll(order, i -> i);
    return new DealBacktrace(texts, order, (layer, v) -> layers[layer].holds(v[0], v[1]));
  }
}
