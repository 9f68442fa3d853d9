package org.parley.negotiation;

import java.io.Serializable;
import org.parley.random.RandomStreams;

/**
 * Which of the papers that were tabled at once is signed: of those that are carried, the one
 * with the largest product of gains; between equals a chance decides, keyed by the delegations'
 * ids.
 */
final class PaperChoice implements Serializable {
  /** Products that differ by a smaller share than this are equal: rounding, not judgement. */
  private static final double ROUNDING = 1e-12;

  private final NegotiationModel model;
  private final long[] keys;
  private final long[] signing;

  PaperChoice(NegotiationModel model) {
    this.model = model;
    keys = new long[model.talks().parties()];
    signing = new long[keys.length];
    for (int d = 0; d < keys.length; d++) {
      keys[d] = RandomStreams.key("delegations." + model.talks().delegation(d).id() + ".tie");
    }
  }

  void compare() {
    int best = NegotiationTable.NOBODY;
    double most = 0;
    for (int p = 0; p < keys.length; p++) {
      if (model.table().hasOffer(p) && isCarried(p)) {
        double product = product(model.table().offer(p), signing[p]);
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
      long mask = model.texts().settled(deal, model.situation());
      model.signing().reached(deal, mask, signing[best], null);
    }
  }

  private double lot(int delegation) {
    return model.chances().uniform(keys[delegation], model.course().round());
  }

  private boolean isCarried(int proposer) {
    int[] deal = model.table().offer(proposer);
    long mask = model.settled(proposer);
    long yes = 0;
    for (int d = 0; d < keys.length; d++) {
      boolean asked = model.consent().isAsked(d, deal, mask);
      boolean agrees = asked && (d == proposer || model.agent(d).accepts(proposer));
      yes |= agrees ? 1L << d : 0;
    }
    signing[proposer] = yes;
    return model.consent().carry(yes, deal, mask);
  }

  private double product(int[] deal, long of) {
    double product = 1;
    for (int d = 0; d < keys.length; d++) {
      boolean counts = (of >>> d & 1) != 0;
      product *= counts ? Math.max(0, model.agent(d).interests().gain(deal)) : 1;
    }
    return product;
  }
}
