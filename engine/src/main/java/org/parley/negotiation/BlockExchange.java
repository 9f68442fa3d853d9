package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.state.DelegationValuation;

/**
 * The best deal for one of several delegations that leaves each other one at least a given value,
 * as far as exchanges of one and of two blocks lead: from what is in force, or where that is no
 * deal, from what brings the others nearest to their least values.
 */
final class BlockExchange implements Serializable {
  private static final int SWEEPS = 6;

  /** Most delegations of whom it is remembered which of them carry what is sought. */
  private static final int REMEMBERED = 10;

  private final DealSpace space;
  private final int[][] choice;
  private final int[] count;
  private final int[] pick;
  private final long[] value;

  /** By those who say yes, as a mask: 1 if they carry it, -1 if not, 0 if nobody asked yet. */
  private final byte[] carried;

  private long[] least;
  private DelegationValuation[] valuations;
  private ConsentRules consent;
  private long issues;
  private int me;

  BlockExchange(DealSpace space, int parties) {
    this.space = space;
    choice = new int[space.blocks()][];
    for (int b = 0; b < choice.length; b++) {
      choice[b] = new int[space.combinations(b)];
    }
    count = new int[choice.length];
    pick = new int[choice.length];
    value = new long[parties];
    carried = new byte[parties <= REMEMBERED ? 1 << parties : 0];
  }

  /**
   * Begins a search.
   *
   * @param rules whose consent it takes
   * @param moved the issues that a deal may move, as a mask
   */
  void begin(
      int delegation, DelegationValuation[] all, long[] leastOf, ConsentRules rules, long moved) {
    consent = rules;
    issues = moved;
    me = delegation;
    valuations = all;
    least = leastOf;
    Arrays.fill(carried, (byte) 0);
  }

  /** Takes the choices of a block, and where to begin. */
  void choices(int block, boolean[] barred, int inForce) {
    count[block] = 0;
    pick[block] = -1;
    for (int c = 0; c < choice[block].length; c++) {
      if (!barred[c]) {
        choice[block][count[block]++] = c;
        pick[block] = c == inForce || pick[block] < 0 ? c : pick[block];
      }
    }
  }

  /** The value that was reached; the smallest long if no deal leaves the others enough. */
  long best() {
    for (int b = 0; b < pick.length; b++) {
      if (count[b] == 0) {
        return Long.MIN_VALUE;
      }
    }
    sum();
    boolean better = true;
    for (int sweep = 0; sweep < SWEEPS && better; sweep++) {
      better = false;
      for (int b = 0; b < pick.length; b++) {
        better |= exchange(b);
        for (int other = 0; other < b; other++) {
          better |= exchange(b, other);
        }
      }
    }
    return missing() == 0 ? value[me] : Long.MIN_VALUE;
  }

  private void sum() {
    for (int d = 0; d < value.length; d++) {
      value[d] = valuations[d].base();
      for (int b = 0; b < pick.length; b++) {
        value[d] += valuations[d].table()[b][pick[b]];
      }
    }
  }

  private void move(int block, int to) {
    for (int d = 0; d < value.length; d++) {
      long[] table = valuations[d].table()[block];
      value[d] += table[to] - table[pick[block]];
    }
    pick[block] = to;
  }

  /** What the others lack in all, or as many of them as must agree, the cheapest. */
  private long missing() {
    if (!consent.isPlain()) {
      return missingOfSome();
    }
    long missing = 0;
    for (int d = 0; d < value.length; d++) {
      missing += d == me ? 0 : Math.max(0, least[d] - value[d]);
    }
    return missing;
  }

  private long missingOfSome() {
    long yes = 1L << me;
    for (int d = 0; d < value.length; d++) {
      yes |= d != me && least[d] <= value[d] ? 1L << d : 0;
    }
    long missing = 0;
    long others = consent.present();
    while (!isCarried(yes) && (others & ~yes) != 0) {
      int next = -1;
      for (long left = others & ~yes; left != 0; left &= left - 1) {
        int d = Long.numberOfTrailingZeros(left);
        next = next < 0 || isCheaper(d, next) ? d : next;
      }
      missing += least[next] - value[next];
      yes |= 1L << next;
    }
    return missing;
  }

  private boolean isCarried(long yes) {
    if (carried.length == 0) {
      return consent.carryAny(yes, issues);
    }
    int at = (int) yes;
    if (carried[at] == 0) {
      carried[at] = (byte) (consent.carryAny(yes, issues) ? 1 : -1);
    }
    return carried[at] > 0;
  }

  private boolean isCheaper(int d, int than) {
    long lacks = least[d] - value[d];
    long other = least[than] - value[than];
    return lacks < other || (lacks == other && consent.isDrawnBefore(d, than));
  }

  /** Where nobody lacks anything, what is worth no more to oneself need not be asked of others. */
  private boolean exchange(int block) {
    int from = pick[block];
    int best = from;
    long lacking = missing();
    long mine = value[me];
    long[] own = valuations[me].table()[block];
    long rest = mine - own[from];
    for (int k = 0; k < count[block]; k++) {
      int to = choice[block][k];
      if (lacking == 0 && rest + own[to] <= mine) {
        continue;
      }
      move(block, to);
      if (isBetter(lacking, mine)) {
        best = to;
        lacking = missing();
        mine = value[me];
      }
    }
    move(block, best);
    return best != from;
  }

  private boolean isBetter(long lacking, long mine) {
    long now = missing();
    return now < lacking || (now == lacking && value[me] > mine);
  }

  private boolean exchange(int block, int other) {
    if ((long) count[block] * count[other] > 1 << 10) {
      return false;
    }
    int from = pick[block];
    int fromOther = pick[other];
    int best = from;
    int bestOther = fromOther;
    long lacking = missing();
    long mine = value[me];
    long[] own = valuations[me].table()[block];
    long[] ownOther = valuations[me].table()[other];
    long rest = mine - own[from] - ownOther[fromOther];
    for (int k = 0; k < count[block]; k++) {
      int to = choice[block][k];
      for (int j = 0; j < count[other]; j++) {
        int toOther = choice[other][j];
        if (lacking == 0 && rest + own[to] + ownOther[toOther] <= mine) {
          continue;
        }
        move(block, to);
        move(other, toOther);
        if (isBetter(lacking, mine)) {
          best = to;
          bestOther = toOther;
          lacking = missing();
          mine = value[me];
        }
      }
    }
    move(block, best);
    move(other, bestOther);
    return best != from || bestOther != fromOther;
  }
}
