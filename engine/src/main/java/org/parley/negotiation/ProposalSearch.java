package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.state.TalksState;

/**
 * Looks for the text with the largest sum of log gains, each gain over the least that a delegation
 * may accept, plus log(1 - b) for every line that it crosses, b being the belief that the line is
 * real. Weights of the delegations are moved against their gains until the best weighted sum is
 * also the best text, then single blocks are changed as long as that helps. A reading, not a proof:
 * it may miss the best by a little.
 */
final class ProposalSearch implements Serializable {
  private static final int REWEIGHTINGS = 12;

  /** Each step of the weights is so much of the one before. */
  private static final double SHORTER = 0.8;

  private static final int SWEEPS = 4;

  /** Gain below which weights rise no further, in utility. */
  private static final double SMALL = 0.01;

  /** Scores that differ by less are equal: the order of a sum, not judgement. */
  private static final double ROUNDING = 1e-9;

  /** Worse than any text that is good for all. */
  private static final double NO_DEAL = -1e6;

  /** Which texts may be proposed. */
  interface Filter {
    /**
     * Whether a text may be proposed.
     *
     * @param mask the issues that it settles
     */
    boolean admits(int[] deal, long mask);
  }

  private final CompiledTalks talks;
  private final TalksState now;
  private final ProposalScope scope;
  private final DealSpace space;
  private final CombinationPrices prices;
  private final boolean[][] barred;
  private final int[] deal;
  private final int[] pick;
  private final int[] bestPick;
  private final int[] start;
  private final double[] weight;
  private final double[] gain;
  private final long[] standing;
  private final double[] stated;
  private long[] least;
  private double[] power;
  private long counted;
  private long[][][] tables;
  private Filter filter;
  private boolean found;
  private double bestScore;
  private double startScore;

  ProposalSearch(CompiledTalks talks, TalksState now, ProposalScope scope) {
    this.talks = talks;
    this.now = now;
    this.scope = scope;
    space = talks.space();
    prices = new CombinationPrices(talks, now);
    barred = prices.barred();
    deal = new int[space.issues()];
    pick = new int[space.blocks()];
    bestPick = new int[space.blocks()];
    start = new int[space.blocks()];
    weight = new double[talks.parties()];
    gain = new double[talks.parties()];
    standing = new long[talks.parties()];
    stated = new double[talks.redLines().size()];
    for (int l = 0; l < stated.length; l++) {
      stated[l] = talks.redLines().get(l).isPrivate() ? 0 : CombinationPrices.ABSOLUTE;
    }
  }

  /**
   * Looks for a text that is better for all than what is in force and crosses no stated line.
   *
   * @param values what each delegation values, by delegation, block and combination
   * @param maxLevel highest rank that its options may need
   * @param powers exponent of each delegation's gain; null for 1
   * @return whether one was found; {@link #deal} then tells it
   */
  boolean find(long[][][] values, int maxLevel, double[] powers) {
    for (int d = 0; d < standing.length; d++) {
      standing[d] = 0;
      for (int b = 0; b < values[d].length; b++) {
        standing[d] +=
            now.ground().combination(b) < 0 ? 0 : values[d][b][now.ground().combination(b)];
      }
    }
    return find(values, standing, stated, maxLevel, powers, -1L, null);
  }

  /**
   * Looks for a text.
   *
   * @param values what each delegation is thought to value, by delegation, block and combination
   * @param leastValue what each must have at least, on the same scale
   * @param lineCosts by line: log(1 - b), 0 or less, or {@link CombinationPrices#ABSOLUTE}
   * @param maxLevel highest rank that its options may need
   * @param powers exponent of each delegation's gain; null for 1
   * @param who the delegations that must gain, as a mask
   * @param admitted which texts may be proposed; null for all
   * @return whether one was found with a gain for all of them; {@link #deal} then tells it
   */
  boolean find(
      long[][][] values,
      long[] leastValue,
      double[] lineCosts,
      int maxLevel,
      double[] powers,
      long who,
      Filter admitted) {
    tables = values;
    least = leastValue;
    power = powers;
    counted = who;
    filter = admitted;
    found = false;
    bestScore = Double.NEGATIVE_INFINITY;
    startScore = Double.NEGATIVE_INFINITY;
    if (!prices.read(maxLevel, lineCosts)) {
      return false;
    }
    weigh();
    double step = 1;
    for (int round = 0; round < REWEIGHTINGS; round++) {
      pickByWeights();
      judge();
      reweight(step);
      step *= SHORTER;
    }
    improve();
    if (found) {
      write(bestPick);
    }
    return found;
  }

  private void write(int[] picked) {
    for (int b = 0; b < picked.length; b++) {
      space.write(b, picked[b], deal);
    }
  }

  int[] deal() {
    return deal;
  }

