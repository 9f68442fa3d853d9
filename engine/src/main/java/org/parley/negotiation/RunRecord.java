package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.outcome.Outcome;
import org.parley.state.TalksState;

/**
 * The record that a run keeps for its outcome: standing offers by round, and when each issue was
 * closed.
 */
final class RunRecord implements Serializable {
  private final long[][] offers;
  private final int[] closedRound;

  RunRecord(int parties, int rounds, int issues) {
    offers = new long[parties][rounds];
    closedRound = new int[issues];
  }

  void begin(TalksState now) {
    for (long[] row : offers) {
      Arrays.fill(row, Outcome.NO_OFFER);
    }
    for (int i = 0; i < closedRound.length; i++) {
      closedRound[i] = now.ground().closed()[i] >= 0 ? 0 : -1;
    }
  }

  /**
   * Notes the standing offers of a round.
   *
   * @param round the round, from 0
   */
  void note(NegotiationTable table, int round) {
    for (int d = 0; d < offers.length; d++) {
      if (table.hasOffer(d)) {
        offers[d][round] = table.worth(d);
      }
    }
  }

  /**
   * Notes that issues were closed.
   *
   * @param round the round, from 1
   */
  void closed(long mask, int round) {
    for (long left = mask; left != 0; left &= left - 1) {
      closedRound[Long.numberOfTrailingZeros(left)] = round;
    }
  }

  /** Whether anything was closed in these talks. */
  boolean hasClosed() {
    for (int round : closedRound) {
      if (round > 0) {
        return true;
      }
    }
    return false;
  }

  /** Round by issue in which it was closed, from 1; 0 if before the talks, -1 if open. */
  int[] closedRound() {
    return closedRound;
  }

  /**
   * Standing offers by delegation and round.
   *
   * @param rounds rounds of the talks, without a sitting that could have been called and was not
   */
  long[][] copyOfOffers(int rounds) {
    long[][] copy = new long[offers.length][];
    for (int d = 0; d < copy.length; d++) {
      copy[d] = Arrays.copyOf(offers[d], rounds);
    }
    return copy;
  }
}
