package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The frontier of any number of delegations, block by block: of the sums so far those stay that
 * none dominates. Given up when more sums would have to be looked at than is reasonable; then it is
 * known at least how many efficient deals there can be at most.
 */
final class MultilateralFrontier {
  /** Sums looked at, at most. */
  private static final long MOST_SUMS = 150_000;

  /** Pairs of sums compared, at most, for more than three delegations. */
  private static final long MOST_PAIRS = 8_000_000;

  private final DealSet texts;
  private final int delegations;
  private final boolean apart;
  private final OrderedVectors[] layers;
  private final long[][] rest;
  private final ParetoFilter efficient = new ParetoFilter(MOST_PAIRS);
  private long sumsLeft = MOST_SUMS;
  private int taken;

  /** Finds the frontier of a set of texts, or gives up. */
  MultilateralFrontier(DealSet texts) {
    this.texts = texts;
    delegations = texts.delegations();
    apart = texts.leavesOutStill();
    layers = new OrderedVectors[texts.blocks() + 1];
    rest = texts.most();
    find();
  }

  private void find() {
    long[] base = texts.picture().base();
    layers[0] = apart ? new OrderedVectors(delegations, 1) : OrderedVectors.single(base);
    long[] still = base.clone();
    while (taken < texts.blocks()) {
      OrderedVectors choices = choices(taken, false);
      sumsLeft -= (long) layers[taken].size() * choices.size();
      if (sumsLeft < 0) {
        return;
      }
      OrderedVectors sums = layers[taken].plus(choices);
      if (apart) {
        sums = OrderedVectors.merged(sums, choices(taken, true).moved(still, 1));
        stay(taken, still);
      }
      OrderedVectors kept = efficient.of(reaching(sums));
      if (efficient.spent()) {
        return;
      }
      layers[++taken] = kept;
    }
  }

  /** Those from which the least values can still be reached. */
  private OrderedVectors reaching(OrderedVectors sums) {
    OrderedVectors reaching = new OrderedVectors(delegations, sums.size());
    for (int s = 0; s < sums.size(); s++) {
      boolean reaches = true;
      for (int d = 0; d < delegations && reaches; d++) {
        reaches = sums.value(s, d) + rest[taken + 1][d] >= texts.least()[d];
      }
      if (reaches) {
        reaching.append(sums, s);
      }
    }
    return reaching;
  }

  private OrderedVectors choices(int block, boolean moving) {
    return texts.efficient(block, moving).ordered();
  }

  private void stay(int block, long[] still) {
    for (int c : texts.combinations(block)) {
      if (texts.picture().isStill(block, c)) {
        for (int d = 0; d < still.length; d++) {
          still[d] += texts.value(d, block, c);
        }
      }
    }
  }

  /** Number of delegations. */
  int delegations() {
    return delegations;
  }

  /** Whether all of it was found. */
  boolean whole() {
    return taken == texts.blocks();
  }

  /** The different vectors of values, if all of it was found. */
  OrderedVectors points() {
    return layers[taken];
  }

  /**
   * No more deals than this are efficient: the efficient beginnings, times the efficient choices in
   * each of the blocks that are left.
   */
  BigInteger atMost() {
    BigInteger most = BigInteger.valueOf(apart ? 1 : 0);
    for (int s = 0; s < layers[taken].size(); s++) {
      most = most.add(BigInteger.valueOf(layers[taken].count(s)));
    }
    for (int b = taken; b < texts.blocks(); b++) {
      BlockChoices choices = texts.efficient(b, false);
      long efficient = 0;
      for (int c = 0; c < choices.size(); c++) {
        efficient += choices.count(c);
      }
      most = most.multiply(BigInteger.valueOf(efficient));
    }
    return most;
  }

  /** The way back from values to texts. */
  DealBacktrace retrace() {
    int[] order = new int[texts.blocks()];
    Arrays.setAll(order, i -> i);
    return new DealBacktrace(texts, order, (layer, values) -> layers[layer].holds(values));
  }
}
