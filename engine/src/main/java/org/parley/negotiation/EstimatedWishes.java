package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
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
 * What an observer thinks that the others wish, option by option: as it reads it from papers,
 * earlier talks and offers, with its error, and as far as a text was criticised, the truth.
 */
final class EstimatedWishes implements Serializable {
  private final NegotiationState state;
  private final CommonKnowledge common;
  private final DealSpace space;
  private final int me;
  private final OpponentModel[] wishes;
  private final PriorKnowledge homework;
  private final double[][] explained;
  private final int[] seen;

  /**
   * Wishes as one observer reads them.
   *
   * @param me the delegation that reads; -1 for a mediator
   * @param errors where the errors of its reading come from
   */
  EstimatedWishes(
      NegotiationState state,
      int me,
      CommonKnowledge common,
      ReadingError errors,
      Learning declared) {
    this.state = state;
    this.common = common;
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
    explained = new double[wishes.length][space.issues()];
    seen = new int[wishes.length];
  }

  /** Forgets the last run and reads what is known before the talks. */
  void begin() {
    learnAsFastAsStated();
    homework.begin(state.situation(), state.chances());
    homework.readPapers(PaperTiming.AHEAD, ValueEstimates.PAPER, state.situation());
    for (double[] issues : explained) {
      Arrays.fill(issues, 0);
    }
    Arrays.fill(seen, 0);
  }

  private void learnAsFastAsStated() {
    CompiledInference rates = state.talks().frame().inference();
    double eta = state.situation().number(rates.moved());
    double told = state.situation().number(rates.told());
    for (OpponentModel of : wishes) {
      if (of != null) {
        of.learnBy(eta, told);
      }
    }
  }

  /** Reads the papers that were handed over at the table; returns whether there were any. */
  boolean readPapersAtTable() {
    return homework.readPapers(
        PaperTiming.AT_TABLE, ValueEstimates.PAPER_AT_TABLE, state.situation());
  }

  /** Learns from what a delegation offered since it last looked; returns whether it did. */
  boolean learn(int d) {
    NegotiationTable table = state.table();
    if (d == me || table.stamp(d) == seen[d]) {
      return false;
    }
    seen[d] = table.stamp(d);
    wishes[d].see(table.offer(d), state.time(), apart());
    return true;
  }

  /** The issues that offers say nothing of, where an agenda or working groups take them apart. */
  private long apart() {
    ClosedIssues ground = state.situation().ground();
    return ground.isInParts() ? ground.shelved() | ground.closedMask() : 0;
  }

  /** Clears up half of what is misread of a delegation on the issue where a text is worst. */
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
  }

  /** What an option is thought to be worth to a delegation by its wishes alone. */
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
}
