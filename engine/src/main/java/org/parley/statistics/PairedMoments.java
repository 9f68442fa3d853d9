package org.parley.statistics;

import org.parley.bargaining.FixedPoint;

/** Pairs of runs, summed up one after the other, so that memory does not grow with them. */
public final class PairedMoments {
  private final SampleMoments bases = new SampleMoments();
  private final SampleMoments variants = new SampleMoments();
  private final SampleMoments differences = new SampleMoments();

  /** Adds a pair; one with a figure that is missing (NaN) is none. */
  public void add(double base, double variant) {
    if (Double.isNaN(base) || Double.isNaN(variant)) {
      return;
    }
    long from = Math.round(base * FixedPoint.ONE);
    long to = Math.round(variant * FixedPoint.ONE);
    bases.add(from);
    variants.add(to);
    differences.add(to - from);
  }

  /**
   * What the variant changes, by Student's interval on the differences.
   *
   * @throws IllegalArgumentException if there are fewer than two pairs
   */
  public PairedDifference difference() {
    if (differences.count() < 2) {
      throw new IllegalArgumentException(
          "a comparison needs at least 2 pairs of runs, not " + differences.count());
    }
    return PairedMeans.of(
        MeanAndVariance.of(bases), MeanAndVariance.of(variants), MeanAndVariance.of(differences));
  }
}
