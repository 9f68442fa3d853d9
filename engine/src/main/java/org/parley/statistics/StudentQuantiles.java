package org.parley.statistics;

import org.apache.commons.math3.distribution.TDistribution;
import org.parley.random.NormalScores;

/** The quantiles that intervals are made of. */
final class StudentQuantiles {
  /** Confidence of every interval. */
  static final double CONFIDENCE = 0.95;

  /** Two-sided 5% quantile of the standard normal, 1.959964. */
  static final double Z = NormalScores.at(0.5 + CONFIDENCE / 2);

  /** 80% quantile of the standard normal, 0.841621: the power that a needed number of runs has. */
  static final double Z_POWER = NormalScores.at(0.8);

  private StudentQuantiles() {}

  /** Two-sided 5% quantile of Student's t. */
  static double quantile(int degrees) {
    return new TDistribution(null, degrees).inverseCumulativeProbability(0.5 + CONFIDENCE / 2);
  }

  /** Two-sided probability of a t at least this large. */
  static double twoSided(double t, int degrees) {
    return 2 * new TDistribution(null, degrees).cumulativeProbability(-Math.abs(t));
  }

  /** Two-sided probability of a standard normal at least this large. */
  static double twoSided(double z) {
    return 2 * NormalScores.below(-Math.abs(z));
  }
}
