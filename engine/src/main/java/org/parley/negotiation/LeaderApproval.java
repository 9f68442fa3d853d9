package org.parley.negotiation;

import java.io.Serializable;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Mechanism;
import org.parley.state.TalksState;

/**
 * The leaders of those whose mandate a text exceeds: they say yes if V is at least r + lambda (m -
 * r), m being the best over the issues of that text, and no hard line is crossed.
 */
final class LeaderApproval implements Serializable {
  private final NegotiationState state;
  private final DelegationApproval[] approvals;
  private final SidePayments payments;
  private final PublicEvidence evidence;
  private final RefusalEffects effects;
  private int refused;

  LeaderApproval(
      NegotiationState state,
      DelegationApproval[] approvals,
      SidePayments payments,
      PublicEvidence evidence,
      RefusalEffects effects) {
    this.approvals = approvals;
    this.evidence = evidence;
    this.effects = effects;
    this.state = state;
    this.payments = payments;
  }

  void begin() {
    refused = 0;
  }

  /** Number of texts that leaders refused in this run. */
  int refused() {
    return refused;
  }

  /**
   * Asks the leaders of those who would sign, as far as they must be asked; each of them answers.
   *
   * @param signing those who would sign, as a mask
   * @return those who still would
   */
  long agree(int[] deal, long mask, long signing) {
    if (state.talks().off(Mechanism.LEADERS)) {
      return signing;
    }
    long yes = signing;
    for (int d = 0; d < state.talks().parties(); d++) {
      boolean signs = (signing >>> d & 1) != 0;
      int level = state.consent().level(d, deal, mask);
      if (signs && state.mandates().needLeaders(d, level) && !agrees(d, deal, mask)) {
        yes &= ~(1L << d);
      }
    }
    refused += state.consent().carry(yes, deal, mask) ? 0 : 1;
    return yes;
  }

  private boolean agrees(int d, int[] deal, long mask) {
    TalksState now = state.situation();
    ProposalEvaluation interests = approvals[d].interests();
    double lambda = now.number(state.talks().delegation(d).ask());
    long asked = approvals[d].terms().leadersAsk(deal, mask, lambda);
    long missing = asked - interests.value(deal) - payments.promised(d);
    int line = interests.lineCrossed(deal, mask);
    boolean yes = missing <= 0 && line < 0;
    if (state.isRecorded()) {
      String who = state.talks().delegation(d).id();
      String lineId = state.talks().lineId(line);
      state.record(new TranscriptEntry.LeadersAnswered(state.round(), who, yes, lineId, missing));
    }
    if (!yes) {
      approvals[d].instructions().learnLeaders();
      evidence.refused(d, deal, mask);
      effects.refusedBy(d);
    }
    return yes;
  }
}
