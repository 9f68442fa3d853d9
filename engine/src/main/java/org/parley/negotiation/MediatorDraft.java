package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;

/**
 * The next text of a mediator, by its own beliefs: it maximises the sum of log gains over what each
 * side is thought to have without a deal (Nash 1950) plus log(1 - b) of every line that it crosses.
 * A line that a refusal cited is absolute. What was refused before is passed over for the next
 * best.
 */
final class MediatorDraft implements Serializable, ProposalSearch.Filter {
  private final NegotiationState state;
  private final ObserverBeliefs beliefs;
  private final RedLineBeliefs lines;
  private final ProposalEvaluation[] all;
  private final long[] least;
  private final double[] lineCosts;
  private final double[] countedCosts;
  private long counted;
  private final int[] deal;
  private long mask;

  MediatorDraft(
      NegotiationState state, int observer, TalksBeliefs knowledge, ProposalEvaluation[] all) {
    this.all = all;
    lines = knowledge.lines();
    this.state = state;
    CompiledTalks talks = state.talks();
    beliefs = knowledge.of(observer);
    least = new long[talks.parties()];
    lineCosts = new double[talks.redLines().size()];
    countedCosts = new double[lineCosts.length];
    deal = new int[talks.space().issues()];
  }

  ObserverBeliefs beliefs() {
    return beliefs;
  }

  int[] deal() {
    return deal;
  }

  /** The issues that the text settles. */
  long mask() {
    return mask;
  }

  /**
   * Writes the best text over what each has without a deal, else over what is in force.
   *
   * @param maxLevel highest rank that its options may need
   * @param powers exponent of each delegation's gain; null for 1
   * @return whether there is one
   */
  boolean write(int maxLevel, double[] powers) {
    read();
    boolean anyOutside = false;
    for (int d = 0; d < least.length; d++) {
      long inForce = beliefs.estimates().inForce(d);
      long without = all[d].withoutDeal(inForce, beliefs.outside(d));
      anyOutside |= without != inForce;
      least[d] = without - beliefs.estimates().base(d);
    }
    if (find(maxLevel, powers)) {
      return true;
    }
    if (!anyOutside || !state.texts().canBePartial()) {
      return false;
    }
    for (int d = 0; d < least.length; d++) {
      least[d] = beliefs.estimates().inForce(d) - beliefs.estimates().base(d);
    }
    return find(maxLevel, powers);
  }

  /** Writes the best text of those that all are thought to like better than another. */
  boolean writeBetterThan(int[] other, double[] powers) {
    read();
    for (int d = 0; d < least.length; d++) {
      least[d] = beliefs.worth(d, other) - beliefs.estimates().base(d);
    }
    return find(Integer.MAX_VALUE, powers);
  }

  private void read() {
    beliefs.learn();
    beliefs.bringUpToDate();
    for (int l = 0; l < lineCosts.length; l++) {
      double b = beliefs.firmness(l);
      boolean certain = b >= 1 || lines.isCited(l);
      lineCosts[l] = certain ? CombinationPrices.ABSOLUTE : StrictMath.log(1 - b);
    }
  }

  private boolean find(int maxLevel, double[] powers) {
    long all = state.consent().present();
    boolean found = find(maxLevel, powers, all);
    while (!found && all != 0) {
      long spared = spared(all);
      for (long left = spared; !found && left != 0; ) {
        long without = 1L << state.consent().drawnFirst(left);
        found = find(maxLevel, powers, all & ~without);
        left &= ~without;
      }
      int worst = found ? -1 : state.search().worstOff(spared, all, state.consent());
      all = worst < 0 ? 0 : all & ~(1L << worst);
    }
    if (found) {
      System.arraycopy(state.search().deal(), 0, deal, 0, deal.length);
      mask = state.texts().settled(deal, state.situation());
    }
    return found;
  }

  /** Looks for a text that is good for some delegations, who carry it. */
  private boolean find(int maxLevel, double[] powers, long forWhom) {
    counted = forWhom;
    long[][][] tables = beliefs.estimates().tables();
    return state.search().find(tables, least, costs(), maxLevel, powers, forWhom, this);
  }

  /** What the lines of those cost who must gain. */
  private double[] costs() {
    if (state.consent().isPlain()) {
      return lineCosts;
    }
    for (int l = 0; l < lineCosts.length; l++) {
      int owner = state.talks().redLines().get(l).owner();
      countedCosts[l] = (counted >>> owner & 1) != 0 ? lineCosts[l] : 0;
    }
    return countedCosts;
  }

  /** Those of some delegations without whom the others still carry something, as a mask. */
  private long spared(long of) {
    ConsentRules consent = state.consent();
    long spared = 0;
    for (long left = consent.isPlain() ? 0 : of; left != 0; left &= left - 1) {
      boolean carries = consent.carrySomething(of & ~Long.lowestOneBit(left));
      spared |= carries ? Long.lowestOneBit(left) : 0;
    }
    return spared;
  }

  @Override
  public boolean admits(int[] text, long settled) {
    boolean whole =
        state.texts().canBePartial()
            || state.texts().isComprehensive(text, settled, state.situation());
    return whole
        && state.consent().carry(counted, text, settled)
        && !state.refusals().contain(text, settled)
        && !state.refusedDrafts().contain(text, settled);
  }
}
