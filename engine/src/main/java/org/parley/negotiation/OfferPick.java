package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTactic;
import org.parley.scenario.Tactic.OfferChoice;
import org.parley.tactic.OfferCandidates;

/** How a delegation picks, of all that it may offer, what it offers next. */
sealed interface OfferPick extends Serializable
    permits TradeOffPick, NearestPick, MicroPick, LogitPick, ForesightPick {
  /** Deals that are passed over because they were refused, before a delegation holds. */
  int TRIES = 64;

  static OfferPick of(
      PlannerSources sources, int me, OfferCandidates candidates, NextOffer next) {
    NegotiationState state = sources.state();
    TalksBeliefs knowledge = sources.knowledge();
    CompiledTactic tactic = state.talks().delegation(me).tactic();
    if (tactic.concession() instanceof CompiledTactic.Rule.Micro) {
      return new MicroPick(state, me, candidates, next);
    }
    if (tactic.concession() instanceof CompiledTactic.Rule.Logit rule) {
      return new LogitPick(state, me, rule, candidates, next, sources.interests());
    }
    if (tactic.concession() instanceof CompiledTactic.Rule.Foresight) {
      return new ForesightPick(
          state, me, candidates, next, sources.interests()[me], knowledge, sources.discounts());
    }
    return tactic.choice() == OfferChoice.NEAREST
        ? new NearestPick(state, candidates, next)
        : new TradeOffPick(state, me, knowledge, candidates, next);
  }

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
