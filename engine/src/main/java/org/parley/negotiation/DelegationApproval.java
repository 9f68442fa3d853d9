package org.parley.negotiation;

import java.io.Serializable;

/**
 * Whether a text may be taken by one delegation: it is worth its r, and enough to pass those who
 * must approve it, as the delegation believes of them.
 */
final class DelegationApproval implements Serializable {
  private final ProposalEvaluation interests;
  private final ApprovalTerms terms;
  private final DelegationInstructions instructions;

  DelegationApproval(
      NegotiationState state, int me, ProposalEvaluation interests, MutualOptimum mutual) {
    this.interests = interests;
    terms = new ApprovalTerms(state, me, interests, mutual);
    instructions = new DelegationInstructions(state, me, interests, terms);
  }

  /** What deals are worth to it. */
  ProposalEvaluation interests() {
    return interests;
  }

  /** What its leaders and those at home ask. */
  ApprovalTerms terms() {
    return terms;
  }

  /** What it believes of that. */
  DelegationInstructions instructions() {
    return instructions;
  }

  /** Whether a text is enough to it, and to pass those who must approve, as it believes. */
  boolean mayTake(int[] deal, long mask, long value) {
    return value >= interests.enough(deal, mask) && instructions.expectsApproval(deal, mask, value);
  }

  /** The least value at which it may take a text. */
  long least(int[] deal, long mask) {
    return Math.max(interests.enough(deal, mask), instructions.least(deal, mask));
  }
}
