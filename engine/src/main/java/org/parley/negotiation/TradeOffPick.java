package org.parley.negotiation;

import org.parley.tactic.OfferCandidates;
import org.parley.tactic.TradeOff;

/** Of the deals worth the target, offers the one that the others are thought to like best. */
final class TradeOffPick implements OfferPick {
  private final NegotiationState state;
  private final OfferCandidates candidates;
  private final NextOffer next;
  private final EstimatedPreferences likings;
  private final TradeOff tradeOff;
  private final IndifferenceWalk walk;
  private int blindAt;
  private boolean blind;

  TradeOffPick(
      NegotiationState state,
      int me,
      TalksBeliefs knowledge,
      OfferCandidates candidates,
      NextOffer next) {
    this.state = state;
    this.candidates = candidates;
    this.next = next;
    likings = new EstimatedPreferences(state, me, knowledge);
    tradeOff = new TradeOff(candidates);
    walk = new IndifferenceWalk(state, me, candidates);
  }

  @Override
  public void begin() {
    likings.begin();
    walk.begin();
    blindAt = -1;
  }

  /** What was refused before, or gives up too much, is passed over. */
  @Override
  public boolean pick(long target, long reservation) {
    long[][] liked = likings.sums(state.situation());
    long needed = Math.max(target, reservation);
    if (blindAt != likings.version()) {
      blindAt = likings.version();
      blind = walk.isBlind(liked);
    }
    if (blind && walk.pick(needed, next)) {
      return true;
    }
    for (int tries = 0; tries < TRIES && tradeOff.find(needed, liked, likings.version()); tries++) {
      if (next.take(candidates, tradeOff.code(), tradeOff.own())) {
        return true;
      }
      needed = next.value() < next.floor() ? next.floor() : next.value() + 1;
    }
    return false;
  }

  @Override
  public void offered(boolean asPicked) {
    if (blind) {
      walk.offered(next);
    }
  }
}
