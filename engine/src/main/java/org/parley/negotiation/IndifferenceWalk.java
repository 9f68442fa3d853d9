package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.FixedPoint;
import org.parley.random.RandomStreams;
import org.parley.tactic.OfferCandidates;
import org.parley.tactic.TradeOff;

/**
 * The trade-off of who cannot tell what the others would like: it walks along its own indifference
 * level, one deal after another that is worth about its target to itself, so that the others may
 * come upon one that they like (Faratin, Sierra & Jennings 2002), and says nothing twice as long as
 * there is something else to say.
 */
final class IndifferenceWalk implements Serializable {
  /** How far above its target it looks, in utility: assumed, what it takes for about the same. */
  private static final double BAND = 0.02;

  /** Draws of another deal before it repeats one. */
  private static final int DRAWS = 8;

  private final NegotiationState state;
  private final OfferCandidates candidates;
  private final TradeOff search;
  private final CodeSet said;
  private final long[][] preference;
  private final long[] keys;
  private int version;

  IndifferenceWalk(NegotiationState state, int me, OfferCandidates candidates) {
    this.state = state;
    this.candidates = candidates;
    search = new TradeOff(candidates);
    said = new CodeSet(state.talks().calendar().rounds());
    preference = new long[candidates.blocks()][];
    keys = new long[preference.length];
    String id = state.talks().delegation(me).id();
    for (int b = 0; b < preference.length; b++) {
      preference[b] = new long[candidates.space().combinations(b)];
      keys[b] = RandomStreams.key("delegations." + id + ".walk." + b);
    }
  }

  void begin() {
    said.clear();
  }

  /** Whether likings tell no deal from another. */
  boolean isBlind(long[][] likings) {
    for (long[] block : likings) {
      for (long liking : block) {
        if (liking != block[0]) {
          return false;
        }
      }
    }
    return true;
  }

  /** Picks a deal worth at least an amount, and little more. */
  boolean pick(long needed, NextOffer next) {
    int round = state.course().round();
    boolean found = false;
    for (int draw = 0; draw < DRAWS; draw++) {
      prefer(round * DRAWS + draw);
      if (search.find(needed, preference, version)
          && next.take(candidates, search.code(), search.own())) {
        found = true;
        if (!said.contains(search.code())) {
          return true;
        }
      }
    }
    return found
        && search.find(needed, preference, version)
        && next.take(candidates, search.code(), search.own());
  }

  /** Notes what was offered. */
  void offered(NextOffer next) {
    said.add(candidates.code(next.deal()));
  }

  /** Deals of little own value first, by chance within the band. */
  private void prefer(int draw) {
    long band = FixedPoint.of(BAND / preference.length);
    for (int b = 0; b < preference.length; b++) {
      Arrays.fill(preference[b], 0);
      for (int k = 0; k < candidates.count(b); k++) {
        int c = candidates.combination(b, k);
        double u = state.chances().uniform(keys[b] + c, draw);
        preference[b][c] = StrictMath.round(u * band) - candidates.own(b, k);
      }
    }
    version++;
  }
}
