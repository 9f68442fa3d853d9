package org.parley.negotiation;

import org.parley.bargaining.BilateralDeals;
import org.parley.bargaining.BilateralFrontier;
import org.parley.bargaining.EgalitarianDeal;
import org.parley.bargaining.JointGain;
import org.parley.bargaining.Nano;
import org.parley.bargaining.NashDeal;
import org.parley.bargaining.Picture;
import org.parley.bargaining.Texts;
import org.parley.bargaining.ValuedDeal;
import org.parley.outcome.Distances;

/**
 * The frontier, the Nash deal and the egalitarian deal of a still picture, and how far from them
 * the talks came to rest.
 */
final class Landmarks {
  private final BilateralFrontier frontier = new BilateralFrontier();
  private Picture picture;
  private Texts allowed;
  private long[] nash;
  private long[] egalitarian;

  /** Finds them on a picture. */
  void find(Picture on) {
    picture = on;
    allowed = Texts.allowed(on);
    if (on.delegations() == 2) {
      frontier.find(allowed);
      mark(gainsByDoingNothing(on) ? new BilateralFrontier().find(Texts.zopa(on)) : frontier);
    } else {
      Texts zopa = Texts.zopa(on);
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
  private static boolean gainsByDoingNothing(Picture on) {
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
  Distances from(long[] reached) {
    return new Distances(
        Nano.toDouble(open(reached)), off(reached, nash), off(reached, egalitarian));
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
      double off = Nano.toDouble(reached[d] - mark[d]);
      squares += off * off;
    }
    return StrictMath.sqrt(squares);
  }
}
