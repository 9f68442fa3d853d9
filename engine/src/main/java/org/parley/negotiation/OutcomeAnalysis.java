package org.parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.IssueObstacles;
import org.parley.bargaining.ObstacleSet;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.ProblemSnapshots;
import org.parley.outcome.DealObstacle;
import org.parley.outcome.IssueBlockage;
import org.parley.outcome.OutcomeDistances;

/**
 * Analyses the outcome of a run against its bargaining problem: the numbers and lines of that run
 * as they stood when the talks began. How far the outcome is from what was possible, and what stood
 * in the way.
 */
final class OutcomeAnalysis {
  /** Runs that are looked into closely, the first ones, where that costs little. */
  private static final int MOST_EXPLAINED = 500;

  /** Runs that are looked into closely in any case. */
  private static final int LEAST_EXPLAINED = 20;

  /**
   * What looking closely may cost in all, as {@link #cost} counts it: assumed, so that talks of ten
   * issues and ten lines between two delegations are looked into {@link #MOST_EXPLAINED} times.
   */
  private static final double BUDGET = 1e9;

  private final NegotiationModel model;
  private final NegotiationState state;
  private final CompiledTalks talks;
  private final int explained;
  private final BargainingLandmarks landmarks = new BargainingLandmarks();
  private BargainingProblem picture;
  private boolean found;

  OutcomeAnalysis(NegotiationModel model) {
    this.model = model;
    state = model.state();
    talks = state.talks();
    explained = (int) Math.max(LEAST_EXPLAINED, Math.min(MOST_EXPLAINED, BUDGET / cost(talks)));
  }

  /** Issues, times pairs of lines, times combinations, times delegations. */
  private static double cost(CompiledTalks talks) {
    double combinations = 0;
    for (int b = 0; b < talks.space().blocks(); b++) {
      combinations += talks.space().combinations(b);
    }
    double lines = 1 + talks.redLines().size();
    return talks.space().issues() * lines * lines * combinations * talks.parties();
  }

  boolean isExplained() {
    return state.run() < explained;
  }

  /**
   * Looks back from the options that were closed; -1 for open. Between more than two delegations
   * each distance is a search that takes longer than the run, so it is left to the runs that are
   * looked into closely.
   */
  OutcomeDistances look(int[] options) {
    if (talks.parties() > 2 && !isExplained()) {
      return OutcomeDistances.UNKNOWN;
    }
    standStill();
    return landmarks.from(reached(options));
  }

  /** Goes back to where the talks began; where all runs begin alike, what was found there stays. */
  private void standStill() {
    state.situation().draw(state.chances());
    state.valuations().bringUpToDate();
    if (!found || !state.situation().isConstant()) {
      picture = ProblemSnapshots.of(talks, state.situation(), state.valuations().all());
      landmarks.find(picture);
      found = true;
    }
  }

  /** What was reached, valued on the static picture. */
  private long[] reached(int[] options) {
    int[] deal = options.clone();
    boolean complete = true;
    for (int i = 0; i < deal.length; i++) {
      deal[i] = deal[i] >= 0 ? deal[i] : talks.space().statusQuo(i);
      complete &= deal[i] >= 0;
    }
    long[] reached = picture.baseline().clone();
    for (int d = 0; complete && d < reached.length; d++) {
      reached[d] = picture.value(d, deal);
    }
    return reached;
  }

  /** Minimal sets of obstacles to every issue that was left open, and homes that refused it. */
  List<IssueBlockage> blockages(int[] options) {
    List<IssueBlockage> all = new ArrayList<>();
    for (int i = 0; i < options.length; i++) {
      if (options[i] < 0) {
        for (ObstacleSet set : IssueObstacles.of(picture, i).sets()) {
          all.add(new IssueBlockage(i, named(set)));
        }
        for (DealObstacle home : model.signing().home().against(i)) {
          all.add(new IssueBlockage(i, List.of(home)));
        }
      }
    }
    return all;
  }

  private List<DealObstacle> named(ObstacleSet set) {
    List<DealObstacle> named = new ArrayList<>();
    for (int l : set.lines()) {
      BargainingProblem.Line line = picture.lines().get(l);
      named.add(
          new DealObstacle(DealObstacle.Kind.LINE, talks.delegation(line.owner()).id(), line.id()));
    }
    for (int d : set.alternatives()) {
      named.add(
          new DealObstacle(DealObstacle.Kind.ALTERNATIVE, talks.delegation(d).id(), "alternative"));
    }
    for (int d : set.mandates()) {
      named.add(new DealObstacle(DealObstacle.Kind.MANDATE, talks.delegation(d).id(), "mandate"));
    }
    return named;
  }
}
