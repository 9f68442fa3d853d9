package org.parley.bargaining;

import java.util.Arrays;

/**
 * f(v) = the smallest (v_d - reference_d) / unit_d; of deals that tie, the one with the largest sum
 * of these. Multipliers are l_d / unit_d with l >= 0 that add up to 1, since a smallest number is
 * at most any weighted mean.
 *
 * @param reference what is taken off, in units of 1e-9
 * @param unit what gains are measured in, positive; infinite for a delegation that is not asked
 */
record LargestSmallest(long[] reference, double[] unit) implements ObjectiveFunction {

  /** With all gains measured alike. */
  static LargestSmallest plain(long[] reference) {
    double[] unit = new double[reference.length];
    Arrays.fill(unit, 1);
    return new LargestSmallest(reference, unit);
  }

  /** What a least value is exceeded by, looking only at delegations that have one. */
  static LargestSmallest shortOf(long[] least) {
    double[] unit = new double[least.length];
    long[] reference = new long[least.length];
    for (int d = 0; d < unit.length; d++) {
      boolean asked = least[d] != DealSet.ANY;
      unit[d] = asked ? 1 : Double.POSITIVE_INFINITY;
      reference[d] = asked ? least[d] : 0;
    }
    return new LargestSmallest(reference, unit);
  }

  @Override
  public double value(long[] values) {
    double least = Double.POSITIVE_INFINITY;
    for (int d = 0; d < values.length; d++) {
      if (unit[d] < Double.POSITIVE_INFINITY) {
        least = Math.min(least, (values[d] - reference[d]) / unit[d]);
      }
    }
    return least;
  }

  private double sum(long[] values) {
    double sum = 0;
    for (int d = 0; d < values.length; d++) {
      sum += (values[d] - reference[d]) / unit[d];
    }
    return sum;
  }

  @Override
  public int compare(long[] first, long[] second) {
    int byLeast = Double.compare(value(first), value(second));
    return byLeast != 0 ? byLeast : Double.compare(sum(first), sum(second));
  }

  @Override
  public double[] start(long[] most) {
    double[] multipliers = new double[unit.length];
    for (int d = 0; d < unit.length; d++) {
      multipliers[d] = 1 / unit[d];
    }
    rescale(multipliers);
    return multipliers;
  }

  private void rescale(double[] multipliers) {
    double sum = 0;
    for (int d = 0; d < unit.length; d++) {
      sum += multipliers[d] > 0 ? multipliers[d] * unit[d] : 0;
    }
    for (int d = 0; d < unit.length; d++) {
      multipliers[d] /= sum;
    }
  }

  @Override
  public double offset(double[] multipliers) {
    double offset = 0;
    for (int d = 0; d < unit.length; d++) {
      offset -= multipliers[d] * reference[d];
    }
    return offset;
  }

  @Override
  public void move(double[] multipliers, long[] values, double size) {
    double high = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    for (int d = 0; d < unit.length; d++) {
      if (unit[d] < Double.POSITIVE_INFINITY) {
        double gain = (values[d] - reference[d]) / unit[d];
        high = Math.max(high, gain);
        low = Math.min(low, gain);
      }
    }
    if (high > low) {
      for (int d = 0; d < unit.length; d++) {
        double gain = (values[d] - reference[d]) / unit[d];
        multipliers[d] *= StrictMath.exp(-size * (gain - low) / (high - low));
      }
      rescale(multipliers);
    }
  }
}
