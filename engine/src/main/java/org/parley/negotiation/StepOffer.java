package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.tactic.OfferCandidates;

/**
 * A first step that can close by itself before a sitting ends: built up from what is in force, one
 * block after another, as long as the own gain, with what the step opens and uses up ({@link
 * StepProspect}), times the chance that all others agree rises. A text with which the talks would
 * be over is no step.
 */
final class StepOffer implements Serializable {
  private static final int SWEEPS = 4;

  /** Expectations that differ by a smaller share are equal: rounding, not judgement. */
  private static final double ROUNDING = 1e-12;

  private final NegotiationState state;
  private final DealSpace space;
  private final int me;
  private final DelegationApproval approval;
  private final ProposalEvaluation interests;
  private final StepProspect prospect;
  private final OfferCandidates candidates;
  private final ObserverBeliefs beliefs;
  private final TargetCoalition coalition;
  private final int[] deal;
  private final int[] best;
  private double sigma;
  private double most;

  StepOffer(
      NegotiationState state,
      int me,
      DelegationApproval approval,
      StepProspect prospect,
      ObserverBeliefs beliefs,
      OfferCandidates candidates) {
    this.state = state;
    this.me = me;
    this.approval = approval;
    this.prospect = prospect;
    this.beliefs = beliefs;
    this.candidates = candidates;
    coalition = new TargetCoalition(state, me, beliefs);
    interests = approval.interests();
    space = state.talks().space();
    deal = new int[space.issues()];
    best = new int[space.issues()];
  }

  /** Looks for the step; returns whether some step has a chance. */
  boolean find() {
    sigma =
        ReservationBeliefs.spread(
            state.situation().number(state.talks().delegation(me).tactic().misread()));
    most = 0;
    System.arraycopy(state.situation().ground().inForce(), 0, best, 0, best.length);
    if (!candidates.any()) {
      return false;
    }
    beliefs.bringUpToDate();
    boolean better = true;
    for (int sweep = 0; sweep < SWEEPS && better; sweep++) {
      better = false;
      for (int b = 0; b < candidates.blocks(); b++) {
        System.arraycopy(best, 0, deal, 0, deal.length);
        for (int k = 0; k < candidates.count(b); k++) {
          space.write(b, candidates.combination(b, k), deal);
          better |= keep();
        }
      }
    }
    return most > 0 && isWorthIt();
  }

  private boolean isWorthIt() {
    long mask = state.texts().settled(best, state.situation());
    return prospect.isWorth(best, mask, interests.value(best));
  }

  /** Keeps the text at hand if more is to be expected of it; returns whether it did. */
  private boolean keep() {
    double expected = expected(deal);
    if (expected <= most * (1 + ROUNDING)) {
      return false;
    }
    most = expected;
    System.arraycopy(deal, 0, best, 0, deal.length);
    return true;
  }

  /**
   * What is to be expected of a step, in utility; at most what is kept if it is no better. What it
   * uses up is asked last, since it takes a search.
   */
  private double expected(int[] text) {
    long mask = state.texts().settled(text, state.situation());
    if (mask == 0
        || state.texts().isComprehensive(text, mask, state.situation())
        || state.refusals().contain(text, mask)) {
      return 0;
    }
    long value = interests.value(text);
    long gain = value - interests.enough(text, mask);
    double highest = FixedPoint.toDouble(gain + prospect.opens(text, mask));
    double chance = gain < 0 || highest <= most ? 0 : coalition.chance(text, mask, sigma);
    if (highest * chance <= most) {
      return 0;
    }
    double expected = FixedPoint.toDouble(gain + prospect.changes(text, mask)) * chance;
    return approval.instructions().expectsApproval(text, mask, value) ? expected : 0;
  }

  /** The step that was found; shared, and must not be written. */
  int[] deal() {
    return best;
  }
}
