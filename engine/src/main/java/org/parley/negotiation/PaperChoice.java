package org.parley.negotiation;

import java.io.Serializable;
import org.parley.random.RandomStreams;

/**
 * Which of the papers that were tabled at once is signed: of those that all others accept, the one
 * with the largest product of gains; between equals a chance decides, keyed by the delegations'
 * ids.
 */
final class PaperChoice implements Serializable {
  /** Products that differ by a smaller share than this are equal: rounding, not judgement. */
  private static final double ROUNDING = 1e-12;

  private final NegotiationModel model;
  private final long[] keys;

  PaperChoice(NegotiationModel model) {
    this.model = model;
    keys = new long[model.talks().parties()];
    for (int d = 0; d < keys.length; d++) {
      keys[d] = RandomStreams.key("delegations." + model.talks().delegation(d).id() + ".tie");
    }
  }

  void compare() {
    int best = NegotiationTable.NOBODY;
    double most = 0;
    for (int p = 0; p < keys.length; p++) {
      if (model.table().hasOffer(p) && allAccept(p)) {
        double product = product(model.table().offer(p));
        double room = ROUNDING * Math.max(most, product);
        boolean tied = best != NegotiationTable.NOBODY && Math.abs(product - most) <= room;
        if (best == NegotiationTable.NOBODY || (tied ? lot(p) > lot(best) : product > most)) {
          best = p;
          most = product;
        }
      }
    }
    if (best != NegotiationTable.NOBODY) {
      int[] deal = model.table().offer(best).clone();
      model.signing().reached(deal, model.texts().settled(deal, model.situation()), null);
    }
  }

  private double lot(int delegation) {
    return model.chances().uniform(keys[delegation], model.course().round());
  }

  private boolean allAccept(int proposer) {
    boolean all = true;
    for (int d = 0; d < keys.length; d++) {
      all &= d == proposer || model.agent(d).accepts(proposer);
    }
    return all;
  }

  private double product(int[] deal) {
    double product = 1;
    for (int d = 0; d < keys.length; d++) {
      product *= Math.max(0, model.agent(d).interests().gain(deal));
    }
    return product;
  }
}
