package org.parley.lab.statistics;

/** The mean of independent runs, with Student's interval (1908). */
public final class MeanEstimates {
  private MeanEstimates() {}

  /**
   * Mean +- t.975 sd / sqrt n.
   *
   * @param values at least one; of one alone, the ends of the interval are NaN
   */
  public static IntervalEstimate of(double[] values) {
    MeanAndVariance moments = MeanAndVariance.of(values);
    double half =
        values.length < 2
            ? Double.NaN
            : moments.variance() == 0
                ? 0
                : StudentQuantiles.quantile(values.length - 1)
                    * moments.sd()
                    / Math.sqrt(values.length);
    return new IntervalEstimate(moments.mean(), moments.mean() - half, moments.mean() + half);
  }
}
