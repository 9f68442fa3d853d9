package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;

/** What a delegation can do at the table, and what everybody sees of it. */
final class DelegationMoves implements Serializable {
  private final NegotiationState state;
  private final CompiledTalks talks;
  private final int me;
  private final DelegationApproval approval;
  private final ProposalEvaluation interests;
  private final OfferPlanner planner;
  private final TextVote vote;
  private final PublicEvidence evidence;

  DelegationMoves(
      NegotiationState state,
      int me,
      DelegationApproval approval,
      OfferPlanner planner,
      TextVote vote,
      PublicEvidence evidence) {
    this.state = state;
    this.me = me;
    this.approval = approval;
    this.planner = planner;
    this.vote = vote;
    this.evidence = evidence;
    talks = state.talks();
    interests = approval.interests();
  }

  int index() {
    return me;
  }

  DelegationApproval approval() {
    return approval;
  }

  OfferPlanner planner() {
    return planner;
  }

  /** Whether its condition accepts the standing offer of another, and no hard line forbids it. */
  boolean agreesTo(int proposer) {
    int[] deal = state.table().offer(proposer);
    long mask = state.settled(proposer);
    return mask != 0
        && isEnough(deal, mask)
        && interests.lineCrossed(deal, mask) < 0
        && !state.refusals().contain(deal, mask);
  }

  /** Whether it could live with the standing offer of another: enough, and no hard line crossed. */
  boolean couldTake(int proposer) {
    int[] deal = state.table().offer(proposer);
    long mask = state.settled(proposer);
    return mask != 0
        && approval.mayTake(deal, mask, interests.value(deal))
        && interests.value(deal) >= interests.enough(deal, mask)
        && interests.lineCrossed(deal, mask) < 0
        && !state.refusals().contain(deal, mask);
  }

  private boolean isEnough(int[] deal, long mask) {
    long value = interests.value(deal);
    return approval.instructions().expectsApproval(deal, mask, value)
        && planner.accepts(deal, value, interests.enough(deal, mask));
  }

  /** The least value at which it accepts a text of another delegation. */
  private long least(int[] deal, long mask) {
    long enough = Math.max(approval.least(deal, mask), interests.enough(deal, mask));
    return Math.max(planner.threshold(), enough);
  }

  /** Agrees to the standing offer of another; if that carries it, it goes to be signed. */
  void agree(int proposer) {
    accepted(proposer);
    state.table().agree(me);
    vote.conclude(proposer);
  }

  /**
   * Whether the text under discussion may still be carried without this delegation: then it speaks
   * no further, and the others answer first.
   */
  boolean waits() {
    int proposer = state.table().proposer();
    if (state.consent().isPlain()
        || state.offersAreSealed()
        || proposer == NegotiationTable.NOBODY
        || proposer == me
        || state.table().hasAgreed(me)) {
      return false;
    }
    long others = state.consent().present() & ~(1L << me) & ~state.table().declined();
    return state.consent().carry(others, state.table().offer(proposer), state.settled(proposer));
  }

  /** Tables what it planned. */
  void offer() {
    int[] deal = state.table().offer(me);
    System.arraycopy(planner.next().deal(), 0, deal, 0, deal.length);
    long mask = planner.next().mask();
    state.table().put(me, mask, planner.next().value(), state.situation().standing());
    planner.offered();
    evidence.offered(me, deal, mask);
    if (state.isRecorded()) {
      Proposal text = new Proposal(deal.clone(), mask);
      long[] values = state.valuations().values(deal);
      state.record(
          new TranscriptEntry.Offered(state.round(), id(me), text, values, planner.target()));
    }
    if (!state.consent().isPlain() && !state.offersAreSealed()) {
      vote.conclude(me);
    }
  }

  /** Says no to the standing offer of another. */
  void decline(int proposer) {
    state.table().decline(me);
    evidence.refused(me, state.table().offer(proposer), state.settled(proposer));
    if (state.isRecorded()) {
      int[] deal = state.table().offer(proposer);
      long mask = state.settled(proposer);
      String line = talks.lineId(interests.lineCrossed(deal, mask));
      long missing = least(deal, mask) - interests.value(deal);
      state.record(
          new TranscriptEntry.Declined(state.round(), id(me), id(proposer), line, missing));
    }
  }

  /** Everybody sees that it accepts the standing offer of another. */
  void accepted(int proposer) {
    if (state.isRecorded()) {
      state.record(new TranscriptEntry.Accepted(state.round(), id(me), id(proposer)));
    }
  }

  /** Says nothing new. */
  void hold() {
    if (state.isRecorded()) {
      state.record(new TranscriptEntry.Held(state.round(), id(me)));
    }
  }

  private String id(int delegation) {
    return talks.delegation(delegation).id();
  }
}
