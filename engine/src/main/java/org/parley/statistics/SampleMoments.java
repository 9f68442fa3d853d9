package org.parley.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Number, sum and sum of squares of whole numbers, exact in 128 bits, so that parts add up to the
 * same digits in any order and grouping.
 *
 * @param words number of values, then sum and sum of squares as high and low word each
 */
public record SampleMoments(long[] words) {
  private static final int SUM = 1;
  private static final int SQUARES = 3;

  /** Of nothing. */
  public SampleMoments() {
    this(new long[5]);
  }

  /** Adds a value. */
  public void add(long value) {
    words[0]++;
    addTo(SUM, value >> 63, value);
    addTo(SQUARES, Math.multiplyHigh(value, value), value * value);
  }

  /** Adds the values of others. */
  public void merge(SampleMoments other) {
    words[0] += other.words[0];
    addTo(SUM, other.words[SUM], other.words[SUM + 1]);
    addTo(SQUARES, other.words[SQUARES], other.words[SQUARES + 1]);
  }

  private void addTo(int at, long high, long low) {
    long sum = words[at + 1] + low;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    words[at + 1] = sum;
    words[at] += high + carry;
  }

  private BigInteger wide(int at) {
    BigInteger low = new BigInteger(Long.toUnsignedString(words[at + 1]));
    return BigInteger.valueOf(words[at]).shiftLeft(64).add(low);
  }

  /** Number of values. */
  public long count() {
    return words[0];
  }

  /** Sum over number, in units of {@code unit}; NaN of nothing. */
  public double mean(long unit) {
    if (count() == 0) {
      return Double.NaN;
    }
    BigDecimal divisor = BigDecimal.valueOf(count()).multiply(BigDecimal.valueOf(unit));
    return new BigDecimal(wide(SUM)).divide(divisor, MathContext.DECIMAL128).doubleValue();
  }

  /**
   * Sample standard deviation, sqrt((n * sum of squares - sum^2) / (n (n - 1))), in units of {@code
   * unit}; NaN for fewer than two values.
   */
  public double sd(long unit) {
    if (count() < 2) {
      return Double.NaN;
    }
    BigInteger n = BigInteger.valueOf(count());
    BigInteger sum = wide(SUM);
    BigInteger spread = n.multiply(wide(SQUARES)).subtract(sum.multiply(sum));
    BigInteger scale = n.multiply(n.subtract(BigInteger.ONE));
    BigDecimal variance =
        new BigDecimal(spread).divide(new BigDecimal(scale), MathContext.DECIMAL128);
    return StrictMath.sqrt(variance.doubleValue()) / unit;
  }

  /**
   * Half the width of the 95% interval of the mean by Student's t (1908) with n - 1 degrees of
   * freedom, in units of {@code unit}; NaN for fewer than two values.
   */
  public double halfWidth(long unit) {
    if (count() < 2) {
      return Double.NaN;
    }
    return ConfidenceIntervals.student95(count() - 1) * sd(unit) / StrictMath.sqrt(count());
  }
}
