package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;
import org.parley.state.TalksState;

/**
 * What a deal says when it is tabled. It settles the open issues that it moves off the status quo.
 * If it thereby settles a large enough share of the comprehensive issues, and would be
 * comprehensive if it settled the others where they are, it speaks for all of them, and those it
 * leaves at the status quo are settled there. No text speaks for what has not come to the table.
 */
final class ProposalScope implements Serializable {
  private final CompiledTalks talks;
  private final DealSpace space;
  private final long comprehensive;
  private final long all;

  ProposalScope(CompiledTalks talks) {
    this.talks = talks;
    space = talks.space();
    comprehensive = talks.comprehensive();
    all = (1L << space.issues()) - 1;
  }

  /** Whether parts can be in force without the rest. */
  boolean canBePartial() {
    return talks.canBePartial();
  }

  /** The issues that a deal settles, as a mask. */
  long settled(int[] deal, TalksState now) {
    long moved = 0;
    int[] closed = now.ground().closed();
    long shelved = now.ground().shelved();
    long shut = 0;
    for (int i = 0; i < deal.length; i++) {
      if (closed[i] >= 0) {
        shut |= 1L << i;
      } else if (deal[i] != space.statusQuo(i)) {
        moved |= 1L << i;
      }
    }
    moved &= ~shelved;
    if (moved == 0 || (shelved & comprehensive) != 0) {
      return moved;
    }
    int reached = Long.bitCount((moved | shut) & comprehensive);
    double needed = now.number(talks.frame().speaksForAll()) * Long.bitCount(comprehensive);
    boolean speaksForAll =
        talks.frame().singleUndertaking()
            || (reached >= needed - 1e-12 && needed > 0 && completes(deal));
    return speaksForAll ? (moved | comprehensive) & ~shut & all : moved;
  }

  /** Whether a deal has on every comprehensive issue an option that will do. */
  private boolean completes(int[] deal) {
    for (long left = comprehensive; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      if (deal[i] < 0 || !talks.issue(i).completes()[deal[i]]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a deal that settles the issues of a mask, on top of what is closed, is comprehensive.
   */
  boolean isComprehensive(int[] deal, long settled, TalksState now) {
    long done = settled | now.ground().closedMask();
    return (done & comprehensive) == comprehensive && completes(deal);
  }

  /** The issues of a text that it settles at another option than the status quo, as a mask. */
  long moved(int[] deal, long settled) {
    long moved = 0;
    for (long left = settled; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      moved |= deal[i] == space.statusQuo(i) ? 0 : 1L << i;
    }
    return moved;
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
