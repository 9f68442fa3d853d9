package org.parley.negotiation;

import org.parley.outcome.Proposal;

/** What a delegation does when it is its turn. */
public sealed interface Move {
  /**
   * Tables an offer.
   *
   * @param text what it says; issues that are closed must stand as they are
   * @param insisted whether it stands by it even below its reservation value or across its own line
   */
  record Offer(Proposal text, boolean insisted) implements Move {
    /** An offer that its own rules allow. */
    public Offer(Proposal text) {
      this(text, false);
    }
  }

  /**
   * Agrees to the text under discussion.
   *
   * @param insisted whether it agrees even below its reservation value or across its own line
   */
  record Agree(boolean insisted) implements Move {}

  /** Does nothing this time. */
  record Hold() implements Move {}

  /** Leaves the talks. */
  record WalkOut() implements Move {}
}
