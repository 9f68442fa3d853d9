package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.compiled.CompiledTalks;

/**
 * 1 - t^(1/e) by round (Faratin, Sierra & Jennings 1998), worked out once for as long as e stays.
 * Time t is k/(K-1), 0 if there is one round only, or k/(K+1) where rounds are counted as Genius
 * does; if another sitting is called, K counts its rounds too from then on.
 */
final class TimeCurve implements Serializable {
  private final double[] time;
  private final double[] share;
  private double exponent = Double.NaN;

  TimeCurve(CompiledTalks talks) {
    time = times(talks);
    share = new double[time.length];
  }

  static double[] times(CompiledTalks talks) {
    double[] time = new double[talks.calendar().roundsAtMost()];
    int more = talks.frame().geniusClock() ? 1 : -1;
    for (int k = 0; k < time.length; k++) {
      int rounds = k < talks.calendar().rounds() ? talks.calendar().rounds() : time.length;
      int last = rounds + more;
      time[k] = last == 0 ? 0 : k / (double) last;
    }
    return time;
  }

  double share(int round, double e) {
    if (e != exponent) {
      exponent = e;
      Arrays.fill(share, Double.NaN);
    }
    if (Double.isNaN(share[round])) {
      share[round] = time[round] == 0 ? 1 : 1 - StrictMath.pow(time[round], 1 / e);
    }
    return share[round];
  }
}
