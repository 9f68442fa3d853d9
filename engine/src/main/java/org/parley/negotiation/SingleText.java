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

  private final NegotiationState state;
  private final MediatedSigning mediator;
  private final MediatorDraft next;
  private final int[] draft;
  private long mask;
  private int refused;

  SingleText(NegotiationState state, MediatedSigning mediator, MediatorDraft next) {
    this.state = state;
    this.mediator = mediator;
    this.next = next;
    draft = new int[state.talks().space().issues()];
  }

  void begin() {
    mask = 0;
    refused = 0;
  }

  private boolean hasDraft() {
    return mask != 0;
  }

  /** One round of drafting and criticism, then of signing. */
  void revise(double[] powers) {
    if ((mask & state.situation().ground().closedMask()) != 0) {
      begin(); // a part of it was closed since, so it is no text any more
    }
    boolean accepted = true;
    for (int n = 0; accepted && refused < REFUSED && n < DRAFTS; n++) {
      boolean written =
          hasDraft() ? next.writeBetterThan(draft, powers) : next.write(Integer.MAX_VALUE, powers);
      accepted = written && isAccepted();
      refused = accepted || !hasDraft() ? 0 : written ? refused + 1 : REFUSED;
    }
    boolean done = refused >= REFUSED || state.talks().calendar().ends(state.course().round());
    if (hasDraft() && done) {
      sign();
    }
  }

  private boolean isAccepted() {
    mediator.table(next.deal(), next.mask());
    long better = 0;
    for (int d = 0; d < state.talks().parties(); d++) {
      boolean asked = state.consent().isAsked(d, next.deal(), next.mask());
      better |= asked && isBetterFor(d) ? 1L << d : 0;
    }
    boolean accepted = state.consent().carry(better, next.deal(), next.mask());
    if (accepted) {
      System.arraycopy(next.deal(), 0, draft, 0, draft.length);
      mask = next.mask();
    } else {
      state.refusedDrafts().add(next.deal(), next.mask());
    }
    return accepted;
  }

  /** Whether the text is better for a delegation than the draft, and not worse than none. */
  private boolean isBetterFor(int d) {
    ProposalEvaluation interests = mediator.approval(d).interests();
    long without = interests.reservationFor(next.deal(), next.mask());
    long had = hasDraft() ? Math.max(without, interests.value(draft)) : without;
    boolean yes = mediator.answers(d, next.deal(), next.mask(), had - interests.value(next.deal()));
    if (!yes) {
      mediator.criticises(d, next.deal());
      criticise(d);
    }
    return yes;
  }

  private void criticise(int d) {
    next.beliefs().estimates().criticised(d, next.deal());
  }

  private void sign() {
    long settles = mask;
    long yes = mediator.agreeing(draft, settles);
    if (state.consent().carry(yes, draft, settles)) {
      begin();
      mediator.sign(draft, settles, yes);
    } else if (!state.refusedDrafts().contain(draft, settles)) {
      state.refusedDrafts().add(draft, settles);
    }
  }
}
