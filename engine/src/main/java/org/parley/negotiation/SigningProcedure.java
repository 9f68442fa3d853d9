package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.TalksState;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;

/**
 * From a text that all accept to one that is in force: leaders where a mandate is too low, home
 * where it must ratify, and one more look by everybody when it takes effect. No signature crosses a
 * hard line, exceeds a mandate, or goes below a reservation value; this is the one place that sees
 * to it.
 */
final class SigningProcedure implements Serializable {
  private final NegotiationState state;
  private final CompiledTalks talks;
  private final ProposalEvaluation[] interestsOf;
  private final SidePayments payments;
  private final LeaderApproval leaders;
  private final Ratification home;
  private final InsistedOffers insistence;

  SigningProcedure(
      NegotiationState state,
      DelegationApproval[] approvals,
      PublicEvidence evidence,
      RefusalEffects effects) {
    this.state = state;
    interestsOf =
        Arrays.stream(approvals)
            .map(DelegationApproval::interests)
            .toArray(ProposalEvaluation[]::new);
    talks = state.talks();
    payments = new SidePayments(talks.parties());
    leaders = new LeaderApproval(state, approvals, payments, evidence, effects);
    home = new Ratification(state, approvals, payments, effects);
    insistence = new InsistedOffers(state.refusals(), talks.parties());
  }

  void begin() {
    payments.begin();
    leaders.begin();
    home.begin();
    insistence.clear();
  }

  SidePayments payments() {
    return payments;
  }

  LeaderApproval leaders() {
    return leaders;
  }

  Ratification home() {
    return home;
  }

  InsistedOffers insistence() {
    return insistence;
  }

  /**
   * All at the table accept a text.
   *
   * @param by what the mediator may pay for it whose text it is; null for a delegation's
   */
  void reached(int[] deal, long mask, MediatorLeverage by) {
    payments.promise(by);
    int level = state.texts().level(deal, mask);
    if (mustWait(level)) {
      state.table().pend(deal, mask, state.course().round() + talks.frame().answerAfter());
    } else {
      conclude(deal, mask, level);
    }
  }

  /** Whether a text goes to leaders who are not at the table. */
  private boolean mustWait(int level) {
    boolean waits = false;
    for (int d = 0; d < talks.parties(); d++) {
      if (state.mandates().mustWait(d, level)) {
        waits = true;
        if (state.isRecorded()) {
          state.record(new TranscriptEntry.SentToLeaders(state.round(), talks.delegation(d).id()));
        }
      }
    }
    return waits;
  }

  /** Leaders answer the pending text. */
  void answer() {
    int[] deal = state.table().pendingDeal().clone();
    long mask = state.table().pendingMask();
    state.table().answered();
    conclude(deal, mask, state.texts().level(deal, mask));
  }

  private void conclude(int[] deal, long mask, int level) {
    state.valuations().bringUpToDate();
    boolean allowed = leaders.agree(deal, mask, level) && home.agree(deal, mask, level);
    if (!allowed) {
      state.refusals().add(deal, mask);
    }
    if (allowed && stillHolds(deal, mask)) {
      close(deal, mask);
    } else {
      insistence.clear();
      state.table().takeOff();
    }
  }

  /** Trust, war and lines may have moved since the text was accepted. */
  private boolean stillHolds(int[] deal, long mask) {
    state.valuations().bringUpToDate();
    boolean holds = true;
    for (int d = 0; d < talks.parties(); d++) {
      ProposalEvaluation interests = interestsOf[d];
      long worth = interests.value(deal) + payments.promised(d);
      long missing = interests.reservationFor(deal, mask) - worth;
      int line = interests.lineCrossed(deal, mask);
      if ((missing > 0 || line >= 0) && !insistence.standsBy(d, deal, mask)) {
        holds = false;
        if (state.isRecorded()) {
          String who = talks.delegation(d).id();
          state.record(new TranscriptEntry.Lapsed(state.round(), who, talks.lineId(line), missing));
        }
      }
    }
    return holds;
  }

  private void close(int[] deal, long mask) {
    TalksState now = state.situation();
    boolean comprehensive = state.texts().isComprehensive(deal, mask, now);
    state.chronicle().closed(mask, state.round());
    if (state.isRecorded()) {
      state.record(new TranscriptEntry.Closed(state.round(), new Proposal(deal.clone(), mask)));
    }
    now.close(deal, mask);
    payments.pay(now);
    state.trustMoves().closing();
    insistence.clear();
    state.table().overlay(now.closed());
    if (comprehensive) {
      state.end(Outcome.End.AGREEMENT);
    }
  }
}
