package org.parley.lab.backtest;

import org.parley.statistics.MeanAndVariance;

/**
 * Mean log loss per talk, in nats.
 *
 * @param mean the mean
 * @param se its standard error over talks; NaN of one talk alone
 */
public record LossEstimate(double mean, double se) {
  /** Of the losses of talks. */
  static LossEstimate of(double[] losses) {
    MeanAndVariance moments = MeanAndVariance.of(losses);
    double se = losses.length < 2 ? Double.NaN : moments.sd() / Math.sqrt(losses.length);
    return new LossEstimate(moments.mean(), se);
  }
}
