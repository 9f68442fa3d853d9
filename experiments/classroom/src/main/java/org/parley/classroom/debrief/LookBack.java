package org.parley.classroom.debrief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.BilateralFrontier;
import org.parley.bargaining.DealSet;
import org.parley.bargaining.EgalitarianDeal;
import org.parley.bargaining.FixedPoint;
import org.parley.bargaining.KalaiSmorodinsky;
import org.parley.bargaining.NashDeal;
import org.parley.bargaining.ValuedDeal;
import org.parley.cause.RunCause;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
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
 * @param picture the bargaining problem that this was found in
 */
public record LookBack(
    long[] reached,
    long[] baseline,
    Optional<ValuedDeal> nash,
    Optional<long[]> most,
    Optional<ValuedDeal> better,
    BargainingProblem picture) {

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
        picture);
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

  /** The frontier of two delegations in utility, within everybody's lines. */
  double[][] frontier(int a, int b) {
    BilateralFrontier found = new BilateralFrontier().find(DealSet.allowed(between(a, b)));
    double[][] points = new double[found.size()][];
    for (int i = 0; i < points.length; i++) {
      points[i] =
          new double[] {FixedPoint.toDouble(found.first(i)), FixedPoint.toDouble(found.second(i))};
    }
    return points;
  }

  /** What two have to divide, with the lines of all. */
  private BargainingProblem between(int a, int b) {
    BargainingProblem two = picture.among(List.of(a, b));
    List<BargainingProblem.Line> lines =
        picture.lines().stream()
            .map(l -> new BargainingProblem.Line(0, l.id(), l.block(), l.crossed(), l.firmness()))
            .toList();
    return new BargainingProblem(
        two.space(),
        two.value(),
        two.base(),
        two.baseline(),
        two.declared(),
        lines,
        two.level(),
        two.mandate(),
        two.closed());
  }

  /**
   * What stayed open, with what stood in the way. What nobody needed to settle counts only if
   * settling it would have been better for all.
   */
  Map<String, RunCause> missing(Scenario scenario, SeatedState.Finished finished) {
    Map<String, RunCause> missing = new LinkedHashMap<>();
    boolean whole = finished.outcome().kind() == Outcome.Kind.COMPREHENSIVE;
    finished
        .open()
        .forEach(
            (issue, cause) -> {
              int i = scenario.issueIndex(issue);
              OptionalInt today = scenario.issues().get(i).statusQuo();
              if (!whole || better.filter(b -> b.options()[i] != today.orElse(-1)).isPresent()) {
                missing.put(issue, cause);
              }
            });
    return missing;
  }
}
