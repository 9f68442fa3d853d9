package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best text for any number of delegations, by dynamic programming over blocks with bounds.
 *
 * <p>After each block it keeps the different sums of values from which a text can still be reached
 * that is no worse than the best one known. Bounds come from linear functions above the objective.
 * With equal weights sums merge, with different weights bounds cut: either way few stay. If more
 * than a cap would stay, the most promising do, and the result says what the others might reach.
 * Blocks that matter most come first.
 */
final class BoundedSearch {
  /** Sums kept at most after each block. */
  static final int CAP = 12_000;

  private static final int NARROW = 48;
  private static final int WIDER = 8;
  private static final int TIES = 64;

  /** Share of sums that bounds leave standing from which on a wider search would settle nothing. */
  private static final double HOPELESS = 0.6;

  private final DealSet texts;
  private final ObjectiveFunction objective;
  private final int delegations;
  private final long[] base;
  private final boolean apart;
  private final int[] order;
  private final BlockChoices[] choices;
  private final BlockChoices[] leaving;
  private final long[][] most;
  private LinearBounds bounds = LinearBounds.NONE;
  private LinearBounds fitting = LinearBounds.NONE;
  private long[] incumbent;
  private double limit;
  private double dropped;
  private int[] start = {};
  private long looked;
  private long promising;
  private VectorSet[] layers;

  BoundedSearch(DealSet texts, ObjectiveFunction objective) {
    this.texts = texts;
    this.objective = objective;
    delegations = texts.delegations();
    base = texts.picture().base();
    apart = texts.leavesOutStill();
    order = BlockOrder.byReach(texts);
    choices = new BlockChoices[order.length];
    leaving = new BlockChoices[order.length];
    most = new long[order.length + 1][delegations];
    for (int k = 0; k < order.length; k++) {
      choices[k] = texts.efficient(order[k], false);
      leaving[k] = apart ? texts.efficient(order[k], true) : null;
    }
  }

  /** The best texts, with all that tie with them. */
  ObjectiveOptimum best(int cap) {
    if (texts.empty()) {
      return new ObjectiveOptimum(List.of(), true, Double.NEGATIVE_INFINITY);
    }
    prepare();
    for (int width = NARROW; !done(); width = Math.min(cap, width * WIDER)) {
      VectorSet[] before = layers;
      pass(width);
      if (before != null && layers[order.length].size() == 0) {
        layers = before;
      }
      if (width >= cap || (width > NARROW && promising > HOPELESS * looked)) {
        break;
      }
    }
    List<ValuedDeal> ties = incumbent == null ? List.of() : ties();
    if (!done()) {
      ties = climbed(ties);
    }
    double reached = incumbent == null ? Double.NEGATIVE_INFINITY : objective.value(incumbent);
    return new ObjectiveOptimum(ties, done(), done() ? reached : Math.max(reached, dropped));
  }

  /** What small exchanges make of the best that was found, or of what comes near to any. */
  private List<ValuedDeal> climbed(List<ValuedDeal> found) {
    BlockChoices[] byBlock = new BlockChoices[order.length];
    int[] picks = new int[order.length];
    for (int k = 0; k < order.length; k++) {
      byBlock[order[k]] = choices[k];
      picks[order[k]] =
          found.isEmpty() ? start[k] : choices[k].index(valuesOf(found.get(0), order[k]));
    }
    if (Arrays.stream(picks).anyMatch(p -> p < 0)) {
      return found;
    }
    LocalSearch climb = new LocalSearch(texts, byBlock, picks);
    climb.reach();
    climb.improve(objective);
    boolean counts =
        objective.value(climb.values()) > Double.NEGATIVE_INFINITY
            && BlockChoices.dominates(climb.values(), texts.least())
            && (!apart || climb.moves());
    if (!counts || (incumbent != null && objective.compare(climb.values(), incumbent) <= 0)) {
      return found;
    }
    incumbent = climb.values().clone();
    return List.of(climb.deal());
  }

  private long[] valuesOf(ValuedDeal deal, int block) {
    int combination = texts.picture().space().combination(block, deal.options());
    long[] values = new long[delegations];
    for (int d = 0; d < delegations; d++) {
      values[d] = texts.value(d, block, combination);
    }
    return values;
  }

  /** Whether nothing that was left aside could be as good as the best. */
  private boolean done() {
    return layers != null
        && (dropped == Double.NEGATIVE_INFINITY
            || (incumbent != null && dropped < slightlyBelow(objective.value(incumbent))));
  }

