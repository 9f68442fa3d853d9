package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one block offers to a search: the different value vectors of its combinations that no other
 * one dominates, each with the number of combinations that have it.
 */
final class BlockChoices {
  /** Pairs of combinations compared; of very large blocks some that are dominated stay. */
  private static final long MOST_PAIRS = 4_000_000;

  private final long[][] vectors;
  private final OrderedVectors ordered;

  private BlockChoices(OrderedVectors ordered) {
    this.ordered = ordered;
    vectors = new long[ordered.size()][];
    for (int c = 0; c < vectors.length; c++) {
      vectors[c] = ordered.vector(c);
    }
  }

  /**
   * The efficient choices of a block; some that are dominated may be among them if there are very
   * many for more than three delegations.
   *
   * @param moving whether to look only at combinations that move off the status quo
   */
  static BlockChoices of(DealSet texts, int block, boolean moving) {
    return of(texts, block, moving, MOST_PAIRS);
  }

  /** The efficient choices of a block and no others, however long it takes. */
  static BlockChoices efficient(DealSet texts, int block) {
    return of(texts, block, false, Long.MAX_VALUE);
  }

  private static BlockChoices of(DealSet texts, int block, boolean moving, long pairs) {
    List<long[]> all = new ArrayList<>();
    for (int c : texts.combinations(block)) {
      if (!moving || !texts.picture().isStill(block, c)) {
        long[] vector = new long[texts.delegations()];
        for (int d = 0; d < vector.length; d++) {
          vector[d] = texts.value(d, block, c);
        }
        all.add(vector);
      }
    }
    OrderedVectors sorted = OrderedVectors.sorted(all, texts.delegations());
    return new BlockChoices(new ParetoFilter(pairs).of(sorted));
  }

  /** The same as vectors in order. */
  OrderedVectors ordered() {
    return ordered;
  }

  /** Whether the first vector is nowhere smaller than the second. */
  static boolean dominates(long[] first, long[] second) {
    for (int d = 0; d < first.length; d++) {
      if (first[d] < second[d]) {
        return false;
      }
    }
    return true;
  }

  /** Index of the choice with a vector, or -1. */
  int index(long[] vector) {
    for (int c = 0; c < vectors.length; c++) {
      if (Arrays.equals(vectors[c], vector)) {
        return c;
      }
    }
    return -1;
  }

  int size() {
    return vectors.length;
  }

  long[] vector(int index) {
    return vectors[index];
  }

  long count(int index) {
    return ordered.count(index);
  }
}
