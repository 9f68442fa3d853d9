package org.parley.cause;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.parley.bargaining.DealSpace;
import org.parley.negotiation.EndGround;

/**
 * Goes through the texts that reach a goal, by depth-first branch and bound over the blocks of the
 * deal space. A branch is left where bounds show that no text of it gives everybody the least that
 * can be enough, but for a slack: for a set of weights w, the sum over d of w_d (floor_d - V_d) is
 * at most the largest weight times what all lack together. Good texts come first. The search ends
 * after a number of steps; then it is not exact.
 */
final class TextSearch {
  /** Steps of a search at most: some milliseconds. */
  private static final int MOST_STEPS = 60_000;

  /** What no text can lack. */
  static final long UNBOUNDED = Long.MAX_VALUE / 4;

  private static final int STEPS_OF_WEIGHT = 10;

  private final EndGround ground;
  private final DealSpace space;
  private final int parties;
  private final int[] order;
  private final boolean[][] kept;
  private final long[] floor;
  private final double[][] weights;
  private int[][] choices;
  private double[][][] scores;
  private double[][] most;
  private double[] needed;
  private int[] deal;
  private double slack;
  private int steps;
  private boolean stopped;
  private Visitor visitor;

  /** Looks at a text. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Called for every text met.
     *
     * @param deal the options; written over afterwards
     * @param mask the issues that it settles
     * @return what further texts may lack at most; negative to end the search
     */
    double at(int[] deal, long mask);
  }

  /**
   * A search over the texts on a ground that may reach a goal.
   *
   * @param possible by issue and option: whether it can be part of what reaches the goal
   */
  TextSearch(EndGround ground, boolean[][] possible) {
    this.ground = ground;
    space = ground.space();
    parties = ground.talks().parties();
    order =
        IntStream.range(0, space.blocks())
            .boxed()
            .sorted(Comparator.comparingInt((Integer b) -> -space.combinations(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    kept = new boolean[space.blocks()][];
    for (int b = 0; b < kept.length; b++) {
      kept[b] = kept(b, possible);
    }
    floor = new long[parties];
    Arrays.setAll(floor, ground::floor);
    weights = weights();
  }

  private boolean[] kept(int block, boolean[][] possible) {
    boolean[] kept = new boolean[space.combinations(block)];
    for (int c = 0; c < kept.length; c++) {
      kept[c] = !space.excludes(block, c);
      for (int issue : space.issuesOf(block)) {
        int option = space.optionIn(c, issue);
        int closed = ground.closed()[issue];
        kept[c] &= possible[issue][option] && (closed < 0 || closed == option);
      }
    }
    return kept;
  }

  /** Even ones, and such as lean towards one delegation by tenths. */
  private double[][] weights() {
    double[][] all = new double[1 + parties * (STEPS_OF_WEIGHT - 1)][parties];
    Arrays.fill(all[0], 1.0 / parties);
    int next = 1;
    for (int d = 0; d < parties; d++) {
      for (int k = 1; k < STEPS_OF_WEIGHT; k++) {
        double own = k == 1 ? 1 : k / (double) STEPS_OF_WEIGHT;
        Arrays.fill(all[next], (1 - own) / (parties - 1));
        all[next++][d] = own;
      }
    }
    return all;
  }

  /** Whether some text is left by the goal and by what is closed, whatever lines it crosses. */
  boolean any() {
    return Arrays.stream(kept).allMatch(k -> IntStream.range(0, k.length).anyMatch(c -> k[c]));
  }

  /**
   * Goes through the texts that cross no hard line but those lifted; some that do may be met, and
   * all where not everybody must agree.
   *
   * @param lifted by line: whether it does not count
   * @param lacking what a text may lack at most of what can be enough, over all delegations
   * @return whether no text was left out for lack of time
   */
  boolean through(boolean[] lifted, double lacking, Visitor each) {
    prepare(lifted);
    slack = lacking;
    steps = 0;
    stopped = false;
    visitor = each;
    deal = new int[space.issues()];
    descend(0, new double[weights.length]);
    return steps < MOST_STEPS;
  }

  private void prepare(boolean[] lifted) {
    choices = new int[order.length][];
    scores = new double[order.length][][];
    most = new double[order.length + 1][weights.length];
    needed = new double[weights.length];
    for (int w = 0; w < weights.length; w++) {
      for (int d = 0; d < parties; d++) {
        needed[w] += weights[w][d] * (floor[d] - ground.base(d));
      }
    }
    for (int k = order.length - 1; k >= 0; k--) {
      prepare(k, barred(order[k], lifted));
    }
  }

  private boolean[] barred(int block, boolean[] lifted) {
    boolean[] barred = new boolean[space.combinations(block)];
    for (int l = 0; l < lifted.length; l++) {
      if (!lifted[l] && ground.binds(l) && ground.needsAll()) {
        ground.bar(l, block, barred);
      }
    }
    return barred;
  }

  private void prepare(int k, boolean[] barred) {
    int block = order[k];
    double[][] score = new double[barred.length][];
    int[] open =
        IntStream.range(0, barred.length).filter(c -> kept[block][c] && !barred[c]).toArray();
    Arrays.fill(most[k], open.length == 0 ? Double.NEGATIVE_INFINITY : -UNBOUNDED);
    for (int c : open) {
      score[c] = new double[weights.length];
      for (int w = 0; w < weights.length; w++) {
        for (int d = 0; d < parties; d++) {
          score[c][w] += weights[w][d] * ground.table(d)[block][c];
        }
        most[k][w] = Math.max(most[k][w], score[c][w]);
      }
    }
    for (int w = 0; w < weights.length; w++) {
      most[k][w] += most[k + 1][w];
    }
    choices[k] =
        Arrays.stream(open)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer c) -> -score[c][0]))
            .mapToInt(Integer::intValue)
            .toArray();
    scores[k] = score;
  }

  private void descend(int k, double[] sums) {
    if (k == order.length) {
      visit();
      return;
    }
    double[] next = new double[weights.length];
    for (int c : choices[k]) {
      if (stopped || ++steps >= MOST_STEPS) {
        return;
      }
      if (reaches(k, sums, scores[k][c], next)) {
        space.write(order[k], c, deal);
        descend(k + 1, next);
      }
    }
  }

  /** Whether a branch may hold a text that lacks no more than it may; sums it up. */
  private boolean reaches(int k, double[] sums, double[] score, double[] next) {
    for (int w = 0; w < weights.length; w++) {
      next[w] = sums[w] + score[w];
      double lacks = needed[w] - next[w] - most[k + 1][w];
      if (lacks > slack * largest(w) + 0.5) {
        return false;
      }
    }
    return true;
  }

  private double largest(int w) {
    double largest = 0;
    for (double weight : weights[w]) {
      largest = Math.max(largest, weight);
    }
    return largest;
  }

  private void visit() {
    long mask = ground.settled(deal);
    if (mask == 0) {
      return;
    }
    slack = visitor.at(deal, mask);
    stopped = slack < 0;
  }
}
