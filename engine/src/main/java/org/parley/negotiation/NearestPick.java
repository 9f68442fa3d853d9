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
  private final NegotiationModel model;
  private final OfferCandidates candidates;
  private final NextOffer next;
  private final TargetSearch nearest;
  private final OfferMemory memory;

  NearestPick(NegotiationModel model, OfferCandidates candidates, NextOffer next) {
    this.model = model;
    this.candidates = candidates;
    this.next = next;
    boolean isListed =
        model.talks().frame().geniusClock() && model.talks().space().size() <= GeniusBidSearch.MOST;
    nearest = isListed ? new GeniusBidSearch(candidates) : new NearestToTarget(candidates);
    memory =
        new OfferMemory(model.talks().calendar().roundsAtMost(), model.talks().space().issues());
  }

  @Override
  public void begin() {
    // It knows nothing of others, and what it remembers holds in every run.
  }

  @Override
  public boolean pick(long target, long reservation) {
    int round = model.course().round();
    if (!model.refusals().any() && memory.recall(round, target, candidates.version(), next)) {
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
