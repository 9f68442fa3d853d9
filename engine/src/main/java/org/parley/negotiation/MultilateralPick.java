package org.parley.negotiation;

import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.tactic.OfferCandidates;
import org.parley.tactic.TradeOff;

/**
 * The trade-off among many: of the deals worth the target, offers the one that comes nearest to
 * everybody's agreement ({@link AgreementNearness}), and not the one that pleases the others most
 * in sum, for one who still refuses is enough to stop it.
 *
 * <p>It weighs the others anew after each look, those most who lack most, and then exchanges one
 * block at a time: exact where a trade-off by some weights is best, else it may miss the best by a
 * little.
 */
final class MultilateralPick implements OfferPick {
  /** Looks with weights moved in between: assumed. */
  private static final int REWEIGHTINGS = 6;

  private final NegotiationState state;
  private final int me;
  private final DealSpace space;
  private final OfferCandidates candidates;
  private final NextOffer next;
  private final ObserverBeliefs beliefs;
  private final PublicLines lines;
  private final TradeOff tradeOff;
  private final IndifferenceWalk walk;
  private final long[][] sums;
  private final AgreementNearness nearness;
  private final int[] best;
  private final int[] looked;
  private boolean blind;
  private long bestWorth;
  private double bestScore;
  private int version;

  MultilateralPick(PlannerSources sources, int me, OfferCandidates candidates, NextOffer next) {
    state = sources.state();
    this.me = me;
    this.candidates = candidates;
    this.next = next;
    space = state.talks().space();
    beliefs = sources.knowledge().of(me);
    lines = new PublicLines(state, me, sources.knowledge().lines());
    tradeOff = new TradeOff(candidates);
    walk = new IndifferenceWalk(state, me, candidates);
    nearness = new AgreementNearness(state, me, beliefs);
    best = new int[space.issues()];
    looked = new int[space.issues()];
    sums = new long[space.blocks()][];
    for (int b = 0; b < sums.length; b++) {
      sums[b] = new long[space.combinations(b)];
    }
  }

  @Override
  public void begin() {
    lines.begin();
    walk.begin();
    nearness.begin();
    next.forget();
  }

  @Override
  public boolean pick(long target, long reservation) {
    beliefs.bringUpToDate();
    lines.price(state.situation(), 0);
    long needed = Math.max(target, reservation);
    weigh();
    blind = walk.isBlind(sums);
    if (blind && walk.pick(needed, next)) {
      return true;
    }
    nearness.read(next.deal(), next.mask());
    bestScore = Double.NEGATIVE_INFINITY;
    for (int look = 0; look < REWEIGHTINGS; look++) {
      if (look > 0) {
        nearness.reweigh();
        weigh();
      }
      if (!find(needed) || (look > 0 && next.is(looked))) {
        break;
      }
      System.arraycopy(next.deal(), 0, looked, 0, looked.length);
      keep();
    }
    if (bestScore == Double.NEGATIVE_INFINITY) {
      return false;
    }
    exchange(needed);
    return next.take(best, bestWorth);
  }

  /** The best text by the weights at hand; what was refused, or gives up too much, is passed. */
  private boolean find(long target) {
    long needed = target;
    for (int tries = 0; tries < TRIES && tradeOff.find(needed, sums, version); tries++) {
      if (next.take(candidates, tradeOff.code(), tradeOff.own())) {
        return true;
      }
      needed = next.value() < next.floor() ? next.floor() : next.value() + 1;
    }
    return false;
  }

  private void weigh() {
    long[][][] tables = beliefs.estimates().tables();
    for (int b = 0; b < sums.length; b++) {
      Arrays.fill(sums[b], 0);
      for (int d = 0; d < tables.length; d++) {
        for (int c = 0; d != me && c < sums[b].length; c++) {
          sums[b][c] += Math.round(nearness.weight(d) * tables[d][b][c]);
        }
      }
      lines.subtract(b, sums[b]);
    }
    version++;
  }

  private boolean keep() {
    double score = nearness.of(next.deal());
    if (score <= bestScore + AgreementNearness.ROUNDING) {
      return false;
    }
    bestScore = score;
    bestWorth = next.value();
    System.arraycopy(next.deal(), 0, best, 0, best.length);
    return true;
  }

  /** Changes one block at a time where that brings agreement nearer. */
  private void exchange(long needed) {
    for (int b = 0; b < candidates.blocks(); b++) {
      int at = space.combination(b, best);
      nearness.leaveOut(b, best);
      exchange(b, at, needed);
    }
  }

  private void exchange(int b, int at, long needed) {
    long rest = bestWorth - state.valuations().of(me).table()[b][at];
    long code = candidates.code(best) - candidates.radix(b) * at;
    for (int k = 0; k < candidates.count(b) && rest + candidates.own(b, k) >= needed; k++) {
      int c = candidates.combination(b, k);
      if (nearness.atMost(b, c, bestScore) > bestScore
          && next.take(candidates, code + candidates.radix(b) * c, rest + candidates.own(b, k))) {
        keep();
      }
    }
  }

  @Override
  public void offered(boolean asPicked) {
    if (blind) {
      walk.offered(next);
    }
  }
}
