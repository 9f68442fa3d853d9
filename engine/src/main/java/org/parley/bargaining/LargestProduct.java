package org.parley.bargaining;

import java.math.BigInteger;

/**
 * f(v) = the sum of log(v_d - reference_d): the product of gains, all of which must be positive
 * (Nash 1950). Multipliers m > 0, by log g <= m g - 1 - log m.
 *
 * @param reference what each has without a deal, in units of 1e-9
 */
record LargestProduct(long[] reference) implements ObjectiveFunction {
  /** Relative difference of products from which floating point is trusted to tell them apart. */
  private static final double CLEAR = 1e-11;

  @Override
  public double value(long[] values) {
    double sum = 0;
    for (int d = 0; d < values.length; d++) {
      long gain = values[d] - reference[d];
      if (gain <= 0) {
        return Double.NEGATIVE_INFINITY;
      }
      sum += StrictMath.log(gain);
    }
    return sum;
  }

  @Override
  public int compare(long[] first, long[] second) {
    double p = product(first);
    double q = product(second);
    if (Math.abs(p - q) > CLEAR * Math.max(p, q)) {
      return Double.compare(p, q);
    }
    return exact(first).compareTo(exact(second));
  }

  /** The product of gains, in utility. */
  double product(long[] values) {
    double product = 1;
    for (int d = 0; d < values.length; d++) {
      product *= FixedPoint.toDouble(values[d] - reference[d]);
    }
    return product;
  }

  private BigInteger exact(long[] values) {
    BigInteger product = BigInteger.ONE;
    for (int d = 0; d < values.length; d++) {
      product = product.multiply(BigInteger.valueOf(values[d] - reference[d]));
    }
    return product;
  }

  @Override
  public double[] start(long[] most) {
    double[] multipliers = new double[reference.length];
    for (int d = 0; d < multipliers.length; d++) {
      multipliers[d] = 2.0 / Math.max(1, most[d] - reference[d]);
    }
    return multipliers;
  }

  @Override
  public double offset(double[] multipliers) {
    double offset = 0;
    for (int d = 0; d < multipliers.length; d++) {
      offset -= 1 + StrictMath.log(multipliers[d]) + multipliers[d] * reference[d];
    }
    return offset;
  }

  @Override
  public void move(double[] multipliers, long[] values, double size) {
    for (int d = 0; d < multipliers.length; d++) {
      double slope = multipliers[d] * (values[d] - reference[d]) - 1;
      multipliers[d] *= StrictMath.exp(-size * Math.max(-2, Math.min(2, slope)));
    }
  }
}
