package org.parley.classroom.debrief;

import java.util.Optional;
import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.BilateralFrontier;
import org.parley.bargaining.DealSet;
import org.parley.bargaining.EgalitarianDeal;
import org.parley.bargaining.FixedPoint;
import org.parley.bargaining.KalaiSmorodinsky;
import org.parley.bargaining.NashDeal;
import org.parley.bargaining.ValuedDeal;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.state.ProblemSnapshots;
import org.parley.state.TalksState;

/**
 * A talk beside what was possible, on the numbers and lines of its run as they stood when it began.
 *
 * @param reached what each delegation has of what was signed, in units of 1e-9
 * @param baseline value without a deal by delegation, in units of 1e-9
 * @param nash the Nash deal, if some deal is better for all than none
 * @param most the most that each delegation has in any deal that is better for all than none, in
 *     units of 1e-9, if there is such a deal
 * @param better the deal that is better for all than what was reached by most, if there is one
 * @param frontier the frontier in utility, for two delegations; else empty
 */
public record LookBack(
    long[] reached,
    long[] baseline,
    Optional<ValuedDeal> nash,
    Optional<long[]> most,
    Optional<ValuedDeal> better,
    double[][] frontier) {

  /** Looks back at talks that have ended. */
  public static LookBack at(SeatedTalks talks, SeatedState.Finished finished) {
    Outcome outcome = finished.outcome();
    CompiledTalks own = talks.talks().ofRun(talks.seed(), talks.run());
    TalksState start = ProblemSnapshots.startOfRun(own, talks.seed(), talks.run());
    BargainingProblem picture = ProblemSnapshots.of(own, start);
    return of(
        picture,
        ProblemSnapshots.reached(own, start, picture, outcome.options(), outcome.gaveUp()));
  }

  /** What was possible, before anything was reached, at the mean of every number. */
  public static LookBack atMeans(CompiledTalks talks) {
    BargainingProblem picture = ProblemSnapshots.atMeans(talks);
    return of(picture, picture.baseline());
  }

  private static LookBack of(BargainingProblem picture, long[] reached) {
    return new LookBack(
        reached,
        picture.baseline(),
        NashDeal.of(DealSet.zopa(picture)).map(NashDeal::deal),
        KalaiSmorodinsky.of(DealSet.zopa(picture)).map(deal -> most(deal, picture.baseline())),
        EgalitarianDeal.of(DealSet.zopa(from(picture, reached)))
            .filter(deal -> deal.smallestGain() > 0)
            .map(EgalitarianDeal::deal),
        frontier(picture));
  }

  private static long[] most(KalaiSmorodinsky deal, long[] baseline) {
    long[] most = baseline.clone();
    for (int d = 0; d < most.length; d++) {
      most[d] += deal.ideal().get(d);
    }
    return most;
  }

  /** The same talks with what was reached in place of no deal. */
  private static BargainingProblem from(BargainingProblem p, long[] reached) {
    return new BargainingProblem(
        p.space(),
        p.value(),
        p.base(),
        reached,
        new boolean[reached.length],
        p.lines(),
        p.level(),
        p.mandate(),
        p.closed());
  }

  private static double[][] frontier(BargainingProblem picture) {
    if (picture.delegations() != 2) {
      return new double[0][];
    }
    BilateralFrontier found = new BilateralFrontier().find(DealSet.allowed(picture));
    double[][] points = new double[found.size()][];
    for (int i = 0; i < points.length; i++) {
      points[i] =
          new double[] {FixedPoint.toDouble(found.first(i)), FixedPoint.toDouble(found.second(i))};
    }
    return points;
  }
}
