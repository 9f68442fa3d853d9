package org.parley.negotiation;

import org.parley.outcome.Proposal;

/**
 * What a deal would be to a delegation if it were tabled now, by the same rules that judge it when
 * it is signed.
 *
 * @param text what it says: it settles the open issues that it moves, and perhaps the rest
 * @param value V of the deal, in units of 1e-9
 * @param reservation what the deal must be worth, in units of 1e-9: V of what is closed, or the
 *     alternative if the deal gives it up and it is worth more
 * @param line index of the first own hard red line that it crosses, or -1
 * @param asksLeaders whether it lies above the delegation's mandate, so that its leaders answer
 * @param isComprehensive whether with it the talks would have succeeded
 * @param isRefused whether leaders or somebody's home refused this very text before
 */
public record DealProspect(
    Proposal text,
    long value,
    long reservation,
    int line,
    boolean asksLeaders,
    boolean isComprehensive,
    boolean isRefused) {

  /** Whether an agent in its place would refuse: worth too little, or across an own line. */
  public boolean isObjectionable() {
    return value < reservation || line >= 0;
  }

  static DealProspect of(
      NegotiationState state, ProposalEvaluation interests, int me, int[] options) {
    long mask = state.texts().settled(options, state.situation());
    int level = state.texts().level(options, mask);
    return new DealProspect(
        new Proposal(options.clone(), mask),
        interests.value(options),
        interests.reservationFor(options, mask),
        interests.lineCrossed(options, mask),
        state.mandates().mustWait(me, level),
        state.texts().isComprehensive(options, mask, state.situation()),
        mask != 0 && state.refusals().contain(options, mask));
  }
}
