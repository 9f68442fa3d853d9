package org.parley.negotiation;

import java.util.List;
import org.parley.compiled.CompiledStep;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.state.TalksState;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * What delegations do alone, at the beginning of a round: an option that needs nobody's agreement
 * is brought about when it pays, which everybody sees. With x' the deal in force after the step and
 * x that before, it pays if
 *
 * <p>(1 - kappa) (V(x') - V(x)) + kappa (m(x') - m(x)) is above 0,
 *
 * <p>m being the best that the issues still open could mutually bring ({@link MutualOptimum}), the
 * trust that the step earns counted in, and kappa how much of what it opens counts ({@code
 * prospect}). So a chip that could buy more is kept, what serves oneself is done, and a gesture is
 * made if the trust that it earns is worth more than it costs (Osgood 1962; Kydd 2005).
 */
final class UnilateralSteps implements Steppable {
  private final NegotiationState state;
  private final MutualOptimum mutual;
  private final ProposalEvaluation[] interestsOf;
  private final CompiledTalks talks;
  private final List<CompiledStep> steps;
  private final int[] deal;
  private final double[] trust;
  private long done;

  UnilateralSteps(NegotiationState state, MutualOptimum mutual, ProposalEvaluation[] interestsOf) {
    this.state = state;
    this.mutual = mutual;
    this.interestsOf = interestsOf;
    talks = state.talks();
    steps = talks.steps();
    deal = new int[talks.space().issues()];
    trust = new double[talks.parties()];
  }

  void begin() {
    done = 0;
  }

  /** The issues that were settled by one delegation alone, as a mask. */
  long done() {
    return done;
  }

  @Override
  public void step(SimState mason) {
    for (CompiledStep step : steps) {
      if (!state.rests() && isPossible(step) && pays(step)) {
        take(step);
      }
    }
  }

  /** Whether the option can be had: it makes sense beside what is in force, and crosses no line. */
  private boolean isPossible(CompiledStep step) {
    TalksState now = state.situation();
    if (now.ground().closed()[step.issue()] >= 0) {
      return false;
    }
    System.arraycopy(now.ground().inForce(), 0, deal, 0, deal.length);
    deal[step.issue()] = step.option();
    boolean whole = true;
    for (int i = 0; i < deal.length; i++) {
      whole &= deal[i] >= 0;
    }
    return whole
        && !talks.space().excludes(deal)
        && now.lines().hardLineCrossed(step.by(), deal, 1L << step.issue()) < 0;
  }

  /** Tries the step, and leaves it tried only if it pays. */
  private boolean pays(CompiledStep step) {
    TalksState now = state.situation();
    double kappa = now.number(talks.delegation(step.by()).prospect());
    double before = prospects(step.by(), kappa);
    for (int d = 0; d < trust.length; d++) {
      trust[d] = now.trust().in(d, step.by());
    }
    now.close(deal, 1L << step.issue());
    state.trustMoves().step(step.by(), now.number(step.reassures()));
    boolean pays = prospects(step.by(), kappa) > before;
    if (!pays) {
      now.reopen(1L << step.issue());
      for (int d = 0; d < trust.length; d++) {
        now.trust().move(d, step.by(), trust[d]);
      }
    }
    return pays;
  }

  /** (1 - kappa) V of what is in force + kappa m. */
  private double prospects(int d, double kappa) {
    state.valuations().bringUpToDate();
    ProposalEvaluation interests = interestsOf[d];
    long all = (1L << talks.space().issues()) - 1;
    long best = mutual.of(d, all, true, interests.reservationForAll());
    return (1 - kappa) * interests.inForce() + kappa * best;
  }

  private void take(CompiledStep step) {
    long mask = 1L << step.issue();
    done |= mask;
    state.chronicle().closed(mask, state.round());
    if (state.isRecorded()) {
      state.record(
          new TranscriptEntry.SteppedAlone(
              state.round(),
              talks.delegation(step.by()).id(),
              talks.issue(step.issue()).id(),
              talks.issue(step.issue()).optionIds()[step.option()]));
    }
    state.table().overlay(state.situation().ground().closed());
    boolean agreed = false;
    for (int i = 0; i < deal.length; i++) {
      agreed |= state.chronicle().closedRound()[i] > 0 && (done >>> i & 1) == 0;
    }
    if (agreed && state.texts().isComprehensive(deal, 0, state.situation())) {
      state.end(Outcome.End.AGREEMENT);
    }
  }
}
