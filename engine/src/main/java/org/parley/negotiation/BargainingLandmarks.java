package org.parley.negotiation;

import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.BilateralDeals;
import org.parley.bargaining.BilateralFrontier;
import org.parley.bargaining.DealSet;
import org.parley.bargaining.EgalitarianDeal;
import org.parley.bargaining.FixedPoint;
import org.parley.bargaining.JointGain;
import org.parley.bargaining.NashDeal;
import org.parley.bargaining.ValuedDeal;
import org.parley.outcome.OutcomeDistances;

/**
 * The frontier, the Nash deal and the egalitarian deal of a bargaining problem, and how far from
 * them the talks ended.
 */
final class BargainingLandmarks {
  private final BilateralFrontier frontier = new BilateralFrontier();
  private BargainingProblem picture;
  private DealSet allowed;
  private long[] nash;
  private long[] egalitarian;

  /** Finds them on a picture. */
  void find(BargainingProblem on) {
    picture = on;
    allowed = DealSet.allowed(on);
    if (on.delegations() == 2) {
      frontier.find(allowed);
      mark(gainsByDoingNothing(on) ? new BilateralFrontier().find(DealSet.zopa(on)) : frontier);
    } else {
      DealSet zopa = DealSet.zopa(on);
      nash = NashDeal.of(zopa).map(deal -> utilities(deal.deal())).orElse(null);
      egalitarian = EgalitarianDeal.of(zopa).map(deal -> utilities(deal.deal())).orElse(null);
    }
  }

  private void mark(BilateralFrontier among) {
    long[] without = picture.baseline();
    BilateralDeals deals = new BilateralDeals(among);
    nash = point(among, deals.nash(without[0], without[1]));
    egalitarian = point(among, deals.egalitarian(without[0], without[1]));
  }

  private static long[] point(BilateralFrontier among, int index) {
    return index < 0 ? null : new long[] {among.first(index), among.second(index)};
  }

  /**
   * Whether the status quo, which is no deal, is worth more to both than what they declared to have
   * without one: then it must be kept apart from the deals.
   */
  private static boolean gainsByDoingNothing(BargainingProblem on) {
    int[] still = on.closed().clone();
    for (int i = 0; i < still.length; i++) {
      still[i] = still[i] >= 0 ? still[i] : on.space().statusQuo(i);
      if (still[i] < 0) {
        return false;
      }
    }
    return on.value(0, still) > on.baseline()[0] && on.value(1, still) > on.baseline()[1];
  }

  private long[] utilities(ValuedDeal deal) {
    long[] utilities = new long[picture.delegations()];
    for (int d = 0; d < utilities.length; d++) {
      utilities[d] = deal.utility(d);
    }
    return utilities;
  }

  /**
   * How far from them something lies.
   *
   * @param reached value by delegation, in units of 1e-9
   */
  OutcomeDistances from(long[] reached) {
    return new OutcomeDistances(
        FixedPoint.toDouble(open(reached)), off(reached, nash), off(reached, egalitarian));
  }

  private long open(long[] reached) {
    if (reached.length == 2) {
      return frontier.size() == 0 ? 0 : JointGain.open(frontier, reached).gain();
    }
    return allowed.empty() ? 0 : JointGain.open(picture, reached).gain();
  }

  private static double off(long[] reached, long[] mark) {
    if (mark == null) {
      return Double.NaN;
    }
    double squares = 0;
    for (int d = 0; d < reached.length; d++) {
      double off = FixedPoint.toDouble(reached[d] - mark[d]);
      squares += off * off;
    }
    return StrictMath.sqrt(squares);
  }
}
