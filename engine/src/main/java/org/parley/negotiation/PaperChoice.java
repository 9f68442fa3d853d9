package org.parley.negotiation;

import java.io.Serializable;
import org.parley.random.RandomStreams;

/**
 * Which of the texts that all are asked about at once is signed, sealed papers or what lies on the
 * table before a plenary ends: of those that are carried, the one with the largest product of
 * gains; between equals a chance decides, keyed by the delegations' ids.
 */
final class PaperChoice implements Serializable {
  /** Products that differ by a smaller share than this are equal: rounding, not judgement. */
  private static final double ROUNDING = 1e-12;

  private final NegotiationState state;
  private final DelegationAgent[] delegations;
  private final SigningProcedure signing;
  private final long[] keys;
  private final long[] willing;

  PaperChoice(NegotiationState state, DelegationAgent[] delegations, SigningProcedure signing) {
    this.state = state;
    this.delegations = delegations;
    this.signing = signing;
    keys = new long[state.talks().parties()];
    willing = new long[keys.length];
    for (int d = 0; d < keys.length; d++) {
      keys[d] = RandomStreams.key("delegations." + state.talks().delegation(d).id() + ".tie");
    }
  }

  void compare() {
    int best = NegotiationTable.NOBODY;
    double most = 0;
    for (int p = 0; p < keys.length; p++) {
      if (state.table().hasOffer(p) && isCarried(p)) {
        double product = product(state.table().offer(p), willing[p]);
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
      long mask = state.texts().settled(deal, state.situation());
      signing.reached(deal, mask, willing[best], null);
    }
  }

  private double lot(int delegation) {
    return state.chances().uniform(keys[delegation], state.course().round());
  }

  private boolean isCarried(int proposer) {
    int[] deal = state.table().offer(proposer);
    long mask = state.settled(proposer);
    long yes = 0;
    for (int d = 0; d < keys.length; d++) {
      boolean asked = state.consent().isAsked(d, deal, mask);
      boolean agrees = asked && (d == proposer || delegations[d].accepts(proposer));
      yes |= agrees ? 1L << d : 0;
    }
    willing[proposer] = yes;
    return state.consent().carry(yes, deal, mask);
  }

  private double product(int[] deal, long of) {
    double product = 1;
    for (int d = 0; d < keys.length; d++) {
      boolean counts = (of >>> d & 1) != 0;
      product *= counts ? Math.max(0, delegations[d].approval().interests().gain(deal)) : 1;
    }
    return product;
  }
}
