package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledLine;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Mechanism;
import org.parley.state.TalksState;

/**
 * What one delegation takes off the likings of a deal for the lines of others that it crosses: a
 * price, by how likely it believes the line to be real.
 */
final class PublicLines implements Serializable {
  /**
   * Price of breaking a line that is certainly real: assumed, as much as all the other could gain.
   */
  static final double PRICE = 1;

  private final CompiledTalks talks;
  private final ConsentRules consent;
  private final RedLineBeliefs believed;
  private final int me;
  private final long[][] prices;
  private final boolean[] priced;
  private int pricedAt;
  private int believedAt;
  private long pricedWithout;

  PublicLines(NegotiationState state, int me, RedLineBeliefs believed) {
    this.believed = believed;
    this.me = me;
    talks = state.talks();
    consent = state.consent();
    DealSpace space = talks.space();
    prices = new long[space.blocks()][];
    priced = new boolean[space.blocks()];
    for (int b = 0; b < prices.length; b++) {
      prices[b] = new long[space.combinations(b)];
    }
  }

  void begin() {
    pricedAt = -1;
  }

  /**
   * Reads the prices anew if lines may have moved; returns whether it did.
   *
   * @param without those whose lines do not count, as a mask
   */
  boolean price(TalksState now, long without) {
    boolean same = pricedWithout == without;
    pricedWithout = without;
    if (same && pricedAt == now.standing() && believedAt == believed.version()) {
      return false;
    }
    pricedAt = now.standing();
    believedAt = believed.version();
    for (long[] block : prices) {
      Arrays.fill(block, 0);
    }
    Arrays.fill(priced, false);
    for (int l = 0; l < talks.redLines().size() && !talks.off(Mechanism.RED_LINES); l++) {
      CompiledLine line = talks.redLines().get(l);
      boolean counts = (without >>> line.owner() & 1) == 0;
      if (line.owner() != me && counts && !now.lines().lifted(l)) {
        add(l, line, now);
      }
    }
    return true;
  }

  private void add(int l, CompiledLine line, TalksState now) {
    long price = FixedPoint.of(PRICE * believed.of(me, l));
    long[] block = prices[line.block()];
    priced[line.block()] = true;
    int inForce = now.ground().combination(line.block());
    for (int c = 0; c < block.length; c++) {
      boolean asked = consent.isPlain() || consent.isParty(line.owner(), line.block(), c, inForce);
      block[c] += asked && now.lines().crosses(l, c) ? price : 0;
    }
  }

  void subtract(int block, long[] likings) {
    if (priced[block]) {
      for (int c = 0; c < likings.length; c++) {
        likings[c] -= prices[block][c];
      }
    }
  }
}
