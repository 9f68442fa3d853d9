package org.parley.bargaining;

/**
 * f(v) = -sum of max(0, 1 - v_d)^2: how near to everybody having everything. A value above 1 is no
 * distance. Of deals that tie the one with the largest sum. Multipliers m >= 0, by -s^2 <= m^2/4 -
 * m s with s = 1 - v.
 */
record NearestToIdeal() implements ObjectiveFunction {

  @Override
  public double value(long[] values) {
    double sum = 0;
    for (long v : values) {
      double s = FixedPoint.toDouble(Math.max(0, FixedPoint.ONE - v));
      sum -= s * s;
    }
    return sum;
  }

  @Override
  public double[] start(long[] most) {
    double[] multipliers = new double[most.length];
    java.util.Arrays.fill(multipliers, FixedPoint.toDouble(1));
    return multipliers;
  }

  @Override
  public double offset(double[] multipliers) {
    double offset = 0;
    for (double m : multipliers) {
      double perUtility = m * FixedPoint.ONE;
      offset += perUtility * perUtility / 4 - perUtility;
    }
    return offset;
  }

  @Override
  public void move(double[] multipliers, long[] values, double size) {
    for (int d = 0; d < multipliers.length; d++) {
      double wanted = 2 * FixedPoint.toDouble(FixedPoint.ONE - values[d]) / FixedPoint.ONE;
      multipliers[d] = Math.max(0, multipliers[d] + size * (wanted - multipliers[d]));
    }
  }
}
