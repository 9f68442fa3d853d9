package org.parley.bargaining;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.random.RandomStreams;

/**
 * Efficient deals that are met by weighing the delegations in many ways: whatever has the largest
 * sum of values under positive weights is efficient (Geoffrion 1968). There may be many more, also
 * such as are best under no weights at all.
 *
 * @param number how many different vectors of values were met
 */
record SupportedDeals(int number) {
  private static final int WEIGHINGS = 1_000;
  private static final long FINEST = 1_000;
  private static final long KEY = RandomStreams.key("weights for efficient deals");

  /** Those of a set of texts without least values. */
  static SupportedDeals of(DealSet texts) {
    RandomStreams chances = new RandomStreams(0, 0);
    int delegations = texts.delegations();
    BlockChoices[] choices =
        IntStream.range(0, texts.blocks())
            .mapToObj(b -> texts.efficient(b, false))
            .toArray(BlockChoices[]::new);
    Set<List<Long>> met = new HashSet<>();
    for (int w = 0; w < WEIGHINGS; w++) {
      long[] weights = new long[delegations];
      for (int d = 0; d < delegations; d++) {
        weights[d] = 1 + (long) (FINEST * chances.uniform(KEY, w * delegations + d));
      }
      Long[] values = new Long[delegations];
      java.util.Arrays.fill(values, 0L);
      for (BlockChoices block : choices) {
        long[] best = best(block, weights);
        for (int d = 0; d < delegations; d++) {
          values[d] += best[d];
        }
      }
      met.add(List.of(values));
    }
    return new SupportedDeals(met.size());
  }

  private static long[] best(BlockChoices block, long[] weights) {
    long[] best = block.vector(0);
    long most = Long.MIN_VALUE;
    for (int c = 0; c < block.size(); c++) {
      long sum = 0;
      for (int d = 0; d < weights.length; d++) {
        sum += weights[d] * block.vector(c)[d];
      }
      if (sum > most) {
        most = sum;
        best = block.vector(c);
      }
    }
    return best;
  }
}
