package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledMediator;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;

/**
 * A mediator's text put to everybody at the table whom it concerns: all are asked, what it pays or
 * fines counts, and a text that is carried goes to be signed.
 */
final class MediatedSigning implements Serializable {
  private final NegotiationState state;
  private final CompiledTalks talks;
  private final CompiledMediator mediator;
  private final MediatorLeverage leverage;
  private final DelegationAgent[] delegations;
  private final SigningProcedure signing;
  private final PublicEvidence evidence;

  MediatedSigning(
      NegotiationState state,
      CompiledMediator mediator,
      MediatorLeverage leverage,
      DelegationAgent[] delegations,
      SigningProcedure signing,
      PublicEvidence evidence) {
    this.state = state;
    this.mediator = mediator;
    this.leverage = leverage;
    this.delegations = delegations;
    this.signing = signing;
    this.evidence = evidence;
    talks = state.talks();
  }

  DelegationApproval approval(int d) {
    return delegations[d].approval();
  }

  /** Everybody sees the text. */
  void table(int[] deal, long mask) {
    if (state.isRecorded()) {
      Proposal text = new Proposal(deal.clone(), mask);
      state.record(
          new TranscriptEntry.Offered(
              state.round(), mediator.id(), text, state.valuations().values(deal), 0));
    }
  }

  void sign(int[] deal, long mask, long yes) {
    signing.reached(deal.clone(), mask, yes, leverage);
  }

  /** Asks all whom a text concerns; returns those who would sign, as a mask. */
  long agreeing(int[] deal, long mask) {
    long yes = 0;
    for (int d = 0; d < delegations.length; d++) {
      boolean asked = state.consent().isAsked(d, deal, mask);
      yes |= asked && agrees(d, deal, mask) ? 1L << d : 0;
    }
    return yes;
  }

  /** Asks a delegation whether it would sign; a refusal may be fined. */
  private boolean agrees(int d, int[] deal, long mask) {
    leverage.offer(d);
    boolean yes = answers(d, deal, mask, missing(d, deal, mask));
    if (!yes) {
      evidence.refused(d, deal, mask);
      leverage.fine(d);
    }
    return yes;
  }

  /** Threshold r + (1 - a)(target - r), read over the issues of the text; never below r. */
  private long missing(int d, int[] deal, long mask) {
    DelegationMoves agent = delegations[d].moves();
    DelegationApproval approval = agent.approval();
    ProposalEvaluation interests = approval.interests();
    double standing = state.situation().regard(mediator.standing()[d]);
    long reservation = interests.reservationFor(deal, mask);
    double share = (1 - standing) * agent.planner().askedShare();
    long least = interests.asked(reservation, mask, share) - leverage.stick(d);
    long value = interests.value(deal) + leverage.carrot(d);
    long needed =
        approval.instructions().expectsApproval(deal, mask, value)
            ? interests.enough(deal, mask)
            : approval.least(deal, mask);
    return Math.max(needed, least) - value;
  }

  /** The answer of a delegation to which a text lacks so much; a hard line is never crossed. */
  boolean answers(int d, int[] deal, long mask, long missing) {
    int line = delegations[d].approval().interests().lineCrossed(deal, mask);
    boolean yes = delegations[d].answer(deal, mask, missing <= 0 && line < 0);
    if (state.isRecorded()) {
      String who = talks.delegation(d).id();
      int round = state.round();
      state.record(
          yes
              ? new TranscriptEntry.Accepted(round, who, mediator.id())
              : new TranscriptEntry.Declined(
                  round, who, mediator.id(), talks.lineId(line), missing));
    }
    return yes;
  }

  /** A delegation says what is wrong with a draft. */
  void criticises(int d, int[] deal) {
    evidence.criticised(d, deal);
  }
}
