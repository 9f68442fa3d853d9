package org.parley.bargaining;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Backtracking from values to a deal: of all texts that have exactly the values asked for, and
 * whose sums over the first blocks were all kept, the one with the smallest number.
 *
 * <p>A text's number is a sum over blocks too, so the smallest number for a sum of values is made
 * of smallest numbers for the sums before.
 */
final class DealBacktrace {
  /** The sums of values that were kept after each number of blocks. */
  interface Layers {
    /** Whether these values were kept after this number of blocks. */
    boolean holds(int layer, long[] values);
  }

  private record Step(int layer, Values values) {}

  private record Values(long[] of) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Values v && Arrays.equals(of, v.of);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(of);
    }
  }

  private static final int[] NONE = {};

  private final DealSet texts;
  private final int[] order;
  private final Layers layers;
  private final boolean apart;
  private final long[][] stillValues;
  private final int[][] stillDeals;
  private final Map<Step, int[]> found = new HashMap<>();
  private long looked;

  /**
   * Made for the sums over blocks taken in an order.
   *
   * @param layers what was kept after each block; where the status quo is left out, without it
   */
  DealBacktrace(DealSet texts, int[] order, Layers layers) {
    this.texts = texts;
    this.order = order;
    this.layers = layers;
    apart = texts.leavesOutStill();
    stillValues = new long[order.length + 1][];
    stillDeals = new int[order.length + 1][];
    if (apart) {
      standStill();
    }
  }

  /** What moving nothing in the first blocks is worth, and the deal as far as that. */
  private void standStill() {
    stillValues[0] = texts.picture().base().clone();
    stillDeals[0] = new int[texts.picture().space().issues()];
    for (int layer = 1; layer <= order.length; layer++) {
      int block = order[layer - 1];
      stillValues[layer] = stillValues[layer - 1].clone();
      stillDeals[layer] = stillDeals[layer - 1].clone();
      for (int c : texts.combinations(block)) {
        if (texts.picture().isStill(block, c)) {
          for (int d = 0; d < texts.delegations(); d++) {
            stillValues[layer][d] += texts.value(d, block, c);
          }
          texts.picture().space().write(block, c, stillDeals[layer]);
        }
      }
    }
  }

  /** The deal; the values must be those of some text that was kept. */
  ValuedDeal smallest(long[] values) {
    int[] deal = back(order.length, values);
    if (deal == NONE) {
      throw new IllegalArgumentException("No text has the values " + Arrays.toString(values) + ".");
    }
    return ValuedDeal.of(texts.picture(), deal);
  }

  private int[] back(int layer, long[] values) {
    if (layer == 0) {
      boolean start = !apart && Arrays.equals(values, texts.picture().base());
      return start ? new int[texts.picture().space().issues()] : NONE;
    }
    Step step = new Step(layer, new Values(values));
    int[] known = found.get(step);
    if (known == null) {
      known = search(layer, values);
      found.put(step, known);
    }
    return known;
  }

  /** Choices looked at so far: those of a block once for every sum that was kept after it. */
  long looked() {
    return looked;
  }

  private int[] search(int layer, long[] values) {
    int block = order[layer - 1];
    looked += texts.combinations(block).length;
    int[] best = NONE;
    long[] before = new long[values.length];
    for (int c : texts.combinations(block)) {
      for (int d = 0; d < before.length; d++) {
        before[d] = values[d] - texts.value(d, block, c);
      }
      if (layer == 1 ? !apart : layers.holds(layer - 1, before)) {
        best = better(best, back(layer - 1, before.clone()), block, c);
      }
      // Where the status quo is kept apart, a text begins to move at one block and one only.
      if (apart
          && !texts.picture().isStill(block, c)
          && Arrays.equals(before, stillValues[layer - 1])) {
        best = better(best, stillDeals[layer - 1], block, c);
      }
    }
    return best;
  }

  private int[] better(int[] best, int[] before, int block, int combination) {
    if (before == NONE) {
      return best;
    }
    int[] deal = before.clone();
    texts.picture().space().write(block, combination, deal);
    return best == NONE || ValuedDeal.compareCodes(deal, best) < 0 ? deal : best;
  }
}
