package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;
import org.parley.state.DelegationValuation;
import org.parley.state.TalksState;
import org.parley.tactic.OfferCandidates;

/**
 * What may go into a delegation's offers: all that agrees with what is closed, settles nothing that
 * has not come to the table, crosses none of its own hard lines and, as long as it keeps chips,
 * settles none of those. Only what moved since it was last asked is gathered anew.
 */
final class AdmissibleOffers implements Serializable {
  private final NegotiationState state;
  private final CompiledTalks talks;
  private final int me;
  private final DelegationValuation valuation;
  private final OfferCandidates candidates;
  private final boolean[] chip;
  private final boolean[][] barred;
  private final int[] contentOf;
  private int content = -1;
  private int standing = -1;
  private boolean keeping;

  AdmissibleOffers(NegotiationState state, int me, DelegationValuation valuation) {
    this.state = state;
    this.me = me;
    this.valuation = valuation;
    talks = state.talks();
    chip = talks.delegation(me).tactic().heldBack();
    DealSpace space = talks.space();
    candidates = new OfferCandidates(space);
    barred = new boolean[space.blocks()][];
    for (int b = 0; b < barred.length; b++) {
      barred[b] = new boolean[space.combinations(b)];
    }
    contentOf = new int[barred.length];
  }

  OfferCandidates candidates() {
    return candidates;
  }

  boolean hasChips() {
    for (boolean held : chip) {
      if (held) {
        return true;
      }
    }
    return false;
  }

  /**
   * Brings the candidates up to where the talks stand.
   *
   * @param keepsChips whether issues that serve as chips are kept back now
   * @return whether anything moved
   */
  boolean gather(boolean keepsChips) {
    int standingNow = state.situation().standing();
    boolean anew = standing != standingNow || keeping != keepsChips || content < 0;
    if (!anew && content == valuation.content()) {
      return false;
    }
    candidates.setBase(valuation.base());
    for (int b = 0; b < barred.length; b++) {
      if (anew) {
        bar(b, keepsChips);
      }
      if (anew || contentOf[b] != valuation.content(b)) {
        gather(b);
        contentOf[b] = valuation.content(b);
      }
    }
    content = valuation.content();
    standing = standingNow;
    keeping = keepsChips;
    return true;
  }

  private void gather(int block) {
    long[] values = valuation.table()[block];
    boolean[] out = barred[block];
    candidates.begin(block);
    for (int k = 0; k < values.length; k++) {
      int c = candidates.ranked(block, k);
      if (!out[c]) {
        candidates.add(block, c, values[c]);
      }
    }
    candidates.end(block);
  }

  /** Bars what needs a higher rank than those who sit have. */
  private void barAbove(int issue, int rank, boolean[] out) {
    int[] level = talks.issue(issue).level();
    for (int o = 0; o < level.length; o++) {
      if (level[o] > rank && o != talks.space().statusQuo(issue)) {
        talks.space().mark(out, issue, o);
      }
    }
  }

  private void bar(int block, boolean keepsChips) {
    DealSpace space = talks.space();
    TalksState now = state.situation();
    boolean[] out = barred[block];
    boolean[] excluded = space.excluded(block);
    if (excluded == null) {
      Arrays.fill(out, false);
    } else {
      System.arraycopy(excluded, 0, out, 0, out.length);
    }
    for (int issue : space.issuesOf(block)) {
      int only = now.ground().closed()[issue];
      boolean kept = keepsChips && chip[issue] || now.ground().isShelved(issue);
      if (only < 0 && kept) {
        only = now.ground().inForce()[issue];
      }
      for (int o = 0; only >= 0 && o < space.options(issue); o++) {
        if (o != only) {
          space.mark(out, issue, o);
        }
      }
      if (only < 0) {
        barAbove(issue, now.ground().rank(), out);
      }
    }
    ProposalEvaluation.barHardLines(state, me, block, out);
  }
}
