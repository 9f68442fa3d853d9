package org.parley.lab.statistics;

/** The mean of independent runs, with Student's interval (1908). */
public final class Means {
  private Means() {}

  /**
   * Mean +- t.975 sd / sqrt n.
   *
   * @param values at least one; of one alone, the ends of the interval are NaN
   */
  public static Estimate of(double[] values) {
    Moments moments = Moments.of(values);
    double half =
        values.length < 2
            ? Double.NaN
            : moments.variance() == 0
                ? 0
                : Student.quantile(values.length - 1) * moments.sd() / Math.sqrt(values.length);
    return new Estimate(moments.mean(), moments.mean() - half, moments.mean() + half);
  }
}
