package org.parley.negotiation;

import java.io.Serializable;

/**
 * The vote on a delegation's text under discussion: it is signed as soon as those who agree carry
 * it, and who was not heard by then is asked before.
 */
final class TextVote implements Serializable {
  private final NegotiationState state;
  private final DelegationAgent[] delegations;
  private final SigningProcedure signing;

  TextVote(NegotiationState state, DelegationAgent[] delegations, SigningProcedure signing) {
    this.state = state;
    this.delegations = delegations;
    this.signing = signing;
  }

  /** Signs a delegation's text if it is carried. */
  void conclude(int proposer) {
    ConsentRules consent = state.consent();
    int[] deal = state.table().offer(proposer);
    long mask = state.settled(proposer);
    long yes = state.table().agreed() | 1L << proposer;
    if (consent.carry(yes, deal, mask)) {
      long heard = yes | state.table().declined();
      for (int place = 0; place < delegations.length; place++) {
        int d = state.order().speaker(place);
        boolean isLeft = (heard >>> d & 1) == 0 && consent.isAsked(d, deal, mask);
        yes |= isLeft && delegations[d].accepts(proposer) ? 1L << d : 0;
      }
      signing.reached(deal, mask, yes & consent.asked(deal, mask), null);
    }
  }
}
