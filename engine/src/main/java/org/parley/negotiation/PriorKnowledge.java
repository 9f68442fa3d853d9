package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledPrecedent;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.InputSlots;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;
import org.parley.scenario.PaperTiming;
import org.parley.state.TalksState;
import org.parley.tactic.OpponentModel;

/**
 * What an observer reads of the others beside their offers: earlier talks and papers, each as so
 * many offers seen, and how far it misreads them.
 */
final class PriorKnowledge implements Serializable {
  private final CompiledTalks talks;
  private final DealSpace space;
  private final int me;
  private final OpponentModel[] models;
  private final ReadingError errors;
  private final long[][] noiseKeys;

  /**
   * What one observer reads.
   *
   * @param me the delegation that reads; -1 for a mediator, to whom earlier talks tell nothing
   */
  PriorKnowledge(CompiledTalks talks, int me, OpponentModel[] models, ReadingError errors) {
    this.talks = talks;
    this.me = me;
    this.models = models;
    this.errors = errors;
    space = talks.space();
    noiseKeys = errors.keys(talks);
  }

  /** Forgets the last run and reads what is known before the talks, papers apart. */
  void begin(TalksState now, RandomStreams chances) {
    double error = now.number(errors.error());
    for (int d = 0; d < models.length; d++) {
      if (d != me) {
        models[d].begin();
        misread(d, error, chances);
        readPrecedents(d, now);
      }
    }
  }

  private void misread(int d, double error, RandomStreams chances) {
    if (error > 0) {
      for (int i = 0; i < space.issues(); i++) {
        for (int o = 0; o < space.options(i); o++) {
          double u = chances.uniform(noiseKeys[d][i], o);
          models[d].misread(i, o, error * (2 * u - 1));
        }
      }
    }
  }

  private void readPrecedents(int d, TalksState now) {
    for (CompiledPrecedent precedent : talks.precedents()) {
      int slot = me < 0 ? InputSlots.NONE : precedent.offers()[me];
      double count = slot == InputSlots.NONE ? 0 : now.number(slot);
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

  /**
   * Reads the papers that were handed over in one way.
   *
   * @param count how many offers a paper counts as
   * @return whether there was any
   */
  boolean readPapers(PaperTiming how, double count, TalksState now) {
    boolean any = false;
    for (int d = 0; d < models.length && !talks.off(Mechanism.PAPERS); d++) {
      if (d != me && talks.delegation(d).papers() == how) {
        readPaper(d, count, now);
        any = true;
      }
    }
    return any;
  }

  /** Wishes, and the ranks of their weights, by the rank-sum rule (Stillwell et al. 1981). */
  private void readPaper(int d, double count, TalksState now) {
    int[] slots = talks.delegation(d).weight();
    int demands = 0;
    for (int slot : slots) {
      demands += slot == InputSlots.NONE ? 0 : 1;
    }
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != InputSlots.NONE) {
        int above = 0;
        for (int slot : slots) {
          above += slot != InputSlots.NONE && now.number(slot) > now.number(slots[i]) ? 1 : 0;
        }
        models[d].readStated(i, talks.delegation(d).want()[i], count);
        models[d].readWeight(i, 2.0 * (demands - above) / (demands * (demands + 1.0)), count);
      }
    }
    models[d].haveRead();
  }
}