  /** Weights from which to start: the slope of log gain halfway to the most that each can have. */
  private void weigh() {
    for (int d = 0; d < weight.length; d++) {
      long most = -least[d];
      for (int b = 0; b < barred.length; b++) {
        long best = Long.MIN_VALUE;
        for (int c = 0; c < barred[b].length; c++) {
          best = barred[b][c] ? best : Math.max(best, tables[d][b][c]);
        }
        most += best;
      }
      weight[d] = !counts(d) ? 0 : 2 * exponent(d) / Math.max(FixedPoint.toDouble(most), SMALL);
    }
  }

  private boolean counts(int d) {
    return (counted >>> d & 1) != 0;
  }

  /**
   * Of some delegations, the one that gains least where the sum of gains is largest; -1 for none.
   *
   * @param among those whose gains are summed, as a mask
   * @param rules whose lots decide between equals
   */
  int worstOff(long of, long among, ConsentRules rules) {
    for (int d = 0; d < weight.length; d++) {
      weight[d] = (among >>> d & 1) != 0 ? 1 : 0;
    }
    pickByWeights();
    judge();
    int worst = -1;
    for (long left = of; left != 0; left &= left - 1) {
      int d = Long.numberOfTrailingZeros(left);
      boolean worse = worst < 0 || gain[d] < gain[worst];
      boolean first = !worse && gain[d] == gain[worst] && rules.isDrawnBefore(d, worst);
      worst = worse || first ? d : worst;
    }
    return worst;
  }

  private double exponent(int d) {
    return power == null ? 1 : power[d];
  }

  /**
   * Moves weights towards the slopes of log gain where the text lies: who gains least counts most.
   */
  private void reweight(double step) {
    for (int d = 0; d < weight.length; d++) {
      double off = weight[d] * gain[d] / exponent(d) - 1;
      weight[d] *= StrictMath.exp(-step * Math.max(-1, Math.min(1, off)));
    }
  }

  private void pickByWeights() {
    for (int b = 0; b < pick.length; b++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < barred[b].length; c++) {
        if (!barred[b][c]) {
          double sum = prices.of(b, c);
          for (int d = 0; d < weight.length; d++) {
            sum += weight[d] * FixedPoint.toDouble(tables[d][b][c]);
          }
          if (sum > best + ROUNDING) {
            best = sum;
            pick[b] = c;
          }
        }
      }
    }
  }

  private void judge() {
    for (int d = 0; d < gain.length; d++) {
      long sum = -least[d];
      for (int b = 0; b < pick.length; b++) {
        sum += tables[d][b][pick[b]];
      }
      gain[d] = FixedPoint.toDouble(sum);
    }
    keep(score());
  }

  /** Keeps the best text that may be proposed, and the best to look around of any. */
  private boolean keep(double score) {
    if (score > startScore + ROUNDING) {
      startScore = score;
      System.arraycopy(pick, 0, start, 0, pick.length);
    }
    if (score <= bestScore + ROUNDING || !admits()) {
      return false;
    }
    bestScore = score;
    found = score > NO_DEAL;
    System.arraycopy(pick, 0, bestPick, 0, pick.length);
    return true;
  }

  private boolean admits() {
    if (filter == null) {
      return true;
    }
    write(pick);
    long mask = scope.settled(deal, now);
    return mask != 0 && filter.admits(deal, mask);
  }

  /** Sum of log gains and of what lines cost; where somebody gains nothing, what is missing. */
  private double score() {
    double score = 0;
    double missing = 0;
    for (int d = 0; d < gain.length; d++) {
      if (!counts(d)) {
        continue;
      }
      if (gain[d] <= 0) {
        missing += gain[d] - 1e-9;
      } else {
        score += exponent(d) * StrictMath.log(gain[d]);
      }
    }
    if (missing < 0) {
      return NO_DEAL + missing;
    }
    for (int b = 0; b < pick.length; b++) {
      score += prices.of(b, pick[b]);
    }
    return score;
  }

  /** Looks around the best of all first, then around the best that may be proposed. */
  private void improve() {
    System.arraycopy(start, 0, pick, 0, pick.length);
    judge();
    for (int b = 0; b < pick.length; b++) {
      improveBlock(b);
      System.arraycopy(start, 0, pick, 0, pick.length);
      judge();
    }
    boolean better = found;
    for (int sweep = 0; sweep < SWEEPS && better; sweep++) {
      better = false;
      for (int b = 0; b < pick.length; b++) {
        System.arraycopy(bestPick, 0, pick, 0, pick.length);
        judge();
        better |= improveBlock(b);
      }
    }
  }

  private boolean improveBlock(int block) {
    int at = pick[block];
    boolean better = false;
    for (int c = 0; c < barred[block].length; c++) {
      if (!barred[block][c] && c != at) {
        move(block, at, c);
        at = c;
        pick[block] = c;
        better |= keep(score());
      }
    }
    return better;
  }

  private void move(int block, int from, int to) {
    for (int d = 0; d < gain.length; d++) {
      gain[d] += FixedPoint.toDouble(tables[d][block][to] - tables[d][block][from]);
    }
  }
}
