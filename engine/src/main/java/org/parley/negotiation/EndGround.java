package org.parley.negotiation;

import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.state.NoDealWorld;
import org.parley.state.TalksState;

/**
 * The ground on which a run ended: war, trust, lines and what is closed as they then stood. Texts
 * are judged on it by the rules by which they are judged in the talks. All values are in units of
 * 1e-9; a deal has an option for every issue, those that are closed as they are.
 */
public final class EndGround {
  private final NegotiationModel model;
  private final NegotiationState state;
  private final CompiledTalks talks;
  private final TalksState now;

  EndGround(NegotiationModel model) {
    this.model = model;
    state = model.state();
    talks = state.talks();
    now = state.situation();
  }

  /** The talks. */
  public CompiledTalks talks() {
    return talks;
  }

  /** All deals. */
  public DealSpace space() {
    return talks.space();
  }

  /**
   * Goes back on what the talks closed, to see what could have stood in its place; war, trust and
   * lines stay as they ended.
   *
   * @return whether they had closed anything
   */
  public boolean reopen() {
    boolean reopened = now.reopen();
    state.valuations().bringUpToDate();
    return reopened;
  }

  /** Option by issue that is closed, or -1; must not be written. */
  public int[] closed() {
    return now.ground().closed();
  }

  /** The issues that a deal settles, as a mask. */
  public long settled(int[] deal) {
    return state.texts().settled(deal, now);
  }

  /** Whether a text makes the talks a success. */
  public boolean isComprehensive(int[] deal, long mask) {
    return state.texts().isComprehensive(deal, mask, now);
  }

  /** Values of a delegation by block and combination; must not be written. */
  public long[][] table(int d) {
    return state.valuations().of(d).table();
  }

  /** The part of a delegation's value that no deal changes. */
  public long base(int d) {
    return state.valuations().of(d).base();
  }

  /** V of a deal. */
  public long value(int d, int[] deal) {
    return state.valuations().of(d).value(deal);
  }

  /** B: what a delegation has without a deal. */
  public long baseline(int d) {
    return state.valuations().baseline(d);
  }

  /** Whether a delegation would rather take its alternative than go on as it is. */
  public boolean wouldTakeAlternative(int d) {
    return NoDealWorld.takes(talks, now, d, state.valuations().of(d).statusQuo());
  }

  /** No text can be enough for a delegation that is worth less to it. */
  public long floor(int d) {
    return model.agent(d).approval().interests().floor();
  }

  /** The least value at which a text is enough for a delegation by itself: above r. */
  public long enough(int d, int[] deal, long mask) {
    return model.agent(d).approval().interests().enough(deal, mask);
  }

  /** Whether everybody must agree to everything. */
  public boolean needsAll() {
    return state.consent().isPlain();
  }

  /** The delegations that are asked about a text, as a mask. */
  public long asked(int[] deal, long mask) {
    return state.consent().asked(deal, mask);
  }

  /** Whether a text is carried if these say yes and nobody else does. */
  public boolean carry(long willing, int[] deal, long mask) {
    return state.consent().carry(willing, deal, mask);
  }

  /** Whether a line is hard and not lifted. */
  public boolean binds(int line) {
    return now.lines().hard()[line] && !now.lines().lifted(line);
  }

  /** Adds to a mask over the combinations of a block those that cross a line whatever they say. */
  public void bar(int line, int block, boolean[] out) {
    now.lines().bar(line, block, out);
  }

  /** Whether a text crosses a line, hard or not. */
  public boolean crosses(int line, int[] deal, long mask) {
    return now.lines().crosses(line, deal, mask);
  }

  /** Whether the leaders of a delegation are asked about a text. */
  public boolean concernsLeaders(int d, int[] deal, long mask) {
    int level = state.consent().level(d, deal, mask);
    return model.agent(d).approval().terms().concernLeaders(level);
  }

  /** The least value at which the leaders of a delegation say yes. */
  public long leadersAsk(int d, int[] deal, long mask) {
    double lambda = now.number(talks.delegation(d).ask());
    return model.agent(d).approval().terms().leadersAsk(deal, mask, lambda);
  }

  /** Whether a delegation's home is asked about a text. */
  public boolean concernsHome(int d, int[] deal, long mask) {
    int level = state.consent().level(d, deal, mask);
    return model.agent(d).approval().terms().concernHome(deal, mask, level);
  }

  /** The least value at which a constituency says yes, by the chance drawn in this run. */
  public long homeAsks(int d, int home, int[] deal, long mask) {
    ApprovalTerms terms = model.agent(d).approval().terms();
    double scaled = terms.scale(deal, mask) * model.signing().home().asks(d, home);
    return terms.valueOf(scaled) + 1;
  }

  /** The least value at which a delegation would have agreed to a text at the end. */
  public long target(int d) {
    OfferPlanner planner = model.agent(d).moves().planner();
    return Math.min(planner.target(), planner.best());
  }

  /** What a delegation thinks that a text is worth to another, over what it is. */
  public long thoughtOfWorth(int d, int other, int[] deal) {
    ObserverBeliefs beliefs = model.knowledge().of(d);
    beliefs.bringUpToDate();
    return beliefs.worth(other, deal) - value(other, deal);
  }

  /** The chance that a delegation gives to a text's crossing a real line of another's. */
  public long fearedLine(int d, int other, int[] deal) {
    ObserverBeliefs beliefs = model.knowledge().of(d);
    beliefs.bringUpToDate();
    return FixedPoint.of(1 - beliefs.chanceOfNoRealLine(other, deal));
  }

  /** P(hold) of what would be in force, as at the end of talks; NaN if there is nothing to keep. */
  public double hold(int[] deal, long mask) {
    boolean anything = false;
    for (int i = 0; i < deal.length; i++) {
      boolean signed = (mask >>> i & 1) != 0 || state.chronicle().closedRound()[i] > 0;
      anything |= signed && talks.issue(i).keptBy()[deal[i]].length > 0;
    }
    if (!anything) {
      return Double.NaN;
    }
    double spread = now.number(talks.frame().holdSpread());
    double hold = 1;
    for (int d = 0; d < talks.parties(); d++) {
      hold /= 1 + StrictMath.exp(-FixedPoint.toDouble(value(d, deal) - baseline(d)) / spread);
    }
    return hold;
  }
}
