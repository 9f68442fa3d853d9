package org.parley.negotiation;

import org.parley.tactic.GeniusBidSearch;
import org.parley.tactic.NearestToTarget;
import org.parley.tactic.OfferCandidates;
import org.parley.tactic.TargetSearch;

/**
 * Offers the deal whose own value lies nearest to the target; where rounds are counted as Genius
 * counts them, and a list of all deals can be kept, with ties decided as Genius decides them.
 */
final class NearestPick implements OfferPick {
  private final NegotiationState state;
  private final OfferCandidates candidates;
  private final NextOffer next;
  private final TargetSearch nearest;
  private final OfferMemory memory;

  NearestPick(NegotiationState state, OfferCandidates candidates, NextOffer next) {
    this.state = state;
    this.candidates = candidates;
    this.next = next;
    boolean isListed =
        state.talks().frame().geniusClock() && state.talks().space().size() <= GeniusBidSearch.MOST;
    nearest = isListed ? new GeniusBidSearch(candidates) : new NearestToTarget(candidates);
    memory =
        new OfferMemory(state.talks().calendar().roundsAtMost(), state.talks().space().issues());
  }

  @Override
  public void begin() {
    // It knows nothing of others, and what it remembers holds in every run.
  }

  @Override
  public boolean pick(long target, long reservation) {
    int round = state.course().round();
    if (!state.refusals().any() && memory.recall(round, target, candidates.version(), next)) {
      return true;
    }
    long aim = target;
    long floor = reservation;
    for (int tries = 0; tries < TRIES && nearest.find(aim, floor); tries++) {
      if (next.take(candidates, nearest.code(), nearest.own())) {
        memory.keep(round, target, candidates.version(), next);
        return true;
      }
      floor = Math.max(next.value() + 1, next.floor());
      aim = Math.max(aim, floor);
    }
    return false;
  }
}
