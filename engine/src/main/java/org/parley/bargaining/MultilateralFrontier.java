package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The frontier of any number of delegations, block by block: of the sums so far those stay that
 * none dominates. Given up beyond a cap of sums, for every pair of them may have to be compared.
 */
final class MultilateralFrontier {
  private final Texts texts;
  private final int cap;
  private final boolean apart;
  private final VectorSet[] layers;

  MultilateralFrontier(Texts texts, int cap) {
    this.texts = texts;
    this.cap = cap;
    apart = texts.leavesOutStill();
    layers = new VectorSet[texts.blocks() + 1];
  }

  /** The frontier, or nothing if more than the cap of sums would have to be kept. */
  Optional<Frontier> find() {
    layers[0] = new VectorSet(texts.delegations());
    if (!apart) {
      layers[0].add(texts.picture().base(), 1);
    }
    long[] still = texts.picture().base().clone();
    for (int b = 0; b < texts.blocks(); b++) {
      VectorSet sums = new VectorSet(texts.delegations());
      BlockChoices choices = BlockChoices.of(texts, b, false);
      long[] from = new long[texts.delegations()];
      for (int s = 0; s < layers[b].size(); s++) {
        layers[b].copy(s, from);
        add(from, layers[b].count(s), choices, sums);
      }
      if (apart) {
        add(still, 1, BlockChoices.of(texts, b, true), sums);
        stay(b, still);
      }
      layers[b + 1] = efficient(sums);
      if (layers[b + 1].size() > cap) {
        return Optional.empty();
      }
    }
    return Optional.of(points());
  }

  private static void add(long[] from, long count, BlockChoices choices, VectorSet sums) {
    long[] sum = new long[from.length];
    for (int c = 0; c < choices.size(); c++) {
      for (int d = 0; d < sum.length; d++) {
        sum[d] = from[d] + choices.vector(c)[d];
      }
      sums.add(sum, Saturated.times(count, choices.count(c)));
    }
  }

  private void stay(int block, long[] still) {
    for (int c : texts.combinations(block)) {
      if (texts.still(block, c)) {
        for (int d = 0; d < still.length; d++) {
          still[d] += texts.value(d, block, c);
        }
      }
    }
  }

  /** What none of the others dominates; a vector that dominates comes first by its sum. */
  private VectorSet efficient(VectorSet sums) {
    Vector[] vectors = new Vector[sums.size()];
    for (int s = 0; s < vectors.length; s++) {
      long[] values = new long[texts.delegations()];
      sums.copy(s, values);
      vectors[s] = new Vector(Arrays.stream(values).sum(), values, sums.count(s));
    }
    Arrays.sort(vectors, (v, w) -> Long.compare(w.sum, v.sum));
    VectorSet kept = new VectorSet(texts.delegations());
    List<long[]> front = new ArrayList<>();
    for (Vector vector : vectors) {
      if (front.size() > cap) {
        break;
      }
      if (!dominated(vector.values, front)) {
        front.add(vector.values);
        kept.add(vector.values, vector.count);
      }
    }
    return kept;
  }

  private static boolean dominated(long[] values, List<long[]> front) {
    for (int i = 0; i < front.size(); i++) {
      if (BlockChoices.dominates(front.get(i), values)) {
        return true;
      }
    }
    return false;
  }

  private Frontier points() {
    int[] order = new int[texts.blocks()];
    Arrays.setAll(order, i -> i);
    Retrace retrace = new Retrace(texts, order, (layer, values) -> layers[layer].holds(values));
    VectorSet last = layers[texts.blocks()];
    List<Vector> found = new ArrayList<>();
    for (int s = 0; s < last.size(); s++) {
      long[] values = new long[texts.delegations()];
      last.copy(s, values);
      if (suffices(values)) {
        found.add(new Vector(0, values, last.count(s)));
      }
    }
    found.sort((v, w) -> Arrays.compare(w.values, v.values));
    List<ValuedDeal> points = found.stream().map(v -> retrace.smallest(v.values)).toList();
    return new Frontier(points, found.stream().map(Vector::count).toList(), 0);
  }

  private boolean suffices(long[] values) {
    return BlockChoices.dominates(values, texts.least());
  }

  private record Vector(long sum, long[] values, long count) {}
}
