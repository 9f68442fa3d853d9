package org.parley.negotiation;

import java.io.Serializable;

/** How a delegation picks, of all that it may offer, what it offers next. */
sealed interface OfferPick extends Serializable
    permits TradeOffPick, MultilateralPick, NearestPick, MicroPick, LogitPick, ForesightPick {
  /** Deals that are passed over because they were refused, before a delegation holds. */
  int TRIES = 64;

  /** Forgets the last run. */
  void begin();

  /**
   * Picks the next offer.
   *
   * @return whether there is one
   */
  boolean pick(long target, long reservation);

  /** The offer that was picked was made, or another that somebody decided instead. */
  default void offered(boolean asPicked) {}
}
