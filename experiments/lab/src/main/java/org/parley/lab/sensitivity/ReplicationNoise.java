package org.parley.lab.sensitivity;

import java.util.List;
import org.parley.statistics.MeanAndVariance;

/**
 * How much of the variance between the means of points is chance within points.
 *
 * @param betweenPoints variance of the means of the points
 * @param ofMeans mean over points of the variance within a point over its replications: what chance
 *     alone adds to a mean
 * @param share {@code ofMeans / betweenPoints}, at most 1; 0 if nothing varies. Common chances make
 *     part of it alike in all points, so that this is an upper bound
 */
public record ReplicationNoise(double betweenPoints, double ofMeans, double share) {

  /**
   * From the figure over the replications of every point.
   *
   * @param points at least two
   */
  public static ReplicationNoise of(List<MeanAndVariance> points) {
    double[] means = new double[points.size()];
    double within = 0;
    for (int i = 0; i < means.length; i++) {
      MeanAndVariance moments = points.get(i);
      means[i] = moments.mean();
      within += moments.variance() / moments.count();
    }
    double between = MeanAndVariance.of(means).variance();
    double ofMeans = within / means.length;
    return new ReplicationNoise(
        between, ofMeans, ofMeans == 0 ? 0 : Math.min(1, ofMeans / between));
  }
}
