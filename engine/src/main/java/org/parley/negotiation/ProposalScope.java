package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.TalksState;

/**
 * What a deal says when it is tabled. It settles the open issues that it moves off the status quo.
 * If it thereby settles a large enough share of the comprehensive issues, it speaks for all of
 * them, and those it leaves at the status quo are settled there.
 */
final class ProposalScope implements Serializable {
  private final CompiledTalks talks;
  private final DealSpace space;
  private final long comprehensive;
  private final long all;
  private final boolean complete;

  ProposalScope(CompiledTalks talks) {
    this.talks = talks;
    space = talks.space();
    long mask = 0;
    boolean mustSettle = false;
    for (int i = 0; i < space.issues(); i++) {
      mask |= talks.issue(i).comprehensive() ? 1L << i : 0;
      mustSettle |= space.statusQuo(i) < 0;
    }
    comprehensive = mask;
    all = (1L << space.issues()) - 1;
    complete = !mustSettle;
  }

  /** Whether parts can be in force without the rest: every issue has a status quo. */
  boolean canBePartial() {
    return complete && !talks.frame().singleUndertaking();
  }

  /** The issues that a deal settles, as a mask. */
  long settled(int[] deal, TalksState now) {
    long moved = 0;
    int[] closed = now.closed();
    long shut = 0;
    for (int i = 0; i < deal.length; i++) {
      if (closed[i] >= 0) {
        shut |= 1L << i;
      } else if (deal[i] != space.statusQuo(i)) {
        moved |= 1L << i;
      }
    }
    if (moved == 0) {
      return 0;
    }
    int reached = Long.bitCount((moved | shut) & comprehensive);
    double needed = now.number(talks.frame().speaksForAll()) * Long.bitCount(comprehensive);
    boolean speaksForAll =
        talks.frame().singleUndertaking() || (reached >= needed - 1e-12 && needed > 0);
    return speaksForAll ? (moved | comprehensive) & ~shut & all : moved;
  }

  /** Whether settling these issues, on top of what is closed, makes the deal comprehensive. */
  boolean isComprehensive(long settled, TalksState now) {
    long done = settled;
    int[] closed = now.closed();
    for (int i = 0; i < closed.length; i++) {
      done |= closed[i] >= 0 ? 1L << i : 0;
    }
    return (done & comprehensive) == comprehensive;
  }

  /** Rank that must sign a text. */
  int level(int[] deal, long settled) {
    int level = 0;
    for (int i = 0; i < deal.length; i++) {
      if ((settled >>> i & 1) != 0 && deal[i] != space.statusQuo(i)) {
        level = Math.max(level, talks.issue(i).level()[deal[i]]);
      }
    }
    return level;
  }

  /** Whether home votes on a text whatever its level. */
  boolean mustRatify(int[] deal, long settled) {
    for (int i = 0; i < deal.length; i++) {
      if ((settled >>> i & 1) != 0 && talks.issue(i).ratify()[deal[i]]) {
        return true;
      }
    }
    return false;
  }

  /** The issues that make a deal comprehensive. */
  long comprehensive() {
    return comprehensive;
  }
}
