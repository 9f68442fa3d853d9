package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.scenario.Tactic.Learning;

/**
 * What an observer, a delegation or a mediator, thinks that deals are worth to others, on the scale
 * of V, by delegation, block and combination: wishes as it reads them from papers, earlier talks
 * and offers, with its error; what is commonly known of the war and of pressure; the type that each
 * is believed to be ({@link ReservationBeliefs}); and, as far as it is told in confidence, the
 * truth.
 */
final class ValueEstimates implements Serializable {
  /** Offers that a paper sent ahead counts as: assumed, about half a sitting's worth. */
  static final double PAPER = 4;

  /** Offers that a paper handed over at the table counts as: assumed, heard but not yet studied. */
  static final double PAPER_AT_TABLE = 2;

  /** Deals looked at one by one before the table is filled, since one deal is soon summed up. */
  private static final int SINGLE = 4;

  private final NegotiationState state;
  private final CommonKnowledge common;
  private final DealSpace space;
  private final int me;
  private final EstimatedWishes wishes;
  private final double[] confidence;
  private final ReservationBeliefs reservations;
  private final double[] hoped;
  private final RoundedHope hope = new RoundedHope();
  private final long[][][] tables;
  private final boolean[] stale;
  private final boolean[] filled;
  private final int[] single;
  private final int[] truthAt;
  private final long[][] lowest;
  private final boolean[][] lowestKnown;
  private int commonAt;
  private int version;

  /**
   * Estimates of one observer.
   *
   * @param me the delegation whose they are; -1 for a mediator
   * @param errors where the errors of its reading come from
   */
  ValueEstimates(
      NegotiationState state,
      int me,
      CommonKnowledge common,
      ReadingError errors,
      Learning declared,
      ReservationBeliefs reservations) {
    this.state = state;
    this.common = common;
    this.reservations = reservations;
    this.me = me;
    space = state.talks().space();
    wishes = new EstimatedWishes(state, me, common, errors, declared);
    int parties = state.talks().parties();
    confidence = new double[parties];
    hoped = new double[parties];
    stale = new boolean[parties];
    filled = new boolean[parties];
    single = new int[parties];
    truthAt = new int[parties];
    lowest = new long[parties][space.blocks()];
    lowestKnown = new boolean[parties][space.blocks()];
    tables = new long[parties][space.blocks()][];
    for (long[][] table : tables) {
      for (int b = 0; b < table.length; b++) {
        table[b] = new long[space.combinations(b)];
      }
    }
  }

  /** Forgets the last run and reads what is known before the talks. */
  void begin() {
    wishes.begin();
    Arrays.fill(confidence, 0);
    Arrays.fill(truthAt, -1);
    Arrays.fill(stale, true);
    commonAt = -1;
  }

  /**
   * A share of the truth about a delegation is told in confidence.
   *
   * @param share kappa in [0,1]: how far estimates move towards the truth
   */
  void confide(int d, double share) {
    confidence[d] = 1 - (1 - confidence[d]) * (1 - share);
    stale[d] = true;
  }

  /**
   * A delegation says of a text on which issue it is farthest from what it wants: half of what is
   * misread there is cleared up. It speaks of what is not understood yet.
   */
  void criticised(int d, int[] deal) {
    wishes.criticised(d, deal);
    stale[d] = true;
  }

  /** Reads the papers that were handed over at the table. */
  void readPapersAtTable() {
    if (wishes.readPapersAtTable()) {
      Arrays.fill(stale, true);
    }
  }

  /** Learns from the offers made since it last looked. */
  void learn() {
    for (int d = 0; d < stale.length; d++) {
      stale[d] |= wishes.learn(d);
    }
  }

  /**
   * Takes in all that moved; returns a number that differs after every change. Tables are filled
   * when they are read.
   */
  int bringUpToDate() {
    common.bringUpToDate();
    boolean moved = common.version() != commonAt;
    commonAt = common.version();
    reservations.bringUpToDate();
    for (int d = 0; d < tables.length; d++) {
      double expected = reservations.expected(d);
      if (d != me && (stale[d] || moved || expected != hoped[d] || truthMoved(d))) {
        hoped[d] = expected;
        stale[d] = false;
        filled[d] = false;
        single[d] = 0;
        version++;
      }
    }
    return version;
  }

  private boolean truthMoved(int d) {
    if (confidence[d] == 0) {
      return false;
    }
    state.valuations().bringUpToDate();
    int content = state.valuations().of(d).content();
    boolean moved = truthAt[d] != content;
    truthAt[d] = content;
    return moved;
  }

