package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.Nano;
import org.parley.chance.Chances;
import org.parley.compiled.CompiledLine;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.Inputs;
import org.parley.compiled.Situation;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Papers;
import org.parley.scenario.Tactic.Learning;
import org.parley.tactic.OpponentModel;

/**
 * What one delegation thinks that the others would like, by block and combination: the sum of their
 * estimated values, less a price for every public line of theirs that a combination breaks.
 */
final class Likings implements Serializable {
  /** Offers that a paper sent ahead counts as: assumed, about half a sitting's worth. */
  static final double PAPER = 4;

  /** Offers that a paper handed over at the table counts as: assumed, heard but not yet studied. */
  static final double PAPER_AT_TABLE = 2;

  /**
   * Price of breaking a line that is certainly real: assumed, as much as all the other could gain.
   */
  static final double PRICE = 1;

  private final CompiledTalks talks;
  private final DealSpace space;
  private final int me;
  private final OpponentModel[] models;
  private final int[] seen;
  private final long[][] prices;
  private final boolean[] priced;
  private final long[][] sums;
  private final long[][] noiseKeys;
  private int pricedAt = -1;
  private boolean stale = true;
  private int version;

  Likings(CompiledTalks talks, int me) {
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
    seen = new int[models.length];
    prices = new long[space.blocks()][];
    priced = new boolean[space.blocks()];
    sums = new long[space.blocks()][];
    for (int b = 0; b < sums.length; b++) {
      prices[b] = new long[space.combinations(b)];
      sums[b] = new long[space.combinations(b)];
    }
    noiseKeys = noiseKeys();
  }

  private long[][] noiseKeys() {
    long[][] keys = new long[models.length][space.issues()];
    for (int d = 0; d < keys.length; d++) {
      for (int i = 0; i < space.issues(); i++) {
        keys[d][i] =
            Chances.key(
                "misread."
                    + talks.delegation(me).id()
                    + "."
                    + talks.delegation(d).id()
                    + "."
                    + talks.issue(i).id());
      }
    }
    return keys;
  }

  /**
   * Forgets the last run and reads what is known before the talks.
   *
   * @param clarity in [0,1]: by how much facilitation lessens misreading
   */
  void begin(Situation now, Chances chances, double clarity) {
    double misread = now.number(talks.delegation(me).tactic().misread()) * (1 - clarity);
    for (int d = 0; d < models.length; d++) {
      if (d != me) {
        models[d].begin();
        misread(d, misread, chances);
        readPrecedents(d, now);
      }
    }
    Arrays.fill(seen, 0);
    pricedAt = -1;
    stale = true;
  }

  private void misread(int d, double error, Chances chances) {
    if (error > 0) {
      for (int i = 0; i < space.issues(); i++) {
        for (int o = 0; o < space.options(i); o++) {
          double u = chances.uniform(noiseKeys[d][i], o);
          models[d].misread(i, o, error * (2 * u - 1));
        }
      }
    }
  }

  private void readPrecedents(int d, Situation now) {
    for (CompiledTalks.CompiledPrecedent precedent : talks.precedents()) {
      int slot = precedent.offers()[me];
      double count = slot == Inputs.NONE ? 0 : now.number(slot);
      if (count > 0) {
        for (int i = 0; i < space.issues(); i++) {
          if (precedent.position()[d][i] >= 0) {
            models[d].read(i, precedent.position()[d][i], count);
          }
        }
        models[d].haveRead();
      }
    }
  }

  /** Reads the papers that were sent ahead. */
  void readPapersAhead(Situation now) {
    readPapers(Papers.AHEAD, PAPER, now);
  }

  /** Reads the papers that were handed over at the table. */
  void readPapersAtTable(Situation now) {
    readPapers(Papers.AT_TABLE, PAPER_AT_TABLE, now);
  }

  private void readPapers(Papers when, double count, Situation now) {
    if (talks.off(Mechanism.PAPERS)) {
      return;
    }
    for (int d = 0; d < models.length; d++) {
      if (d != me && talks.delegation(d).papers() == when) {
        readPaper(d, count, now);
      }
    }
  }

  /** Wishes, and the ranks of their weights, by the rank-sum rule (Stillwell et al. 1981). */
  private void readPaper(int d, double count, Situation now) {
    int[] slots = talks.delegation(d).weight();
    int demands = 0;
    for (int slot : slots) {
      demands += slot == Inputs.NONE ? 0 : 1;
    }
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != Inputs.NONE) {
        int above = 0;
        for (int slot : slots) {
          above += slot != Inputs.NONE && now.number(slot) > now.number(slots[i]) ? 1 : 0;
        }
        models[d].read(i, talks.delegation(d).want()[i], count);
        models[d].readWeight(i, 2.0 * (demands - above) / (demands * (demands + 1.0)), count);
      }
    }
    models[d].haveRead();
    stale = true;
  }

  /** Learns from the offers made since it last looked. */
  void learn(Table table, double attention) {
    for (int d = 0; d < models.length; d++) {
      if (d != me && table.stamp(d) != seen[d]) {
        seen[d] = table.stamp(d);
        models[d].see(table.offer(d), attention);
        stale = true;
      }
    }
  }

  /** What the others are thought to like, by block and combination, in units of 1e-9. */
  long[][] sums(Situation now) {
    if (pricedAt != now.standing()) {
      price(now);
      pricedAt = now.standing();
      stale = true;
    }
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

  private void price(Situation now) {
    for (long[] block : prices) {
      Arrays.fill(block, 0);
    }
    Arrays.fill(priced, false);
    if (talks.off(Mechanism.RED_LINES)) {
      return;
    }
    for (int l = 0; l < talks.redLines().size(); l++) {
      CompiledLine line = talks.redLines().get(l);
      if (line.owner() != me && !line.isPrivate() && !now.lifted(l)) {
        long price = Nano.of(PRICE * line.stated());
        long[] block = prices[line.block()];
        priced[line.block()] = true;
        for (int c = 0; c < block.length; c++) {
          block[c] += now.crosses(l, c) ? price : 0;
        }
      }
    }
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
      if (priced[b]) {
        for (int c = 0; c < block.length; c++) {
          block[c] -= prices[b][c];
        }
      }
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
