package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.TalksState;

/**
 * The preferences of the others as one delegation estimates them, by block and combination: the sum
 * of their estimated values, less a price for every line of theirs that a combination breaks.
 */
final class EstimatedPreferences implements Serializable {
  private final ObserverBeliefs beliefs;
  private final int me;
  private final PublicLines lines;
  private final long[][] sums;
  private int summedFor;
  private int version;

  EstimatedPreferences(NegotiationState state, int me, TalksBeliefs knowledge) {
    this.me = me;
    beliefs = knowledge.of(me);
    lines = new PublicLines(state, me, knowledge.lines());
    DealSpace space = state.talks().space();
    sums = new long[space.blocks()][];
    for (int b = 0; b < sums.length; b++) {
      sums[b] = new long[space.combinations(b)];
    }
  }

  void begin() {
    lines.begin();
    summedFor = -1;
  }

  /** What the others are thought to like, by block and combination, in units of 1e-9. */
  long[][] sums(TalksState now) {
    int estimatedAt = beliefs.bringUpToDate();
    if (lines.price(now) || summedFor != estimatedAt) {
      summedFor = estimatedAt;
      add();
      version++;
    }
    return sums;
  }

  int version() {
    return version;
  }

  private void add() {
    long[][][] tables = beliefs.estimates().tables();
    for (int b = 0; b < sums.length; b++) {
      long[] block = sums[b];
      java.util.Arrays.fill(block, 0);
      for (int d = 0; d < tables.length; d++) {
        if (d != me) {
          long[] values = tables[d][b];
          for (int c = 0; c < block.length; c++) {
            block[c] += values[c];
          }
        }
      }
      lines.subtract(b, block);
    }
  }
}
