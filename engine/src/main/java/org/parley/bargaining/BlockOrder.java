package org.parley.bargaining;

import java.util.stream.IntStream;

/** In which order a search takes the blocks. */
final class BlockOrder {
  private BlockOrder() {}

  /** Blocks, those first in which most is at stake for all together. */
  static int[] byReach(DealSet texts) {
    long[] reach = new long[texts.blocks()];
    for (int b = 0; b < reach.length; b++) {
      for (int d = 0; d < texts.delegations(); d++) {
        long high = Long.MIN_VALUE;
        long low = Long.MAX_VALUE;
        for (int c : texts.combinations(b)) {
          high = Math.max(high, texts.value(d, b, c));
          low = Math.min(low, texts.value(d, b, c));
        }
        reach[b] += high - low;
      }
    }
    return IntStream.range(0, reach.length)
        .boxed()
        .sorted((p, q) -> Long.compare(reach[q], reach[p]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
