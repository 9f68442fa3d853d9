package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.TalksState;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Mechanism;

/**
 * The leaders of those whose mandate a text exceeds: they say yes if V is at least r + lambda (m -
 * r), m being the best over the issues of that text, and no hard line is crossed.
 */
final class LeaderApproval implements Serializable {
  private final NegotiationModel model;
  private final SidePayments payments;
  private int refused;

  LeaderApproval(NegotiationModel model, SidePayments payments) {
    this.model = model;
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
    if (model.talks().off(Mechanism.LEADERS)) {
      return signing;
    }
    long yes = signing;
    for (int d = 0; d < model.talks().parties(); d++) {
      boolean signs = (signing >>> d & 1) != 0;
      int level = model.consent().level(d, deal, mask);
      if (signs && model.mandates().needLeaders(d, level) && !agrees(d, deal, mask)) {
        yes &= ~(1L << d);
      }
    }
    refused += model.consent().carry(yes, deal, mask) ? 0 : 1;
    return yes;
  }

  private boolean agrees(int d, int[] deal, long mask) {
    TalksState now = model.situation();
    ProposalEvaluation interests = model.agent(d).interests();
    double lambda = now.number(model.talks().delegation(d).ask());
    long asked = interests.terms().leadersAsk(deal, mask, lambda);
    long missing = asked - interests.value(deal) - payments.promised(d);
    int line = interests.lineCrossed(deal, mask);
    boolean yes = missing <= 0 && line < 0;
    if (model.isRecorded()) {
      String who = model.talks().delegation(d).id();
      String lineId = model.talks().lineId(line);
      model.record(new TranscriptEntry.LeadersAnswered(model.round(), who, yes, lineId, missing));
    }
    if (!yes) {
      interests.instructions().learnLeaders();
      model.evidence().refused(d, deal, mask);
      model.signing().refusedBy(d);
    }
    return yes;
  }
}
