package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.TalksState;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;
import org.parley.scenario.PaperTiming;
import org.parley.scenario.Tactic.Learning;
import org.parley.tactic.OpponentModel;

/**
 * What one delegation thinks that the others would like, by block and combination: the sum of their
 * estimated values, less a price for every public line of theirs that a combination breaks.
 */
final class EstimatedPreferences implements Serializable {
  /** Offers that a paper sent ahead counts as: assumed, about half a sitting's worth. */
  static final double PAPER = 4;

  /** Offers that a paper handed over at the table counts as: assumed, heard but not yet studied. */
  static final double PAPER_AT_TABLE = 2;

  private final CompiledTalks talks;
  private final DealSpace space;
  private final int me;
  private final OpponentModel[] models;
  private final PriorKnowledge homework;
  private final PublicLines lines;
  private final int[] seen;
  private final long[][] sums;
  private boolean stale = true;
  private int version;

  EstimatedPreferences(CompiledTalks talks, int me) {
    this.talks = talks;
    this.me = me;
    space = talks.space();
    int[] options = new int[space.issues()];
    boolean[] ordered = new boolean[options.length];
    for (int i = 0; i < options.length; i++) {
      options[i] = space.options(i);
      ordered[i] = talks.issue(i).ordered();
    }
    Learning learning =
        talks.off(Mechanism.LEARNING) ? Learning.NONE : talks.delegation(me).tactic().learning();
    models = new OpponentModel[talks.parties()];
    for (int d = 0; d < models.length; d++) {
      models[d] = d == me ? null : new OpponentModel(options, ordered, learning);
    }
    homework = new PriorKnowledge(talks, me, models);
    lines = new PublicLines(talks, me);
    seen = new int[models.length];
    sums = new long[space.blocks()][];
    for (int b = 0; b < sums.length; b++) {
      sums[b] = new long[space.combinations(b)];
    }
  }

  /**
   * Forgets the last run and reads what is known before the talks.
   *
   * @param clarity in [0,1]: by how much facilitation lessens misreading
   */
  void begin(TalksState now, RandomStreams chances, double clarity) {
    homework.begin(now, chances, clarity);
    homework.readPapers(PaperTiming.AHEAD, PAPER, now);
    lines.begin();
    java.util.Arrays.fill(seen, 0);
    stale = true;
  }

  /** Reads the papers that were handed over at the table. */
  void readPapersAtTable(TalksState now) {
    stale |= homework.readPapers(PaperTiming.AT_TABLE, PAPER_AT_TABLE, now);
  }

  /** Learns from the offers made since it last looked. */
  void learn(NegotiationTable table, double attention) {
    for (int d = 0; d < models.length; d++) {
      if (d != me && table.stamp(d) != seen[d]) {
        seen[d] = table.stamp(d);
        models[d].see(table.offer(d), attention);
        stale = true;
      }
    }
  }

  /** What the others are thought to like, by block and combination, in units of 1e-9. */
  long[][] sums(TalksState now) {
    stale |= lines.price(now);
    if (stale) {
      add();
      stale = false;
      version++;
    }
    return sums;
  }

  int version() {
    return version;
  }

  /**
   * Sums likings by growing the block one issue at a time, so that each combination is met once.
   */
  private void add() {
    for (int b = 0; b < sums.length; b++) {
      long[] block = sums[b];
      block[0] = 0;
      int size = 1;
      for (int issue : space.issuesOf(b)) {
        for (int o = space.options(issue) - 1; o >= 0; o--) {
          long liking = liking(issue, o);
          int at = o * size;
          for (int c = 0; c < size; c++) {
            block[at + c] = block[c] + liking;
          }
        }
        size *= space.options(issue);
      }
      lines.subtract(b, block);
    }
  }

  private long liking(int issue, int option) {
    long sum = 0;
    for (OpponentModel model : models) {
      sum += model == null ? 0 : model.liking(issue, option);
    }
    return sum;
  }
}
