package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.compiled.CompiledTactic;

/**
 * What the others' standing offers are worth to a delegation, round by round, for tactics that
 * answer concessions.
 */
final class ReceivedConcessions implements Serializable {
  private final NegotiationState state;
  private final int me;
  private final ProposalEvaluation interests;
  private final boolean answersInKind;
  private final boolean looks;
  private final double[] share;
  private long best;

  ReceivedConcessions(NegotiationState state, int me, ProposalEvaluation interests) {
    this.state = state;
    this.me = me;
    this.interests = interests;
    CompiledTactic tactic = state.talks().delegation(me).tactic();
    answersInKind = inKind(tactic.concession());
    looks = answersInKind || tactic.acceptance() instanceof CompiledTactic.Condition.Combined;
    share = new double[state.talks().calendar().roundsAtMost()];
  }

  private static boolean inKind(CompiledTactic.Rule rule) {
    if (rule instanceof CompiledTactic.Rule.Mixed mixed) {
      return mixed.parts().stream().anyMatch(ReceivedConcessions::inKind);
    }
    return rule instanceof CompiledTactic.Rule.Formula formula && formula.tactic().answersOthers();
  }

  void begin() {
    best = Long.MIN_VALUE;
    if (answersInKind) {
      Arrays.fill(share, Double.NaN);
    }
  }

  /**
   * Notes the mean share that the others' standing offers give, on the scale (V - r) / (m - r).
   *
   * @param reservation r
   * @param top m
   */
  void note(long reservation, long top) {
    if (!looks) {
      return;
    }
    NegotiationTable table = state.table();
    double sum = 0;
    int offers = 0;
    for (int d = 0; d < table.parties(); d++) {
      if (d != me && table.hasOffer(d)) {
        long value = interests.value(table.offer(d));
        best = Math.max(best, value);
        sum += share(value, reservation, top);
        offers++;
      }
    }
    share[state.course().round()] = offers == 0 ? Double.NaN : sum / offers;
  }

  /** (V - r) / (m - r) of a value V, in [0,1]. */
  static double share(long value, long reservation, long top) {
    if (top <= reservation) {
      return value >= reservation ? 1 : 0;
    }
    double share = (value - reservation) / (double) (top - reservation);
    return Math.max(0, Math.min(1, share));
  }

  /** The share some rounds ago, 0 being this one; NaN if there was no offer then. */
  double share(int back) {
    int round = state.course().round() - back;
    return round < 0 ? Double.NaN : share[round];
  }

  /** The best value among all their offers so far; the smallest long if there was none. */
  long best() {
    return best;
  }
}
