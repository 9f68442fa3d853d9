package org.parley.negotiation;

import java.io.Serializable;
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
  private final NegotiationModel model;
  private final CompiledTalks talks;
  private final SidePayments payments;
  private final LeaderApproval leaders;
  private final Ratification home;
  private final InsistedOffers insistence;
  private long pendingSigners;

  SigningProcedure(NegotiationModel model) {
    this.model = model;
    talks = model.talks();
    payments = new SidePayments(talks.parties());
    leaders = new LeaderApproval(model, payments);
    home = new Ratification(model, payments);
    insistence = new InsistedOffers(model.refusals(), talks.parties());
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
   * @param by the mediator whose text it is, who may pay for it; null for a delegation's
   */
  void reached(int[] deal, long mask, long signing, MediatorAgent by) {
    payments.promise(by);
    if (mustWait(deal, mask, signing)) {
      pendingSigners = signing;
      model.table().pend(deal, mask, model.course().round() + talks.frame().answerAfter());
    } else {
      conclude(deal, mask, signing);
    }
  }

  /** Whether a text goes to leaders who are not at the table. */
  private boolean mustWait(int[] deal, long mask, long signing) {
    boolean waits = false;
    for (int d = 0; d < talks.parties(); d++) {
      boolean signs = (signing >>> d & 1) != 0;
      if (signs && model.mandates().mustWait(d, model.consent().level(d, deal, mask))) {
        waits = true;
        if (model.isRecorded()) {
          model.record(new TranscriptEntry.SentToLeaders(model.round(), talks.delegation(d).id()));
        }
      }
    }
    return waits;
  }

  /** Leaders answer the pending text. */
  void answer() {
    int[] deal = model.table().pendingDeal().clone();
    long mask = model.table().pendingMask();
    model.table().answered();
    conclude(deal, mask, pendingSigners);
  }

  private void conclude(int[] deal, long mask, long signing) {
    ConsentRules consent = model.consent();
    model.valuations().bringUpToDate();
    long allowed = leaders.agree(deal, mask, signing);
    if (consent.carry(allowed, deal, mask)) {
      allowed = home.agree(deal, mask, allowed);
    }
    if (!consent.carry(allowed, deal, mask)) {
      model.refusals().add(deal, mask);
    } else {
      allowed = stillSigning(deal, mask, allowed);
    }
    if (consent.carry(allowed, deal, mask)) {
      close(deal, mask, allowed);
    } else {
      insistence.clear();
      model.table().takeOff();
    }
  }

  /** A refusal costs the others' trust in the one who refuses, and everybody's illusions. */
  void refusedBy(int d) {
    model.trustMoves().refusal(d);
    model.cast().battlefield().sober();
  }

  /** Those who still sign: trust, war and lines may have moved since the text was accepted. */
  private long stillSigning(int[] deal, long mask, long signing) {
    model.valuations().bringUpToDate();
    long still = signing;
    for (long left = signing; left != 0; left &= left - 1) {
      int d = Long.numberOfTrailingZeros(left);
      ProposalEvaluation interests = model.agent(d).interests();
      long worth = interests.value(deal) + payments.promised(d);
      long missing = interests.reservationFor(deal, mask) - worth;
      int line = interests.lineCrossed(deal, mask);
      if ((missing > 0 || line >= 0) && !insistence.standsBy(d, deal, mask)) {
        still &= ~(1L << d);
        if (model.isRecorded()) {
          String who = talks.delegation(d).id();
          model.record(new TranscriptEntry.Lapsed(model.round(), who, talks.lineId(line), missing));
        }
      }
    }
    return still;
  }

  /** Says who is bound without having signed, and who gives its alternative up. */
  private void sign(int[] deal, long mask, long signing) {
    long asked = model.consent().asked(deal, mask);
    for (long left = asked; left != 0; left &= left - 1) {
      int d = Long.numberOfTrailingZeros(left);
      if ((signing >>> d & 1) == 0) {
        model.record(new TranscriptEntry.Outvoted(model.round(), talks.delegation(d).id()));
      } else if (model.agent(d).interests().givesUp(deal, mask)) {
        model.consent().surrender(d);
      }
    }
  }

  private void close(int[] deal, long mask, long signing) {
    TalksState now = model.situation();
    if (!model.consent().isPlain()) {
      sign(deal, mask, signing);
    }
    boolean comprehensive = model.texts().isComprehensive(deal, mask, now);
    model.chronicle().closed(mask, model.round());
    if (model.isRecorded()) {
      model.record(new TranscriptEntry.Closed(model.round(), new Proposal(deal.clone(), mask)));
    }
    now.close(deal, mask);
    payments.pay(now);
    model.trustMoves().closing();
    insistence.clear();
    model.table().overlay(now.closed());
    if (comprehensive) {
      model.end(Outcome.End.AGREEMENT);
    }
  }
}
