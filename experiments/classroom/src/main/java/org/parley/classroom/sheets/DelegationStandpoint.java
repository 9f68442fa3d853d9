package org.parley.classroom.sheets;

import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;
import org.parley.random.RandomStreams;
import org.parley.state.DelegationValuation;
import org.parley.state.ProblemSnapshots;
import org.parley.state.TalksState;

/**
 * The talks as one delegation sees them before they begin: what options are worth to it, and what
 * it has without a deal.
 */
public final class DelegationStandpoint {
  private final CompiledTalks talks;
  private final TalksState now;
  private final DelegationValuation valuation;
  private final int me;

  private DelegationStandpoint(CompiledTalks talks, TalksState now, int me) {
    this.talks = talks;
    this.now = now;
    this.me = me;
    valuation = new DelegationValuation(talks, me);
    valuation.draw(now.numbers());
    valuation.refresh(now, 0);
  }

  /** With every uncertain number at its mean and every stated line real. */
  public static DelegationStandpoint atMeans(CompiledTalks talks, int delegation) {
    return new DelegationStandpoint(talks, TalksState.atMeans(talks), delegation);
  }

  /** With the numbers, words and lines of one run. */
  public static DelegationStandpoint ofRun(
      CompiledTalks talks, long seed, long run, int delegation) {
    CompiledTalks own = talks.ofRun(seed, run);
    TalksState situation = new TalksState(own);
    situation.draw(new RandomStreams(seed, run));
    return new DelegationStandpoint(own, situation, delegation);
  }

  /** Index of the delegation. */
  public int delegation() {
    return me;
  }

  /** The talks. */
  public CompiledTalks talks() {
    return talks;
  }

  /** Where the talks stand; must not be changed. */
  public TalksState now() {
    return now;
  }

  /** Weight times value of an option, as long as it is kept. */
  public double worth(int issue, int option) {
    return valuation.worth(issue, option);
  }

  /** V of a deal in units of 1e-9, trust, fighting, pressure and ties included. */
  public long value(int[] options) {
    return valuation.value(options);
  }

  /** What it has without a deal, in units of 1e-9. */
  public long baseline() {
    return ProblemSnapshots.baseline(talks, now, me);
  }

  /** The deal that is in force today; empty if an issue has no status quo. */
  public int[] today() {
    DealSpace space = talks.space();
    int[] deal = new int[space.issues()];
    for (int i = 0; i < deal.length; i++) {
      deal[i] = now.ground().inForce()[i];
      if (deal[i] < 0) {
        return new int[0];
      }
    }
    return deal;
  }
}
