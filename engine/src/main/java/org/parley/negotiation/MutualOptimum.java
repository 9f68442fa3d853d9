package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.DelegationValuation;
import org.parley.compiled.TalksState;
import org.parley.tactic.OfferCandidates;
import org.parley.tactic.TradeOff;

/**
 * m: the best for one delegation among the texts on some issues that leave every other delegation
 * at least its own r and cross no line that is hard in this run, r where there is no such text: the
 * ideal point of Kalai & Smorodinsky (1975), over what is mutually acceptable. It bounds what
 * leaders and those at home may ask of a delegation (Putnam 1988; Iida 1993).
 *
 * <p>Exact between two delegations; between more, the best that exchanges of one and two blocks
 * reach from what is in force. Where not all must agree, as many must be left enough as carry every
 * option of these issues, the cheapest, and only lines count of those without whom nothing is
 * carried. What was found stays until something moves that values depend on.
 */
final class MutualOptimum implements Serializable {
  private static final int ROOM = 256;
  private static final int TRIES = 8;

  private final NegotiationState state;
  private final ProposalEvaluation[] all;
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
  private final long[] keys = new long[ROOM];
  private final long[] found;
  private final int[] stamp = new int[ROOM];
  private int age = 1;
  private int knownAt = -1;
  private int standingAt = -1;
  private int searches;
  private int crossingAt = -1;
  private int changesAt;

  MutualOptimum(NegotiationState state, ProposalEvaluation[] all) {
    this.all = all;
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
    for (int b = 0; b < crossing.length; b++) {
      crossing[b] = new boolean[space.combinations(b)];
    }
    exchange = two ? null : new BlockExchange(space, talks.parties());
    int largest = 0;
    for (int b = 0; b < space.blocks(); b++) {
      largest = Math.max(largest, space.combinations(b));
    }
    barred = new boolean[largest];
    deal = new int[space.issues()];
    least = new long[talks.parties()];
    found = new long[ROOM * talks.parties()];
  }

  void begin() {
    knownAt = -1;
    crossingAt = -1;
  }

  /**
   * m of a delegation over texts on some issues.
   *
   * @param issues the issues that a text may move, as a mask; those that are closed stay as they
   *     are
   * @param whole whether such a text settles everything that a comprehensive deal must settle
   * @param reservation r of the delegation itself
   */
  long of(int d, long issues, boolean whole, long reservation) {
    int standing = state.situation().standing();
    int changes = state.consent().changes();
    boolean same = standingAt == standing && changesAt == changes;
    if (knownAt != state.valuations().refreshes() || !same) {
      changesAt = changes;
      knownAt = state.valuations().refreshes();
      standingAt = standing;
      age++;
    }
    long key = issues << 1 | (whole ? 1 : 0);
    int at = place(key);
    if (stamp[at] != age || keys[at] != key) {
      stamp[at] = age;
      keys[at] = key;
      for (int e = 0; e < least.length; e++) {
        found[at * least.length + e] = Long.MIN_VALUE;
      }
    }
    int slot = at * least.length + d;
    if (found[slot] == Long.MIN_VALUE) {
      found[slot] = Math.max(Long.MIN_VALUE + 1, search(d, issues, whole));
    }
    return Math.max(reservation, found[slot]);
  }

  /** Where a key is kept, or may be: the oldest of a few places. */
  private int place(long key) {
    int first = (int) ((key * 0x9E3779B97F4A7C15L) >>> 56);
    for (int k = 0; k < TRIES; k++) {
      int at = (first + k) % ROOM;
      if (stamp[at] != age || keys[at] == key) {
        return at;
      }
    }
    return first;
  }

  private long search(int d, long issues, boolean whole) {
    readLines(issues);
    for (int e = 0; e < least.length; e++) {
      ProposalEvaluation other = all[e];
      least[e] = whole ? other.reservationForAll() : other.inForce();
    }
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
      exchange.choices(b, barred, state.situation().combination(b));
    }
    return exchange.best();
  }

  /** Reads anew what makes no sense or crosses somebody's hard line, if lines may have moved. */
  private void readLines(long issues) {
    boolean same = state.consent().isPlain();
    if (same && crossingAt == state.situation().standing()) {
      return;
    }
    crossingAt = state.situation().standing();
    for (int b = 0; b < crossing.length; b++) {
      boolean[] excluded = space.excluded(b);
      if (excluded == null) {
        Arrays.fill(crossing[b], false);
      } else {
        System.arraycopy(excluded, 0, crossing[b], 0, crossing[b].length);
      }
      for (int e = 0; e < talks.parties(); e++) {
        if (isNeeded(e, issues)) {
          ProposalEvaluation.barHardLines(state, e, b, crossing[b]);
        }
      }
    }
  }

  private boolean isNeeded(int e, long issues) {
    ConsentRules consent = state.consent();
    return consent.isPlain() || !consent.carryAny(consent.present() & ~(1L << e), issues);
  }

  /** What a block may not hold: another option than in force of an issue that is not spoken of. */
  private void bar(int block, long issues) {
    TalksState now = state.situation();
    int n = space.combinations(block);
    long open = issues & ~now.closedMask();
    if ((open & space.maskOf(block)) == 0 && now.combination(block) >= 0) {
      Arrays.fill(barred, 0, n, true);
      barred[now.combination(block)] = false;
      return;
    }
    System.arraycopy(crossing[block], 0, barred, 0, n);
    for (int issue : space.issuesOf(block)) {
      int inForce = now.inForce()[issue];
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
