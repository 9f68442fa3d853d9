package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;

/**
 * m: the best for one delegation among the texts on some issues that leave every other delegation
 * at least its own r and cross no line that is hard in this run, r where there is no such text: the
 * ideal point of Kalai & Smorodinsky (1975), over what is mutually acceptable. It bounds what
 * leaders and those at home may ask of a delegation (Putnam 1988; Iida 1993).
 *
 * <p>Exact between two delegations; between more, the best that exchanges of one and two blocks
 * reach from what is in force. Where not all must agree, as many must be left enough as carry every
 * option of these issues, the cheapest, and only its own lines count and of those without whom
 * nothing is carried. What was found stays until something moves that values depend on.
 */
final class MutualOptimum implements Serializable {
  private static final int ROOM = 256;
  private static final int TRIES = 8;

  private final NegotiationState state;
  private final ProposalEvaluation[] all;
  private final CompiledTalks talks;
  private final MutualSearch search;
  private final int parties;
  private final long[] keys = new long[ROOM];
  private final long[] found;
  private final int[] stamp = new int[ROOM];
  private int age = 1;
  private int knownAt = -1;
  private int standingAt = -1;
  private int crossingAt = -1;
  private int changesAt;

  MutualOptimum(NegotiationState state, ProposalEvaluation[] all) {
    this.all = all;
    this.state = state;
    talks = state.talks();
    search = new MutualSearch(state);
    parties = talks.parties();
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
      for (int e = 0; e < parties; e++) {
        found[at * parties + e] = Long.MIN_VALUE;
      }
    }
    int slot = at * parties + d;
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
    readLines(d, issues);
    for (int e = 0; e < parties; e++) {
      ProposalEvaluation other = all[e];
      search.least()[e] = whole ? other.reservationForAll() : other.inForce();
    }
    return search.best(d, issues);
  }

  /** Reads anew what makes no sense or crosses somebody's hard line, if lines may have moved. */
  private void readLines(int d, long issues) {
    if (state.consent().isPlain() && crossingAt == state.situation().standing()) {
      return;
    }
    crossingAt = state.situation().standing();
    for (int b = 0; b < talks.space().blocks(); b++) {
      search.beginExclusion(b);
      for (int e = 0; e < talks.parties(); e++) {
        if (e == d || search.needs(e, issues)) {
          OwnOptimum.barHardLines(state, e, b, search.excluded(b));
        }
      }
    }
  }
}
