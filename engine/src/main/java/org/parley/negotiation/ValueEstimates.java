package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledInference;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.SignedTerms;
import org.parley.scenario.Mechanism;
import org.parley.scenario.PaperTiming;
import org.parley.scenario.Tactic.Learning;
import org.parley.state.ClosedIssues;
import org.parley.state.DelegationValuation;
import org.parley.tactic.OpponentModel;

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

  private final NegotiationState state;
  private final CommonKnowledge common;
  private final DealSpace space;
  private final int me;
  private final OpponentModel[] wishes;
  private final PriorKnowledge homework;
  private final double[] confidence;
  private final double[][] explained;
  private final ReservationBeliefs reservations;
  private final double[] hoped;
  private final int[] seen;
  private final long[][][] tables;
  private final boolean[] stale;
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
    CompiledTalks talks = state.talks();
    space = talks.space();
    int[] options = new int[space.issues()];
    boolean[] ordered = new boolean[options.length];
    for (int i = 0; i < options.length; i++) {
      options[i] = space.options(i);
      ordered[i] = talks.issue(i).ordered();
    }
    Learning learning = talks.off(Mechanism.LEARNING) ? Learning.NONE : declared;
    wishes = new OpponentModel[talks.parties()];
    for (int d = 0; d < wishes.length; d++) {
      wishes[d] = d == me ? null : new OpponentModel(options, ordered, learning);
    }
    homework = new PriorKnowledge(talks, me, wishes, errors);
    confidence = new double[wishes.length];
    explained = new double[wishes.length][space.issues()];
    seen = new int[wishes.length];
    hoped = new double[wishes.length];
    stale = new boolean[wishes.length];
    truthAt = new int[wishes.length];
    lowest = new long[wishes.length][space.blocks()];
    lowestKnown = new boolean[wishes.length][space.blocks()];
    tables = new long[wishes.length][space.blocks()][];
    for (long[][] table : tables) {
      for (int b = 0; b < table.length; b++) {
        table[b] = new long[space.combinations(b)];
      }
    }
  }

  /** Forgets the last run and reads what is known before the talks. */
  void begin() {
    CompiledInference rates = state.talks().frame().inference();
    double eta = state.situation().number(rates.moved());
    double told = state.situation().number(rates.told());
    for (OpponentModel of : wishes) {
      if (of != null) {
        of.learnBy(eta, told);
      }
    }
    homework.begin(state.situation(), state.chances());
    homework.readPapers(PaperTiming.AHEAD, PAPER, state.situation());
    Arrays.fill(confidence, 0);
    for (double[] issues : explained) {
      Arrays.fill(issues, 0);
    }
    Arrays.fill(seen, 0);
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
    DelegationValuation truth = state.valuations().of(d);
    int worst = 0;
    double most = -1;
    for (int i = 0; i < deal.length; i++) {
      double best = 0;
      for (int o = 0; o < space.options(i); o++) {
        best = Math.max(best, truth.worth(i, o));
      }
      double loss = (best - truth.worth(i, deal[i])) * (1 - explained[d][i]);
      if (loss > most) {
        most = loss;
        worst = i;
      }
    }
    explained[d][worst] = (1 + explained[d][worst]) / 2;
    stale[d] = true;
  }

  /** Reads the papers that were handed over at the table. */
  void readPapersAtTable() {
    if (homework.readPapers(PaperTiming.AT_TABLE, PAPER_AT_TABLE, state.situation())) {
      Arrays.fill(stale, true);
    }
  }

  /** Learns from the offers made since it last looked. */
  void learn() {
    NegotiationTable table = state.table();
    for (int d = 0; d < wishes.length; d++) {
      if (d != me && table.stamp(d) != seen[d]) {
        seen[d] = table.stamp(d);
        wishes[d].see(table.offer(d), state.time(), apart());
        stale[d] = true;
      }
    }
  }

  /** The issues that offers say nothing of, where an agenda or working groups take them apart. */
  private long apart() {
    ClosedIssues ground = state.situation().ground();
    return ground.isInParts() ? ground.shelved() | ground.closedMask() : 0;
  }

  /** Brings all tables up to date; returns a number that differs after every change of them. */
  int bringUpToDate() {
    common.bringUpToDate();
    boolean moved = common.version() != commonAt;
    commonAt = common.version();
    reservations.bringUpToDate();
    for (int d = 0; d < tables.length; d++) {
      double hope = reservations.expected(d);
      if (d != me && (stale[d] || moved || hope != hoped[d] || truthMoved(d))) {
        hoped[d] = hope;
        stale[d] = false;
        fill(d);
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
    DelegationValuation truth = state.valuations().of(d);
    Arrays.fill(lowestKnown[d], false);
    for (int b = 0; b < space.blocks(); b++) {
      long[] values = tables[d][b];
      addWishes(d, b, values);
      long[] terms = common.terms(d, b);
      for (int c = 0; c < values.length; c++) {
        values[c] += terms[c];
      }
      double[] ended = common.ended(d, b);
      for (int c = 0; hoped[d] != 0 && ended != null && c < values.length; c++) {
        values[c] += FixedPoint.of((1 - ended[c]) * hoped[d]);
      }
      if (confidence[d] > 0) {
        long[] real = truth.table()[b];
        for (int c = 0; c < values.length; c++) {
          values[c] += Math.round(confidence[d] * (real[c] - values[c]));
        }
      }
    }
  }

  /** Sums by growing the block one issue at a time, so that each combination is met once. */
  private void addWishes(int d, int block, long[] values) {
    values[0] = 0;
    int size = 1;
    for (int issue : space.issuesOf(block)) {
      for (int o = space.options(issue) - 1; o >= 0; o--) {
        long liking = FixedPoint.of(wish(d, issue, o));
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
    return tables;
  }

  /** What an option is thought to be worth to a delegation, wishes alone. */
  double wish(int d, int issue, int option) {
    double read = onItsTerms(d, issue, option);
    double clear = explained[d][issue];
    return clear == 0
        ? read
        : read + clear * (state.valuations().of(d).worth(issue, option) - read);
  }

  /** Everybody knows on what terms an option would hold, and what each side bets on. */
  private double onItsTerms(int d, int issue, int option) {
    SignedTerms terms = state.talks().terms();
    double asAgreed = wishes[d].worth(issue, option);
    if (!terms.any(issue, option)) {
      return asAgreed;
    }
    double instead = wishes[d].worth(issue, terms.otherwise(issue, option));
    double before = wishes[d].worth(issue, space.statusQuo(issue));
    double[] expected = common.numbers();
    return terms.expected(d, issue, option, expected, asAgreed, instead, before);
  }

  /** Estimated value of a deal to a delegation, as last brought up to date. */
  long worth(int d, int[] deal) {
    long sum = base(d);
    for (int b = 0; b < tables[d].length; b++) {
      sum += tables[d][b][space.combination(b, deal)];
    }
    return sum;
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
      sum += combination < 0 ? lowest(d, b) : tables[d][b][combination];
    }
    return sum;
  }

  private long lowest(int d, int block) {
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
