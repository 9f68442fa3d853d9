package org.parley.negotiation;

import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.tactic.OfferCandidates;
import org.parley.tactic.TradeOff;

/**
 * What a delegation asks for when the others can answer once more and nothing else: the text with
 * the largest own gain times the chance that all others say yes, by what it believes of them (the
 * ultimatum; with sure beliefs all but what the others need). It looks along its own frontier, from
 * what it would like best to what it could just live with, and then changes one block at a time as
 * long as that helps: exact for texts of one block, else it may miss the best by a little.
 */
final class FinalOffer implements BlockwiseSearch.Expectation {
  private static final int LEVELS = 24;
  private static final int FINER = 8;
  private static final int SWEEPS = 3;

  private final NegotiationState state;
  private final DealSpace space;
  private final int me;
  private final DelegationApproval approval;
  private final ProposalEvaluation interests;
  private final OfferCandidates candidates;
  private final ObserverBeliefs beliefs;
  private final EstimatedPreferences likings;
  private final TradeOff tradeOff;
  private final TargetCoalition coalition;
  private final BlockwiseSearch search;
  private double sigma;

  FinalOffer(
      NegotiationState state,
      int me,
      DelegationApproval approval,
      TalksBeliefs knowledge,
      OfferCandidates candidates) {
    this.state = state;
    this.me = me;
    this.approval = approval;
    interests = approval.interests();
    this.candidates = candidates;
    space = state.talks().space();
    beliefs = knowledge.of(me);
    likings = new EstimatedPreferences(state, me, knowledge);
    tradeOff = new TradeOff(candidates);
    coalition = new TargetCoalition(state, me, beliefs);
    search = new BlockwiseSearch(space, candidates, this, SWEEPS, 0);
  }

  void begin() {
    likings.begin();
  }

  /**
   * Looks for the text.
   *
   * @param reservation r, in units of 1e-9
   * @param highest m
   * @return whether some text has a chance; {@link #deal} then tells it
   */
  boolean find(long reservation, long highest) {
    CompiledTalks talks = state.talks();
    sigma =
        beliefs
            .reservations()
            .spread(state.situation().number(talks.delegation(me).tactic().misread()));
    search.begin();
    beliefs.bringUpToDate();
    likings.sums(state.situation());
    if (highest <= reservation || !candidates.any()) {
      return false;
    }
    int level = scan(reservation, highest - reservation, 0, LEVELS);
    double step = (highest - reservation) / (double) LEVELS;
    long from = reservation + StrictMath.round((level - 1) * step);
    scan(Math.max(reservation, from), StrictMath.round(2 * step), 1, FINER);
    if (search.most() > 0) {
      search.improve();
    }
    return search.most() > 0 || (knowsNothing() && allButAStep());
  }

  /** Whether it cannot tell what any of the others would like better than anything else. */
  private boolean knowsNothing() {
    long[][][] tables = beliefs.estimates().tables();
    for (int d = 0; d < tables.length; d++) {
      for (int b = 0; b < space.blocks() && d != me; b++) {
        for (long value : tables[d][b]) {
          if (value != tables[d][b][0]) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /**
   * Takes the next best to what it would like best itself: who knows nothing of the others takes
   * their wishes for the opposite of its own (the fixed pie of Thompson & Hastie 1990), so that the
   * best leaves them nothing and the next a step.
   */
  private boolean allButAStep() {
    int step = -1;
    for (int b = 0; b < candidates.blocks(); b++) {
      boolean smaller = candidates.count(b) > 1 && (step < 0 || loss(b) < loss(step));
      step = smaller ? b : step;
    }
    if (step < 0) {
      return false;
    }
    for (int b = 0; b < candidates.blocks(); b++) {
      space.write(b, candidates.combination(b, b == step ? 1 : 0), search.best());
    }
    return true;
  }

  private long loss(int block) {
    return candidates.own(block, 0) - candidates.own(block, 1);
  }

  /** Looks at evenly spaced least own values; returns the best of them, from 0 to the count. */
  private int scan(long from, long range, int first, int levels) {
    int at = 0;
    for (int k = first; k <= levels; k++) {
      long least = from + StrictMath.round(range * (k / (double) levels)) + (k == 0 ? 1 : 0);
      if (tradeOff.find(least, likings.sums(state.situation()), likings.version())) {
        candidates.decode(tradeOff.code(), search.next());
        at = search.keep() ? k : at;
      }
    }
    return at;
  }

  /**
   * Own gain times the chance that all others agree, in utility; at most what is kept if it is no
   * better, may not be, or would bring somebody exactly what it has, by what it believes.
   */
  @Override
  public double of(int[] text, double most) {
    long mask = state.texts().settled(text, state.situation());
    if (mask == 0 || state.refusals().contain(text, mask)) {
      return 0;
    }
    long value = interests.value(text);
    double gain = FixedPoint.toDouble(value - interests.enough(text, mask));
    double expected = gain <= most ? 0 : withConsent(gain, text, mask, most);
    return expected > most && approval.instructions().expectsApproval(text, mask, value)
        ? expected
        : 0;
  }

  private double withConsent(double gain, int[] text, long mask, double most) {
    if (!state.consent().isPlain()) {
      return gain * coalition.chance(text, mask, sigma);
    }
    double expected = gain;
    for (int d = 0; d < state.talks().parties() && expected > most; d++) {
      if (d != me) {
        boolean nothing = beliefs.worth(d, text) == beliefs.leastWorth(d, text, mask);
        expected *= nothing ? 0 : beliefs.chanceOfYes(d, text, mask, sigma);
      }
    }
    return expected;
  }

  /** The text that was found; shared, and must not be written. */
  int[] deal() {
    return search.best();
  }

  /** What is to be expected of it beyond r, in units of 1e-9. */
  long worth() {
    return FixedPoint.of(search.most());
  }
}
