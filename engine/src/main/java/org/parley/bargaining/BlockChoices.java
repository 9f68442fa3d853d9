package org.parley.bargaining;

import java.util.ArrayList;
import java.util.List;

/**
 * What one block offers to a search: the different value vectors of its combinations that no other
 * one dominates, each with the number of combinations that have it.
 */
final class BlockChoices {
  private final List<long[]> vectors = new ArrayList<>();
  private final List<Long> counts = new ArrayList<>();

  /**
   * The efficient choices of a block.
   *
   * @param moving whether to look only at combinations that move off the status quo
   */
  static BlockChoices of(Texts texts, int block, boolean moving) {
    BlockChoices choices = new BlockChoices();
    for (int c : texts.combinations(block)) {
      if (!moving || !texts.still(block, c)) {
        long[] vector = new long[texts.delegations()];
        for (int d = 0; d < vector.length; d++) {
          vector[d] = texts.value(d, block, c);
        }
        choices.insert(vector);
      }
    }
    return choices;
  }

  private void insert(long[] vector) {
    for (int i = 0; i < vectors.size(); i++) {
      long[] there = vectors.get(i);
      if (java.util.Arrays.equals(there, vector)) {
        counts.set(i, counts.get(i) + 1);
        return;
      }
      if (dominates(there, vector)) {
        return;
      }
    }
    for (int i = vectors.size() - 1; i >= 0; i--) {
      if (dominates(vector, vectors.get(i))) {
        vectors.remove(i);
        counts.remove(i);
      }
    }
    vectors.add(vector);
    counts.add(1L);
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

  int size() {
    return vectors.size();
  }

  long[] vector(int index) {
    return vectors.get(index);
  }

  long count(int index) {
    return counts.get(index);
  }
}
