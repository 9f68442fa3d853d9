package org.parley.negotiation;

import org.parley.bargaining.BargainingProblem;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.OutcomeDistances;
import org.parley.state.ProblemSnapshots;

/**
 * Compares the outcome of a run with its bargaining problem: the numbers and lines of that run as
 * they stood when the talks began.
 */
final class OutcomeAnalysis {
  /** Runs that are measured where that takes long, the first ones, if it does not take too long. */
  private static final int MOST_MEASURED = 500;

  /** Runs that are measured in any case. */
  private static final int LEAST_MEASURED = 20;

  /**
   * What it may cost in all, as {@link #cost} counts it: assumed, so that talks of ten issues and
   * ten lines between two delegations are measured {@link #MOST_MEASURED} times.
   */
  private static final double BUDGET = 1e9;

  private final NegotiationState state;
  private final CompiledTalks talks;
  private final int measured;
  private final BargainingLandmarks landmarks = new BargainingLandmarks();
  private final CoalitionGain coalitions;
  private BargainingProblem picture;
  private boolean found;

  OutcomeAnalysis(NegotiationState state) {
    this.state = state;
    talks = state.talks();
    coalitions = new CoalitionGain(talks);
    measured = (int) Math.max(LEAST_MEASURED, Math.min(MOST_MEASURED, BUDGET / cost()));
  }

  /** Issues, times pairs of lines, times combinations, times delegations, times coalitions. */
  private double cost() {
    double combinations = 0;
    for (int b = 0; b < talks.space().blocks(); b++) {
      combinations += talks.space().combinations(b);
    }
    double lines = 1 + talks.redLines().size();
    return talks.space().issues()
        * lines
        * lines
        * combinations
        * talks.parties()
        * coalitions.count();
  }

  private boolean isMeasured() {
    return state.run() < measured;
  }

  /**
   * Looks back from the options that were closed, -1 for open, with the alternatives that
   * delegations gave up. Between more than two delegations each distance is a search that takes
   * longer than the run, so it is left to the first runs.
   */
  OutcomeDistances look(int[] options, boolean[] gaveUp) {
    if (talks.parties() > 2 && !isMeasured()) {
      return OutcomeDistances.UNKNOWN;
    }
    standStill();
    long[] reached = reached(options, gaveUp);
    return talks.agreements().isPlain() ? landmarks.from(reached) : coalitions.from(reached);
  }

  /** Goes back to where the talks began; where all runs begin alike, what was found there stays. */
  private void standStill() {
    state.situation().draw(state.chances());
    state.valuations().bringUpToDate();
    if (!found || !state.situation().isConstant()) {
      picture = ProblemSnapshots.of(talks, state.situation(), state.valuations().all());
      if (talks.agreements().isPlain()) {
        landmarks.find(picture);
      } else {
        coalitions.find(picture, state.situation());
      }
      found = true;
    }
  }

  /** What each has of what was reached, valued on the static picture. */
  private long[] reached(int[] options, boolean[] gaveUp) {
    return ProblemSnapshots.reached(talks, state.situation(), picture, options, gaveUp);
  }
}
