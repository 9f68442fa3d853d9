package org.parley.bargaining;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The way back from values to a deal: of all texts that have exactly the values asked for, and
 * whose sums over the first blocks were all kept, the one with the smallest number.
 *
 * <p>A text's number is a sum over blocks too, so the smallest number for a sum of values is made
 * of smallest numbers for the sums before.
 */
final class Retrace {
  /** The sums of values that were kept after each number of blocks. */
  interface Layers {
    /** Whether these values were kept after this number of blocks. */
    boolean holds(int layer, long[] values);
  }

  private record Step(int layer, boolean still, Values values) {}

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

  private final Texts texts;
  private final int[] order;
  private final Layers layers;
  private final boolean apart;
  private final Map<Step, int[]> found = new HashMap<>();

  /**
   * Made for the sums over blocks taken in an order.
   *
   * @param layers what was kept after each block; where the status quo is left out, without it
   */
  Retrace(Texts texts, int[] order, Layers layers) {
    this.texts = texts;
    this.order = order;
    this.layers = layers;
    apart = texts.leavesOutStill();
  }

  /** The deal; the values must be those of some text that was kept. */
  ValuedDeal smallest(long[] values) {
    int[] deal = back(order.length, false, values);
    if (deal == NONE) {
      throw new IllegalArgumentException("No text has the values " + Arrays.toString(values) + ".");
    }
    return ValuedDeal.of(texts.picture(), deal);
  }

  private int[] back(int layer, boolean still, long[] values) {
    if (layer == 0) {
      boolean start = still == apart && Arrays.equals(values, texts.picture().base());
      return start ? new int[texts.picture().space().issues()] : NONE;
    }
    Step step = new Step(layer, still, new Values(values));
    int[] known = found.get(step);
    if (known == null) {
      known = search(layer, still, values);
      found.put(step, known);
    }
    return known;
  }

  private int[] search(int layer, boolean still, long[] values) {
    int block = order[layer - 1];
    int[] best = NONE;
    for (int c : texts.combinations(block)) {
      long[] before = values.clone();
      for (int d = 0; d < before.length; d++) {
        before[d] -= texts.value(d, block, c);
      }
      boolean stays = apart && texts.still(block, c);
      if (!still && (layer == 1 ? !apart : layers.holds(layer - 1, before))) {
        best = better(best, back(layer - 1, false, before), block, c);
      }
      // Where the status quo is kept apart, a text begins to move at one block and one only.
      if (apart && still == stays) {
        best = better(best, back(layer - 1, true, before), block, c);
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
