package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.parley.bargaining.FixedPoint;
import org.parley.statistics.DistributionSummary;
import org.parley.statistics.IntegerHistogram;
import org.parley.statistics.SampleMoments;

/**
 * Utilities counted: exact moments, and quantiles from bins centred on the multiples of a width.
 *
 * @param moments of the utilities in units of 1e-9
 * @param bins of the utilities in widths
 * @param width width of a bin in units of 1e-9
 */
record UtilityDistribution(SampleMoments moments, IntegerHistogram bins, long width) {
  /** Width of the bins of final utilities: 1e-4. */
  static final long FINE = FixedPoint.ONE / 10_000;

  /** Width of the bins of offers: 1/200. */
  static final long COARSE = FixedPoint.ONE / 200;

  private static final int MOST_BARS = 40;
  private static final long[] NICE = {1, 2, 5};

  static UtilityDistribution of(long width) {
    return new UtilityDistribution(new SampleMoments(), new IntegerHistogram(), width);
  }

  void add(long nano) {
    moments.add(nano);
    bins.add(Math.floorDiv(nano + width / 2, width));
  }

  void merge(UtilityDistribution other) {
    moments.merge(other.moments);
    bins.merge(other.bins);
  }

  DistributionSummary spread() {
    if (moments.count() == 0) {
      double no = Double.NaN;
      return new DistributionSummary(no, no, no, no, no, no, no, no, no);
    }
    double mean = moments.mean(FixedPoint.ONE);
    double half = moments.halfWidth(FixedPoint.ONE);
    return new DistributionSummary(
        mean,
        mean - half,
        mean + half,
        moments.sd(FixedPoint.ONE),
        quantile(5),
        quantile(25),
        quantile(50),
        quantile(75),
        quantile(95));
  }

  private double quantile(int percent) {
    return FixedPoint.toDouble(bins.quantile(percent) * (width / 100));
  }

  /** At most 40 bars, none narrower than .005 of utility, at round numbers. */
  EnsembleDetail.Histogram histogram() {
    if (moments.count() == 0) {
      return new EnsembleDetail.Histogram(0, 1, List.of());
    }
    long lowest = bins.lowest();
    long highest = bins.highest();
    long bar = bar(lowest, highest);
    List<Long> counts = new ArrayList<>();
    long from = Math.floorDiv(lowest, bar) * bar;
    for (long at = from; at <= highest; at += bar) {
      counts.add(bins.between(at, at + bar));
    }
    return new EnsembleDetail.Histogram(
        FixedPoint.toDouble(from * width), FixedPoint.toDouble(bar * width), List.copyOf(counts));
  }

  private static long bar(long lowest, long highest) {
    for (long decade = 10; ; decade *= 10) {
      for (long nice : NICE) {
        long bar = nice * decade;
        if (bar >= 50 && Math.floorDiv(highest, bar) - Math.floorDiv(lowest, bar) < MOST_BARS) {
          return bar;
        }
      }
    }
  }
}
