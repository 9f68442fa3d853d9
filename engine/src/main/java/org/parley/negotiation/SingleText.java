package org.parley.negotiation;

import java.io.Serializable;

/**
 * A single negotiating text, revised against criticism until nobody gains (Raiffa 1982; Klein et
 * al. 2003). The first text that nobody finds worse than none becomes the draft; from then on a
 * revision takes its place if it is better for all. Whoever objects says on which issue the text is
 * farthest from what it wants, and is better read there. When the mediator sees nothing better for
 * all, or two revisions in a row are refused, the draft lies on the table, and all are asked every
 * round whether they sign.
 */
final class SingleText implements Serializable {
  /** Revisions in a row that are refused before the draft goes to signature: assumed. */
  private static final int REFUSED = 2;

  /** Revisions that a round has time for: assumed. */
  private static final int DRAFTS = 8;

  private final NegotiationModel model;
  private final MediatorAgent mediator;
  private final MediatorDraft next;
  private final int[] draft;
  private long mask;
  private int refused;

  SingleText(NegotiationModel model, MediatorAgent mediator, MediatorDraft next) {
    this.model = model;
    this.mediator = mediator;
    this.next = next;
    draft = new int[model.talks().space().issues()];
  }

  void begin() {
    mask = 0;
    refused = 0;
  }

  private boolean hasDraft() {
    return mask != 0;
  }

  /** One round of drafting and criticism, then of signing. */
  void revise() {
    if ((mask & model.situation().closedMask()) != 0) {
      begin(); // a part of it was closed since, so it is no text any more
    }
    boolean accepted = true;
    for (int n = 0; accepted && refused < REFUSED && n < DRAFTS; n++) {
      boolean written =
          hasDraft()
              ? next.writeBetterThan(draft, mediator.powers())
              : next.write(Integer.MAX_VALUE, mediator.powers());
      accepted = written && isAccepted();
      refused = accepted || !hasDraft() ? 0 : written ? refused + 1 : REFUSED;
    }
    boolean done = refused >= REFUSED || model.talks().calendar().ends(model.course().round());
    if (hasDraft() && done && allSign()) {
      sign();
    }
  }

  private boolean isAccepted() {
    mediator.table(next.deal(), next.mask());
    boolean all = true;
    for (int d = 0; d < model.talks().parties(); d++) {
      all &= isBetterFor(d);
    }
    if (all) {
      System.arraycopy(next.deal(), 0, draft, 0, draft.length);
      mask = next.mask();
    } else {
      model.refusedDrafts().add(next.deal(), next.mask());
    }
    return all;
  }

  /** Whether the text is better for a delegation than the draft, and not worse than none. */
  private boolean isBetterFor(int d) {
    ProposalEvaluation interests = model.agent(d).interests();
    long without = interests.reservationFor(next.deal(), next.mask());
    long had = hasDraft() ? Math.max(without, interests.value(draft)) : without;
    boolean yes = mediator.answers(d, next.deal(), next.mask(), had - interests.value(next.deal()));
    if (!yes) {
      model.evidence().criticised(d, next.deal());
      criticise(d);
    }
    return yes;
  }

  private boolean allSign() {
    boolean all = true;
    for (int d = 0; d < model.talks().parties(); d++) {
      all &= mediator.agrees(d, draft, mask);
    }
    if (!all && !model.refusedDrafts().contain(draft, mask)) {
      model.refusedDrafts().add(draft, mask);
    }
    return all;
  }

  private void criticise(int d) {
    next.beliefs().estimates().criticised(d, next.deal());
  }

  private void sign() {
    long settles = mask;
    begin();
    mediator.sign(draft, settles);
  }
}
