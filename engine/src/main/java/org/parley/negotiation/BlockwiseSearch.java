package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.tactic.OfferCandidates;

/**
 * Changes a text one block at a time, as long as more is to be expected of it: exact for texts of
 * one block, else it may miss the best by a little.
 */
final class BlockwiseSearch implements Serializable {
  /** What is to be expected of a text. */
  interface Expectation extends Serializable {
    /**
     * In utility.
     *
     * @param most what is expected of the text that is kept; a text of which no more is to be
     *     expected need not be looked into further
     */
    double of(int[] text, double most);
  }

  private final DealSpace space;
  private final OfferCandidates candidates;
  private final Expectation expectation;
  private final int sweeps;
  private final double margin;
  private final int[] deal;
  private final int[] best;
  private double most;

  /**
   * A search among what may be offered.
   *
   * @param sweeps how often it goes through all blocks at most
   * @param margin share by which more must be expected of a text that is better
   */
  BlockwiseSearch(
      DealSpace space,
      OfferCandidates candidates,
      Expectation expectation,
      int sweeps,
      double margin) {
    this.space = space;
    this.candidates = candidates;
    this.expectation = expectation;
    this.sweeps = sweeps;
    this.margin = margin;
    deal = new int[space.issues()];
    best = new int[space.issues()];
  }

  /** Forgets what was kept: nothing is expected yet. */
  void begin() {
    most = 0;
  }

  /** The text to be tried next, to be written before {@link #keep}. */
  int[] next() {
    return deal;
  }

  /** Keeps the text at hand if more is to be expected of it; returns whether it did. */
  boolean keep() {
    double expected = expectation.of(deal, most);
    if (expected <= most * (1 + margin)) {
      return false;
    }
    most = expected;
    System.arraycopy(deal, 0, best, 0, deal.length);
    return true;
  }

  /** Improves on the text that is kept. */
  void improve() {
    boolean better = true;
    for (int sweep = 0; sweep < sweeps && better; sweep++) {
      better = false;
      for (int b = 0; b < candidates.blocks(); b++) {
        System.arraycopy(best, 0, deal, 0, deal.length);
        for (int k = 0; k < candidates.count(b); k++) {
          space.write(b, candidates.combination(b, k), deal);
          better |= keep();
        }
      }
    }
  }

  /** The text that is kept, which may be written to begin elsewhere; shared. */
  int[] best() {
    return best;
  }

  /** What is to be expected of it, in utility; 0 if no text was kept. */
  double most() {
    return most;
  }
}
