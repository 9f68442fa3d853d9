package org.parley.negotiation;

import org.parley.bargaining.FixedPoint;
import org.parley.tactic.OfferCandidates;

/**
 * A first step that can close by itself before a sitting ends: built up from what is in force, one
 * block after another, as long as the own gain, with what the step opens and uses up ({@link
 * StepProspect}), times the chance that all others agree rises. A text with which the talks would
 * be over is no step.
 */
final class StepOffer implements BlockwiseSearch.Expectation {
  private static final int SWEEPS = 4;

  /** Expectations that differ by a smaller share are equal: rounding, not judgement. */
  private static final double ROUNDING = 1e-12;

  private final NegotiationState state;
  private final int me;
  private final DelegationApproval approval;
  private final ProposalEvaluation interests;
  private final StepProspect prospect;
  private final OfferCandidates candidates;
  private final ObserverBeliefs beliefs;
  private final TargetCoalition coalition;
  private final BlockwiseSearch search;
  private double sigma;

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
    search = new BlockwiseSearch(state.talks().space(), candidates, this, SWEEPS, ROUNDING);
  }

  /** Looks for the step; returns whether some step has a chance. */
  boolean find() {
    sigma =
        beliefs
            .reservations()
            .spread(state.situation().number(state.talks().delegation(me).tactic().misread()));
    search.begin();
    int[] inForce = state.situation().ground().inForce();
    System.arraycopy(inForce, 0, search.best(), 0, inForce.length);
    if (!candidates.any()) {
      return false;
    }
    beliefs.bringUpToDate();
    search.improve();
    return search.most() > 0 && isWorthIt(search.best());
  }

  private boolean isWorthIt(int[] step) {
    long mask = state.texts().settled(step, state.situation());
    return prospect.isWorth(step, mask, interests.value(step));
  }

  /**
   * What is to be expected of a step, in utility; at most what is kept if it is no better. What it
   * uses up is asked last, since it takes a search.
   */
  @Override
  public double of(int[] text, double most) {
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
    return search.best();
  }
}
