package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.CompiledThirdParty;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.state.ClosedIssues;
import org.parley.state.TalksState;

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
  private long pendingSigners;

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
   * So many at the table accept a text that it is carried.
   *
   * @param signing those who accept it, as a mask
   * @param by what the mediator may pay for it whose text it is; null for a delegation's
   */
  void reached(int[] deal, long mask, long signing, MediatorLeverage by) {
    if (state.isGroupSitting()) {
      report(deal, mask, by);
      return;
    }
    payments.promise(signing, by);
    boolean waits = mustWait(deal, mask, signing);
    int delay = Math.max(waits ? talks.frame().answerAfter() : 0, delay(deal, mask));
    if (waits || delay > 0) {
      pendingSigners = signing;
      state.table().pend(deal, mask, state.course().round() + delay);
    } else {
      conclude(deal, mask, signing);
    }
  }

  /** A working group has agreed: its text waits for the plenary, and it goes on about the rest. */
  private void report(int[] deal, long mask, MediatorLeverage by) {
    int group = state.situation().ground().group();
    state.reports().add(group, deal, mask, by);
    if (state.isRecorded()) {
      String id = talks.tracks().id(group);
      Proposal text = new Proposal(deal.clone(), mask);
      state.record(new TranscriptEntry.AgreedInGroup(state.round(), id, text));
    }
    insistence.clear();
    state.takeUp();
    state.table().withdrawAll();
    long all = (1L << talks.space().issues()) - 1;
    ClosedIssues ground = state.situation().ground();
    state.course().setSittingOver((ground.shelved() | ground.closedMask()) == all);
  }

  /** Rounds by which those who do not sign delay a text. */
  private int delay(int[] deal, long mask) {
    int longest = 0;
    for (int p = 0; p < talks.thirdParties().size(); p++) {
      CompiledThirdParty party = talks.thirdParties().get(p);
      int delay = state.situation().outside().acts(p) ? party.displeasure().delay(deal, mask) : 0;
      longest = Math.max(longest, delay);
      if (delay > 0 && state.isRecorded()) {
        state.record(new TranscriptEntry.Delayed(state.round(), party.id(), delay));
      }
    }
    return longest;
  }

  /** Whether a text goes to leaders who are not at the table. */
  private boolean mustWait(int[] deal, long mask, long signing) {
    boolean waits = false;
    for (int d = 0; d < talks.parties(); d++) {
      boolean signs = (signing >>> d & 1) != 0;
      if (signs && state.mandates().mustWait(d, state.consent().level(d, deal, mask))) {
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
    conclude(deal, mask, pendingSigners);
  }

  private void conclude(int[] deal, long mask, long signing) {
    ConsentRules consent = state.consent();
    state.valuations().bringUpToDate();
    long allowed = leaders.agree(deal, mask, signing);
    if (consent.carry(allowed, deal, mask)) {
      allowed = home.agree(deal, mask, allowed);
    }
    if (!consent.carry(allowed, deal, mask)) {
      state.refusals().add(deal, mask);
    } else {
      allowed = stillSigning(deal, mask, allowed);
    }
    if (consent.carry(allowed, deal, mask)) {
      close(deal, mask, allowed);
    } else {
      insistence.clear();
      state.table().takeOff();
    }
  }

  /** Those who still sign: trust, war and lines may have moved since the text was accepted. */
  private long stillSigning(int[] deal, long mask, long signing) {
    state.valuations().bringUpToDate();
    long still = signing;
    for (long left = signing; left != 0; left &= left - 1) {
      int d = Long.numberOfTrailingZeros(left);
      ProposalEvaluation interests = interestsOf[d];
      long worth = interests.value(deal) + payments.promised(d);
      long missing = interests.reservationFor(deal, mask) - worth;
      int line = interests.lineCrossed(deal, mask);
      if ((missing > 0 || line >= 0) && !insistence.standsBy(d, deal, mask)) {
        still &= ~(1L << d);
        if (state.isRecorded()) {
          String who = talks.delegation(d).id();
          state.record(new TranscriptEntry.Lapsed(state.round(), who, talks.lineId(line), missing));
        }
      }
    }
    return still;
  }

  /** Says who is bound without having signed, and who gives its alternative up. */
  private void sign(int[] deal, long mask, long signing) {
    long asked = state.consent().asked(deal, mask);
    for (long left = asked; left != 0; left &= left - 1) {
      int d = Long.numberOfTrailingZeros(left);
      if ((signing >>> d & 1) == 0) {
        state.record(new TranscriptEntry.Outvoted(state.round(), talks.delegation(d).id()));
      } else if (interestsOf[d].givesUp(deal, mask)) {
        state.consent().surrender(d);
      }
    }
  }

  private void close(int[] deal, long mask, long signing) {
    TalksState now = state.situation();
    if (!state.consent().isPlain()) {
      sign(deal, mask, signing);
    }
    boolean comprehensive = state.texts().isComprehensive(deal, mask, now);
    state.chronicle().closed(mask, state.round());
    if (state.isRecorded()) {
      state.record(new TranscriptEntry.Closed(state.round(), new Proposal(deal.clone(), mask)));
    }
    now.close(deal, mask);
    payments.pay(now, signing);
    state.trustMoves().closing();
    insistence.clear();
    state.table().overlay(now.ground().closed());
    if (comprehensive) {
      state.end(Outcome.End.AGREEMENT);
    }
  }
}
