package org.parley.negotiation;

import java.io.Serializable;
import org.parley.random.RandomStreams;

/**
 * Which of the texts that all are asked about at once is signed, sealed papers or what lies on the
 * table before a plenary ends: of those that all others accept, the one with the largest product of
 * gains; between equals a chance decides, keyed by the delegations' ids.
 */
final class PaperChoice implements Serializable {
  /** Products that differ by a smaller share than this are equal: rounding, not judgement. */
  private static final double ROUNDING = 1e-12;

  private final NegotiationState state;
  private final DelegationAgent[] delegations;
  private final SigningProcedure signing;
  private final long[] keys;

  PaperChoice(NegotiationState state, DelegationAgent[] delegations, SigningProcedure signing) {
    this.state = state;
    this.delegations = delegations;
    this.signing = signing;
    keys = new long[state.talks().parties()];
    for (int d = 0; d < keys.length; d++) {
      keys[d] = RandomStreams.key("delegations." + state.talks().delegation(d).id() + ".tie");
    }
  }

  void compare() {
    int best = NegotiationTable.NOBODY;
    double most = 0;
    for (int p = 0; p < keys.length; p++) {
      if (state.table().hasOffer(p) && allAccept(p)) {
        double product = product(state.table().offer(p));
        double room = ROUNDING * Math.max(most, product);
        boolean tied = best != NegotiationTable.NOBODY && Math.abs(product - most) <= room;
        if (best == NegotiationTable.NOBODY || (tied ? lot(p) > lot(best) : product > most)) {
          best = p;
          most = product;
        }
      }
    }
    if (best != NegotiationTable.NOBODY) {
      int[] deal = state.table().offer(best).clone();
      signing.reached(deal, state.texts().settled(deal, state.situation()), null);
    }
  }

  private double lot(int delegation) {
    return state.chances().uniform(keys[delegation], state.course().round());
  }

  private boolean allAccept(int proposer) {
    boolean all = true;
    for (int d = 0; d < keys.length; d++) {
      all &= d == proposer || delegations[d].accepts(proposer);
    }
    return all;
  }

  private double product(int[] deal) {
    double product = 1;
    for (int d = 0; d < keys.length; d++) {
      product *= Math.max(0, delegations[d].approval().interests().gain(deal));
    }
    return product;
  }
}