  private void fill(int d) {
    filled[d] = true;
    Arrays.fill(lowestKnown[d], false);
    for (int b = 0; b < space.blocks(); b++) {
      long[] values = tables[d][b];
      addWishes(d, b, values);
      long[] terms = common.terms(d, b);
      for (int c = 0; c < values.length; c++) {
        values[c] += terms[c];
      }
      if (hoped[d] != 0 && common.ended(d, b) != null) {
        hope.add(common.ended(d, b), hoped[d], values);
      }
      long[] real = state.valuations().of(d).table()[b];
      for (int c = 0; confidence[d] > 0 && c < values.length; c++) {
        values[c] += told(d, real[c] - values[c]);
      }
    }
  }

  /** How far what is told in confidence moves an estimate that is off by so much. */
  private long told(int d, long off) {
    return Math.round(confidence[d] * off);
  }

  /** Sums by growing the block one issue at a time, so that each combination is met once. */
  private void addWishes(int d, int block, long[] values) {
    values[0] = 0;
    int size = 1;
    for (int issue : space.issuesOf(block)) {
      for (int o = space.options(issue) - 1; o >= 0; o--) {
        long liking = FixedPoint.of(wishes.wish(d, issue, o));
        int at = o * size;
        for (int c = 0; c < size; c++) {
          values[at + c] = values[c] + liking;
        }
      }
      size *= space.options(issue);
    }
  }

  /** Estimated values by delegation, block and combination; must not be written. */
  long[][][] tables() {
    for (int d = 0; d < tables.length; d++) {
      table(d);
    }
    return tables;
  }

  private long[][] table(int d) {
    if (d != me && !filled[d]) {
      fill(d);
    }
    return tables[d];
  }

  /** What an option is thought to be worth to a delegation, wishes alone. */
  double wish(int d, int issue, int option) {
    return wishes.wish(d, issue, option);
  }

  /** Estimated value of a deal to a delegation, as last brought up to date. */
  long worth(int d, int[] deal) {
    boolean summed = d != me && !filled[d] && single[d]++ < SINGLE;
    long[][] table = summed ? null : table(d);
    long sum = base(d);
    for (int b = 0; b < tables[d].length; b++) {
      int combination = space.combination(b, deal);
      sum += summed ? summed(d, b, combination, deal) : table[b][combination];
    }
    return sum;
  }

  /** The same as the table holds, for one combination. */
  private long summed(int d, int block, int combination, int[] deal) {
    long sum = common.terms(d, block)[combination];
    for (int issue : space.issuesOf(block)) {
      sum += FixedPoint.of(wishes.wish(d, issue, deal[issue]));
    }
    double[] ended = common.ended(d, block);
    sum += hoped[d] == 0 || ended == null ? 0 : RoundedHope.of(ended[combination], hoped[d]);
    boolean isTold = confidence[d] > 0;
    long real = isTold ? state.valuations().of(d).table()[block][combination] : sum;
    return sum + (isTold ? told(d, real - sum) : 0);
  }

  /**
   * Estimated value of what is in force; a block in which nothing is in force counts as little as
   * the worst that it could be settled at, for what every deal would bring is no gain, and 0 as far
   * as the truth is known.
   */
  long inForce(int d) {
    long sum = base(d);
    for (int b = 0; b < tables[d].length; b++) {
      int combination = state.situation().ground().combination(b);
      sum += combination < 0 ? lowest(d, b) : valueInForce(d, b, combination);
    }
    return sum;
  }

  private long valueInForce(int d, int block, int combination) {
    return d == me || filled[d]
        ? tables[d][block][combination]
        : summed(d, block, combination, state.situation().ground().inForce());
  }

  private long lowest(int d, int block) {
    table(d);
    if (!lowestKnown[d][block]) {
      long least = Long.MAX_VALUE;
      for (long value : tables[d][block]) {
        least = Math.min(least, value);
      }
      lowest[d][block] = least;
      lowestKnown[d][block] = true;
    }
    return Math.round((1 - confidence[d]) * lowest[d][block]);
  }

  /** What no deal changes, as it is thought of. */
  long base(int d) {
    long base = common.base(d);
    return confidence[d] == 0
        ? base
        : base + Math.round(confidence[d] * (state.valuations().of(d).base() - base));
  }

  /** Share of the truth about a delegation that was told in confidence, in [0,1]. */
  double confidence(int d) {
    return confidence[d];
  }
}
