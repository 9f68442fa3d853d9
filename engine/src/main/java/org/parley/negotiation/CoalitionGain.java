package org.parley.negotiation;

import java.util.List;
import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.DealSet;
import org.parley.bargaining.FixedPoint;
import org.parley.bargaining.JointGain;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.OutcomeDistances;
import org.parley.state.TalksState;
import org.parley.state.WinningCoalitions;

/**
 * How far from what was possible talks ended in which not all must agree: the most that all members
 * of some winning coalition could still have gained at once, without crossing a line of theirs. It
 * is 0 in the core (Gillies 1959), where no coalition could have done better for all its members;
 * if everybody must agree, it is the distance to the frontier. The Nash and the egalitarian deal
 * are for the consent of all, so there is no distance to them.
 */
final class CoalitionGain {
  private final CompiledTalks talks;
  private final int count;
  private List<List<Integer>> coalitions = List.of();
  private BargainingProblem picture;

  CoalitionGain(CompiledTalks talks) {
    this.talks = talks;
    count =
        talks.agreements().isPlain()
            ? 1
            : Math.max(1, WinningCoalitions.smallest(talks, TalksState.atMeans(talks)).size());
  }

  /** How many coalitions there are to look at, about. */
  int count() {
    return count;
  }

  /** Finds the coalitions on a picture. */
  void find(BargainingProblem on, TalksState now) {
    picture = on;
    coalitions = WinningCoalitions.smallest(talks, now);
  }

  /** How far from what was possible something lies; value by delegation, in units of 1e-9. */
  OutcomeDistances from(long[] reached) {
    long most = -1;
    for (List<Integer> members : coalitions) {
      BargainingProblem own = picture.among(members);
      if (!DealSet.allowed(own).empty()) {
        long[] has = members.stream().mapToLong(d -> reached[d]).toArray();
        most = Math.max(most, JointGain.open(own, has).gain());
      }
    }
    double gain = most >= 0 ? FixedPoint.toDouble(most) : coalitions.isEmpty() ? Double.NaN : 0;
    return new OutcomeDistances(gain, Double.NaN, Double.NaN);
  }
}
