package org.parley.lab.sweep;

import org.parley.bargaining.FixedPoint;
import org.parley.lab.measure.RunMeasure;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.SampleMoments;

/**
 * How many runs a cell needs, by two stages (Stein 1945): the runs of a pilot say how many more it
 * takes until the interval is narrow, and the figures are over those that follow, which do not
 * depend on the pilot. Stopping as soon as the interval of the runs so far is narrow would end too
 * early where an event that is rare has happened not to happen yet, and so estimate its share too
 * low.
 *
 * @param replications how many are wanted
 * @param figure place of the figure whose interval is looked at; -1 if the number is fixed
 */
record StoppingRule(ReplicationPlan replications, int figure) {
  private static final double Z = 1.959963984540054;

  static StoppingRule of(ReplicationPlan replications, SweepFigures figures) {
    return new StoppingRule(
        replications,
        replications.isFixed()
            ? -1
            : figures.measures().indexOf(new RunMeasure(replications.measure())));
  }

  /**
   * Runs that a cell needs, those of the pilot included.
   *
   * @param pilot sums over the runs of the pilot
   */
  int wanted(FigureTotals pilot) {
    if (replications.isFixed()) {
      return replications.most();
    }
    SampleMoments moments = pilot.moments().get(figure);
    int room = replications.most() - replications.pilot();
    if (moments.count() < 2) {
      return replications.most();
    }
    double needed =
        new RunMeasure(replications.measure()).isShare() ? ofShare(moments, room) : ofMean(moments);
    // Where only some runs have the figure, so many more are needed.
    double all = Math.ceil(needed * replications.pilot() / moments.count());
    return replications.pilot() + (int) Math.min(room, Math.max(replications.pilot(), all));
  }

  /** Stein's number: (t s / h)^2 with the standard deviation s of the pilot. */
  private double ofMean(SampleMoments moments) {
    double spread = ConfidenceIntervals.student95(moments.count() - 1) * moments.sd(FixedPoint.ONE);
    return Math.pow(spread / replications.halfWidth(), 2);
  }

  /**
   * The least number at which Wilson's interval is narrow, if the share is the middle of the
   * pilot's interval: of no event among n it is not 0, but about 2 / (n + 4).
   */
  private double ofShare(SampleMoments moments, int room) {
    double n = moments.count();
    double share = (moments.mean(FixedPoint.ONE) * n + Z * Z / 2) / (n + Z * Z);
    int low = 1;
    int high = room;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (halfWidth(share, middle) <= replications.halfWidth()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Half the width of Wilson's interval (1927). */
  private static double halfWidth(double share, double n) {
    return Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
  }
}
