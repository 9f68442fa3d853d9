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
   * All at the table accept a text.
   *
   * @param by the mediator whose text it is, who may pay for it; null for a delegation's
   */
  void reached(int[] deal, long mask, MediatorAgent by) {
    payments.promise(by);
    int level = model.texts().level(deal, mask);
    if (mustWait(level)) {
      model.table().pend(deal, mask, model.course().round() + talks.frame().answerAfter());
    } else {
      conclude(deal, mask, level);
    }
  }

  /** Whether a text goes to leaders who are not at the table. */
  private boolean mustWait(int level) {
    boolean waits = false;
    for (int d = 0; d < talks.parties(); d++) {
      if (model.mandates().mustWait(d, level)) {
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
    conclude(deal, mask, model.texts().level(deal, mask));
  }

  private void conclude(int[] deal, long mask, int level) {
    model.valuations().bringUpToDate();
    boolean allowed = leaders.agree(deal, mask, level) && home.agree(deal, mask, level);
    if (!allowed) {
      model.refusals().add(deal, mask);
    }
    if (allowed && stillHolds(deal, mask)) {
      close(deal, mask);
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

  /** Trust, war and lines may have moved since the text was accepted. */
  private boolean stillHolds(int[] deal, long mask) {
    model.valuations().bringUpToDate();
    boolean holds = true;
    for (int d = 0; d < talks.parties(); d++) {
      ProposalEvaluation interests = model.agent(d).interests();
      long worth = interests.value(deal) + payments.promised(d);
      long missing = interests.reservationFor(deal, mask) - worth;
      int line = interests.lineCrossed(deal, mask);
      if ((missing > 0 || line >= 0) && !insistence.standsBy(d, deal, mask)) {
        holds = false;
        if (model.isRecorded()) {
          String who = talks.delegation(d).id();
          model.record(new TranscriptEntry.Lapsed(model.round(), who, talks.lineId(line), missing));
        }
      }
    }
    return holds;
  }

  private void close(int[] deal, long mask) {
    TalksState now = model.situation();
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