  private void prepare() {
    for (int k = order.length - 1; k >= 0; k--) {
      for (int d = 0; d < delegations; d++) {
        long largest = Long.MIN_VALUE;
        for (int c = 0; c < choices[k].size(); c++) {
          largest = Math.max(largest, choices[k].vector(c)[d]);
        }
        most[k][d] = most[k + 1][d] + largest;
      }
    }
    bounds = look(objective);
    if (Arrays.stream(texts.least()).anyMatch(l -> l != DealSet.ANY)) {
      fitting = look(LargestSmallest.shortOf(texts.least()));
    }
  }

  private LinearBounds look(ObjectiveFunction at) {
    SubgradientSearch multipliers = new SubgradientSearch(at, choices, base);
    multipliers.look(Double.NaN, SubgradientSearch.STEPS);
    start = multipliers.picks();
    return new LinearBounds(multipliers.bounds());
  }

  private void pass(int cap) {
    dropped = Double.NEGATIVE_INFINITY;
    looked = 0;
    promising = 0;
    limit = incumbent == null ? dropped : slightlyBelow(objective.value(incumbent));
    layers = new VectorSet[order.length + 1];
    layers[0] = new VectorSet(delegations);
    if (!apart) {
      layers[0].add(base, 1);
    }
    long[] still = base;
    for (int k = 0; k < order.length; k++) {
      VectorSet next = new VectorSet(delegations);
      long[] sum = new long[delegations];
      for (int s = 0; s < layers[k].size(); s++) {
        layers[k].copy(s, sum);
        extend(sum, layers[k].count(s), choices[k], k + 1, next);
      }
      if (apart) {
        extend(still, 1, leaving[k], k + 1, next);
        still = stay(still, order[k]);
      }
      layers[k + 1] = next.size() > cap ? promising(next, k + 1, cap) : next;
    }
    recall(layers[order.length]);
  }

  private void recall(VectorSet last) {
    for (int s = 0; s < last.size(); s++) {
      long[] values = new long[delegations];
      last.copy(s, values);
      if (incumbent == null || objective.compare(values, incumbent) > 0) {
        incumbent = values;
      }
    }
  }

  private long[] stay(long[] sum, int block) {
    long[] values = sum.clone();
    for (int c : texts.combinations(block)) {
      if (texts.picture().isStill(block, c)) {
        for (int d = 0; d < delegations; d++) {
          values[d] += texts.value(d, block, c);
        }
        break;
      }
    }
    return values;
  }

  private void extend(long[] sum, long count, BlockChoices by, int layer, VectorSet next) {
    long[] values = new long[delegations];
    for (int c = 0; c < by.size(); c++) {
      long[] vector = by.vector(c);
      for (int d = 0; d < delegations; d++) {
        values[d] = sum[d] + vector[d];
      }
      looked++;
      if (promises(layer, values)) {
        promising++;
        next.add(values, SaturatingCount.times(count, by.count(c)));
      }
    }
  }

  /** Whether a text that begins so may still be no worse than the best one known. */
  private boolean promises(int layer, long[] values) {
    long[] least = texts.least();
    for (int d = 0; d < delegations; d++) {
      if (least[d] != DealSet.ANY && values[d] + most[layer][d] < least[d]) {
        return false;
      }
    }
    if (layer == order.length) {
      return objective.value(values) > Double.NEGATIVE_INFINITY
          && (incumbent == null || objective.compare(values, incumbent) >= 0);
    }
    return !fitting.below(layer, values, -0.5) && !bounds.below(layer, values, limit);
  }

  private static double slightlyBelow(double value) {
    return value - 1e-9 * Math.max(1e-3, Math.abs(value));
  }

  private VectorSet promising(VectorSet all, int layer, int cap) {
    double[] promise = new double[all.size()];
    long[] values = new long[delegations];
    for (int s = 0; s < promise.length; s++) {
      all.copy(s, values);
      promise[s] = bounds.lowest(layer, values);
    }
    double[] sorted = promise.clone();
    Arrays.sort(sorted);
    double threshold = sorted[sorted.length - cap];
    VectorSet kept = new VectorSet(delegations);
    for (int s = 0; s < promise.length; s++) {
      if (promise[s] >= threshold && kept.size() < cap) {
        all.copy(s, values);
        kept.add(values, all.count(s));
      } else {
        dropped = Math.max(dropped, promise[s]);
      }
    }
    return kept;
  }

  private List<ValuedDeal> ties() {
    VectorSet last = layers[order.length];
    List<long[]> tied = new ArrayList<>();
    for (int s = 0; s < last.size(); s++) {
      long[] values = new long[delegations];
      last.copy(s, values);
      if (objective.compare(values, incumbent) == 0) {
        tied.add(values);
      }
    }
    DealBacktrace retrace =
        new DealBacktrace(texts, order, (layer, values) -> layers[layer].holds(values));
    return TiedDeals.ordered(tied, TIES, retrace);
  }
}
