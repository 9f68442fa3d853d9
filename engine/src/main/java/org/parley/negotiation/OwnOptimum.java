package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.state.DelegationValuation;
import org.parley.state.TalksState;

/**
 * The best that a text on some issues could bring one delegation if it had its way: within its own
 * hard lines, the other issues as they are in force. What was found stays until something moves
 * that it depends on.
 */
final class OwnOptimum implements Serializable {
  private static final int ROOM = 128;

  private final NegotiationState state;
  private final int me;
  private final DealSpace space;
  private final DelegationValuation valuation;
  private final boolean[] barred;
  private final long[] keys = new long[ROOM];
  private final long[] found = new long[ROOM];
  private int refreshedAt = -1;
  private int standingAt = -1;

  OwnOptimum(NegotiationState state, int me) {
    this.state = state;
    this.me = me;
    space = state.talks().space();
    valuation = state.valuations().of(me);
    int largest = 0;
    for (int b = 0; b < space.blocks(); b++) {
      largest = Math.max(largest, space.combinations(b));
    }
    barred = new boolean[largest];
  }

  /**
   * V of the best text.
   *
   * @param mask the issues that it may move
   */
  long over(long mask) {
    forgetWhatMoved();
    long sum = valuation.base();
    for (int b = 0; b < space.blocks(); b++) {
      sum += inBlock(b, mask & space.maskOf(b));
    }
    return sum;
  }

  private void forgetWhatMoved() {
    int standing = state.situation().standing();
    int refreshed = state.valuations().refreshes();
    if (refreshedAt != refreshed || standingAt != standing) {
      refreshedAt = refreshed;
      standingAt = standing;
      Arrays.fill(keys, 0);
    }
  }

  /** The same in one block; blocks share no issue, so that a mask tells the block. */
  private long inBlock(int block, long mask) {
    if (mask == 0) {
      int inForce = state.situation().ground().combination(block);
      return inForce < 0 ? 0 : valuation.table()[block][inForce];
    }
    int at = (int) ((mask * 0x9E3779B97F4A7C15L) >>> 57);
    if (keys[at] != mask) {
      found[at] = search(block, mask);
      keys[at] = mask;
    }
    return found[at];
  }

  private long search(int block, long mask) {
    TalksState now = state.situation();
    long[] values = valuation.table()[block];
    int inForce = now.ground().combination(block);
    Arrays.fill(barred, 0, values.length, false);
    barHardLines(state, me, block, barred);
    long best = inForce < 0 ? Long.MIN_VALUE : values[inForce];
    for (int c = 0; c < values.length; c++) {
      if (values[c] > best && !barred[c] && !space.excludes(block, c) && isWithin(c, block, mask)) {
        best = values[c];
      }
    }
    return best == Long.MIN_VALUE ? 0 : best;
  }

  /** Whether a combination leaves what is in force on every issue outside a text. */
  private boolean isWithin(int combination, int block, long mask) {
    int[] inForce = state.situation().ground().inForce();
    for (int issue : space.issuesOf(block)) {
      if ((mask >>> issue & 1) == 0 && space.optionIn(combination, issue) != inForce[issue]) {
        return false;
      }
    }
    return true;
  }

  /** Adds to a mask over the combinations of a block what crosses a hard line of a delegation. */
  static void barHardLines(NegotiationState state, int owner, int block, boolean[] out) {
    TalksState now = state.situation();
    for (int l : state.talks().linesOf(owner)) {
      if (now.lines().hard()[l]) {
        now.lines().bar(l, block, out);
      }
    }
  }
}
