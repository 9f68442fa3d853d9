package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledLine;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.TalksState;
import org.parley.scenario.Mechanism;

/**
 * Looks for the text with the largest product of gains that breaks no stated line: weights of the
 * delegations are moved against their gains until the best weighted sum also has the best product,
 * then single blocks are changed as long as that helps. A mediator's reading, not a proof: it may
 * miss the best by a little.
 */
final class ProposalSearch implements Serializable {
  private static final int REWEIGHTINGS = 8;
  private static final int SWEEPS = 4;

  private final CompiledTalks talks;
  private final TalksState now;
  private final DealSpace space;
  private final boolean[][] barred;
  private final int[] deal;
  private final int[] pick;
  private final int[] bestPick;
  private final double[] weight;
  private final double[] gain;
  private double[] power;
  private long[][][] tables;
  private boolean found;
  private double bestProduct;

  ProposalSearch(CompiledTalks talks, TalksState now) {
    this.talks = talks;
    this.now = now;
    space = talks.space();
    barred = new boolean[space.blocks()][];
    for (int b = 0; b < barred.length; b++) {
      barred[b] = new boolean[space.combinations(b)];
    }
    deal = new int[space.issues()];
    pick = new int[space.blocks()];
    bestPick = new int[space.blocks()];
    weight = new double[talks.parties()];
    gain = new double[talks.parties()];
  }

  /**
   * Looks for a text.
   *
   * @param values what each delegation is thought to value, by delegation, block and combination
   * @param maxLevel highest rank that its options may need
   * @param powers exponent of each delegation's gain; null for 1
   * @return whether one was found with a gain for all; {@link #deal} then tells it
   */
  boolean find(long[][][] values, int maxLevel, double[] powers) {
    tables = values;
    power = powers;
    found = false;
    bestProduct = Double.NEGATIVE_INFINITY;
    bar(maxLevel);
    if (!anyAllowed()) {
      return false;
    }
    Arrays.fill(weight, 1);
    for (int round = 0; round < REWEIGHTINGS; round++) {
      pickByWeights();
      judge();
      reweight();
    }
    improve();
    if (found) {
      for (int b = 0; b < bestPick.length; b++) {
        space.write(b, bestPick[b], deal);
      }
    }
    return found;
  }

  int[] deal() {
    return deal;
  }

  private void bar(int maxLevel) {
    for (int b = 0; b < barred.length; b++) {
      for (int c = 0; c < barred[b].length; c++) {
        barred[b][c] = space.excludes(b, c);
      }
      for (int issue : space.issuesOf(b)) {
        barIssue(issue, barred[b], maxLevel);
      }
    }
    for (int l = 0; l < talks.redLines().size() && !talks.off(Mechanism.RED_LINES); l++) {
      CompiledLine line = talks.redLines().get(l);
      if (!line.isPrivate()) {
        now.bar(l, line.block(), barred[line.block()]);
      }
    }
  }

  private void barIssue(int issue, boolean[] out, int maxLevel) {
    int shut = now.closed()[issue];
    int[] level = talks.issue(issue).level();
    for (int o = 0; o < level.length; o++) {
      if (shut >= 0 ? o != shut : o != space.statusQuo(issue) && level[o] > maxLevel) {
        space.mark(out, issue, o);
      }
    }
  }

  private boolean anyAllowed() {
    for (boolean[] out : barred) {
      boolean any = false;
      for (boolean b : out) {
        any |= !b;
      }
      if (!any) {
        return false;
      }
    }
    return true;
  }

  /** Who gains least counts most. */
  private void reweight() {
    double total = 0;
    for (int d = 0; d < weight.length; d++) {
      weight[d] = 1 / Math.max(gain[d], 0.01);
      total += weight[d];
    }
    for (int d = 0; d < weight.length; d++) {
      weight[d] /= total;
    }
  }

  private void pickByWeights() {
    for (int b = 0; b < pick.length; b++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < barred[b].length; c++) {
        if (!barred[b][c]) {
          double sum = 0;
          for (int d = 0; d < weight.length; d++) {
            sum += weight[d] * tables[d][b][c];
          }
          if (sum > best) {
            best = sum;
            pick[b] = c;
          }
        }
      }
    }
  }

  private void judge() {
    for (int d = 0; d < gain.length; d++) {
      long sum = 0;
      for (int b = 0; b < pick.length; b++) {
        sum += tables[d][b][pick[b]];
        sum -= now.combination(b) < 0 ? 0 : tables[d][b][now.combination(b)];
      }
      gain[d] = FixedPoint.toDouble(sum);
    }
    keep(product());
  }

  private void keep(double product) {
    if (product > bestProduct) {
      bestProduct = product;
      found = product > 0;
      System.arraycopy(pick, 0, bestPick, 0, pick.length);
    }
  }

  /** Product of gains; where somebody gains nothing, the sum of what is missing instead. */
  private double product() {
    double product = 1;
    double missing = 0;
    for (int d = 0; d < gain.length; d++) {
      if (gain[d] <= 0) {
        missing += gain[d] - 1e-9;
      } else {
        product *= power == null ? gain[d] : StrictMath.pow(gain[d], power[d]);
      }
    }
    return missing < 0 ? missing : product;
  }

  private void improve() {
    System.arraycopy(bestPick, 0, pick, 0, pick.length);
    judge();
    boolean better = true;
    for (int sweep = 0; sweep < SWEEPS && better; sweep++) {
      better = false;
      for (int b = 0; b < pick.length; b++) {
        better |= improveBlock(b);
      }
    }
  }

  private boolean improveBlock(int block) {
    int from = pick[block];
    int best = from;
    double before = bestProduct;
    int at = from;
    for (int c = 0; c < barred[block].length; c++) {
      if (!barred[block][c] && c != at) {
        move(block, at, c);
        at = c;
        if (product() > bestProduct) {
          pick[block] = c;
          keep(product());
          best = c;
        }
      }
    }
    move(block, at, best);
    pick[block] = best;
    return bestProduct > before;
  }

  private void move(int block, int from, int to) {
    for (int d = 0; d < gain.length; d++) {
      gain[d] += FixedPoint.toDouble(tables[d][block][to] - tables[d][block][from]);
    }
  }
}
