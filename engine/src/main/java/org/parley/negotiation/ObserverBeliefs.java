package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Tactic.Learning;

/**
 * What one observer, a delegation or a mediator, believes of the others: what a deal is worth to
 * them ({@link ValueEstimates}), the least that they may accept ({@link ReservationBeliefs}), and
 * which of their lines are real ({@link RedLineBeliefs}). All values are in units of 1e-9 on the
 * scale of V.
 */
final class ObserverBeliefs implements Serializable {
  private final NegotiationState state;
  private final int observer;
  private final CommonKnowledge common;
  private final RedLineBeliefs lines;
  private final ProposalEvaluation[] all;
  private final ValueEstimates estimates;
  private final ReservationBeliefs reservations;

  /**
   * Beliefs of an observer.
   *
   * @param observer index of a delegation, or the number of delegations and more for a mediator
   */
  ObserverBeliefs(
      NegotiationState state,
      int observer,
      CommonKnowledge common,
      RedLineBeliefs lines,
      ProposalEvaluation[] all,
      ReadingError errors,
      Learning learning) {
    this.state = state;
    this.common = common;
    this.lines = lines;
    this.all = all;
    this.observer = observer;
    CompiledTalks talks = state.talks();
    int me = observer < talks.parties() ? observer : -1;
    reservations = new ReservationBeliefs(talks, common);
    estimates = new ValueEstimates(state, me, common, errors, learning, reservations);
  }

  void begin() {
    estimates.begin();
    reservations.begin();
  }

  ValueEstimates estimates() {
    return estimates;
  }

  ReservationBeliefs reservations() {
    return reservations;
  }

  /** Learns from the offers made since it last looked. */
  void learn() {
    estimates.learn();
  }

  /** Brings everything up to date; returns a number that differs when estimates moved. */
  int bringUpToDate() {
    lines.bringUpToDate(state.situation());
    reservations.bringUpToDate();
    return estimates.bringUpToDate();
  }

  /** What a deal is thought to be worth to another, as last brought up to date. */
  long worth(int of, int[] deal) {
    return estimates.worth(of, deal);
  }

  /**
   * The least at which another is thought to prefer a text to none: what it has now, better or
   * worse as its type is believed to be, or its alternative if the text gives that up.
   *
   * @param mask the issues that the text settles
   */
  long leastWorth(int of, int[] deal, long mask) {
    return all[of].reservation(estimates.inForce(of), outside(of), deal, mask);
  }

  /** What the alternative of another is thought to be worth. */
  long outside(int of) {
    double known = common.worth(of);
    double told = estimates.confidence(of);
    return FixedPoint.of(known + told * (state.situation().worth(of) - known));
  }

  /** b: how likely a line of another is thought to be real, in [0,1]. */
  double firmness(int line) {
    return lines.of(observer, line);
  }

  /** The product of 1 - b over the lines of a delegation that a deal crosses. */
  double chanceOfNoRealLine(int of, int[] deal) {
    double chance = 1;
    for (int l : state.talks().linesOf(of)) {
      int block = state.talks().redLines().get(l).block();
      if (state.situation().lines().crosses(l, state.talks().space().combination(block, deal))) {
        chance *= 1 - firmness(l);
      }
    }
    return chance;
  }

  /** Chance that another may accept a text if nothing but its worth and its lines counts. */
  double chanceOfYes(int of, int[] deal, long mask) {
    return chanceOfYes(of, deal, mask, reservations.sigma());
  }

  /**
   * The same for an observer that knows how far its estimates may be off: over the types of the
   * other, so that who asks for most offers what the likely types take (Fudenberg & Tirole 1991).
   *
   * @param sigma spread of their error, in utility; 0 if they are sure
   */
  double chanceOfYes(int of, int[] deal, long mask, double sigma) {
    double margin = commonMargin(of, deal, mask);
    double ends = common.endsMore(of, deal);
    return reservations.chance(of, margin, ends, sigma) * chanceOfNoRealLine(of, deal);
  }

  /** What a deal is thought to be worth to another above r of its common type, in utility. */
  double commonMargin(int of, int[] deal, long mask) {
    double margin = FixedPoint.toDouble(worth(of, deal) - leastWorth(of, deal, mask));
    double believed = (1 - estimates.confidence(of)) * reservations.expected(of);
    return margin + common.endsMore(of, deal) * believed;
  }
}
