package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;
import org.parley.state.DelegationValuation;
import org.parley.state.TalksState;
import org.parley.tactic.OfferCandidates;
import org.parley.tactic.TradeOff;

/**
 * Searches the best text for one delegation that leaves every other at least a given value and
 * holds nothing that is excluded: exact between two, between more the best that exchanges of one
 * and of two blocks reach from what is in force.
 */
final class MutualSearch implements Serializable {
  private final NegotiationState state;
  private final CompiledTalks talks;
  private final DealSpace space;
  private final boolean two;
  private final OfferCandidates[] candidatesOf;
  private final TradeOff[] tradeOffs;
  private final BlockExchange exchange;
  private final boolean[] barred;
  private final boolean[][] crossing;
  private final int[] deal;
  private final long[] least;
  private int searches;

  MutualSearch(NegotiationState state) {
    this.state = state;
    talks = state.talks();
    space = talks.space();
    two = talks.parties() == 2 && talks.agreements().isPlain();
    candidatesOf = new OfferCandidates[two ? 2 : 0];
    tradeOffs = new TradeOff[candidatesOf.length];
    for (int d = 0; d < candidatesOf.length; d++) {
      candidatesOf[d] = new OfferCandidates(space);
      tradeOffs[d] = new TradeOff(candidatesOf[d]);
    }
    crossing = new boolean[space.blocks()][];
    int largest = 0;
    for (int b = 0; b < crossing.length; b++) {
      crossing[b] = new boolean[space.combinations(b)];
      largest = Math.max(largest, space.combinations(b));
    }
    exchange = two ? null : new BlockExchange(space, talks.parties());
    barred = new boolean[largest];
    deal = new int[space.issues()];
    least = new long[talks.parties()];
  }

  /** The least that every other must have, to be written, by delegation. */
  long[] least() {
    return least;
  }

  /** What is excluded from a block, by combination, to be added to. */
  boolean[] excluded(int block) {
    return crossing[block];
  }

  /** Excludes what makes no sense, and nothing else. */
  void beginExclusion(int b) {
    boolean[] excluded = space.excluded(b);
    if (excluded == null) {
      Arrays.fill(crossing[b], false);
    } else {
      System.arraycopy(excluded, 0, crossing[b], 0, crossing[b].length);
    }
  }

  /** Whether nothing on some issues is carried without a delegation, so that its lines count. */
  boolean needs(int d, long issues) {
    ConsentRules consent = state.consent();
    return consent.isPlain() || !consent.carryAny(consent.present() & ~(1L << d), issues);
  }

  /**
   * The value of the best text.
   *
   * @param issues the issues that it may move, as a mask; those that are closed stay as they are
   * @return the smallest long if there is none
   */
  long best(int d, long issues) {
    return two ? exactly(d, 1 - d, issues) : nearly(d, issues);
  }

  private long exactly(int d, int other, long issues) {
    DelegationValuation theirs = state.valuations().of(other);
    OfferCandidates candidates = candidatesOf[d];
    TradeOff tradeOff = tradeOffs[d];
    candidates.setBase(theirs.base());
    for (int b = 0; b < space.blocks(); b++) {
      bar(b, issues);
      long[] values = theirs.table()[b];
      candidates.begin(b);
      for (int k = 0; k < values.length; k++) {
        int c = candidates.ranked(b, k);
        if (!barred[c]) {
          candidates.add(b, c, values[c]);
        }
      }
      candidates.end(b);
    }
    DelegationValuation mine = state.valuations().of(d);
    if (!tradeOff.find(least[other], mine.table(), ++searches)) {
      return Long.MIN_VALUE;
    }
    candidates.decode(tradeOff.code(), deal);
    return mine.value(deal);
  }

  private long nearly(int d, long issues) {
    exchange.begin(d, state.valuations().all(), least, state.consent(), issues);
    for (int b = 0; b < space.blocks(); b++) {
      bar(b, issues);
      exchange.choices(b, barred, state.situation().ground().combination(b));
    }
    return exchange.best();
  }

  /** What a block may not hold: another option than in force of an issue that is not spoken of. */
  private void bar(int block, long issues) {
    TalksState now = state.situation();
    int n = space.combinations(block);
    long open = issues & ~now.ground().closedMask();
    if ((open & space.maskOf(block)) == 0 && now.ground().combination(block) >= 0) {
      Arrays.fill(barred, 0, n, true);
      barred[now.ground().combination(block)] = false;
      return;
    }
    System.arraycopy(crossing[block], 0, barred, 0, n);
    for (int issue : space.issuesOf(block)) {
      int inForce = now.ground().inForce()[issue];
      if ((open >>> issue & 1) == 0 && inForce >= 0) {
        for (int o = 0; o < space.options(issue); o++) {
          if (o != inForce) {
            space.mark(barred, issue, o);
          }
        }
      }
    }
  }
}
