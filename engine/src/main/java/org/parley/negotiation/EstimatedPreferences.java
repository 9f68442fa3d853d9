package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.state.TalksState;

/**
 * The preferences of the others as one delegation estimates them, by block and combination: the sum
 * of their estimated values, less a price for every line of theirs that a combination breaks. Where
 * not all must agree, only those count who must be won for what the combination moves, with what
 * they gain by it.
 */
final class EstimatedPreferences implements Serializable {
  private final NegotiationState state;
  private final ObserverBeliefs beliefs;
  private final TargetCoalition coalition;
  private long passedOver;
  private final int me;
  private final PublicLines lines;
  private final long[][] sums;
  private int summedFor;
  private int version;

  EstimatedPreferences(NegotiationState state, int me, TalksBeliefs knowledge) {
    this.state = state;
    this.me = me;
    coalition = new TargetCoalition(state, me, knowledge.of(me));
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
    passedOver = 0;
  }

  /** What the others are thought to like, by block and combination, in units of 1e-9. */
  long[][] sums(TalksState now) {
    int estimatedAt = beliefs.bringUpToDate();
    long without = coalition.passedOver();
    boolean moved = lines.price(now, without) || without != passedOver;
    if (moved || summedFor != estimatedAt) {
      passedOver = without;
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
        if (d != me && state.consent().isPlain()) {
          long[] values = tables[d][b];
          for (int c = 0; c < block.length; c++) {
            block[c] += values[c];
          }
        } else if (d != me && (passedOver >>> d & 1) == 0) {
          addGains(d, b, tables[d][b]);
        }
      }
      lines.subtract(b, block);
    }
  }

  /** Adds what a delegation gains by the combinations that need its consent. */
  private void addGains(int d, int block, long[] values) {
    int inForce = state.situation().ground().combination(block);
    long had = inForce < 0 ? 0 : values[inForce];
    for (int c = 0; c < values.length; c++) {
      sums[block][c] += state.consent().isParty(d, block, c, inForce) ? values[c] - had : 0;
    }
  }
}
