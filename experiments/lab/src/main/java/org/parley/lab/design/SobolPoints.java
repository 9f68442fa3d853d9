package org.parley.lab.design;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.parley.random.RandomStreams;

/**
 * The first points of Sobol's low-discrepancy sequence (Sobol 1967; direction numbers of Joe & Kuo
 * 2008), scrambled by Owen's nested permutations (Owen 1998), so that another seed gives other
 * points which cover the cube as evenly, and every point is uniform in it. A size that is a power
 * of 2 covers it most evenly. Every longer design starts with the shorter ones.
 *
 * @param size number of points, at least 1
 * @param seed of the scrambling
 */
public record SobolPoints(int size, long seed) implements UnitDesign {

  /** The most dimensions for which direction numbers are at hand. */
  public static final int MOST_DIMENSIONS = 1000;

  /** Binary digits of a coordinate that are permuted; those that follow are drawn. */
  private static final int DIGITS = 32;

  private static final long FLIP = RandomStreams.key("sobol flip");
  private static final long REST = RandomStreams.key("sobol rest");

  public SobolPoints {
    if (size < 1) {
      throw new IllegalArgumentException("a Sobol design needs at least 1 point");
    }
  }

  @Override
  public BigInteger size(List<Factor> factors) {
    return BigInteger.valueOf(size);
  }

  @Override
  public double[][] coordinates(List<Factor> factors) {
    checkedSize(factors);
    return sequence(size, factors.size(), seed);
  }

  static double[][] sequence(int size, int dimensions, long seed) {
    if (dimensions > MOST_DIMENSIONS) {
      throw new IllegalArgumentException(
          "Sobol points have at most " + MOST_DIMENSIONS + " dimensions, not " + dimensions);
    }
    SobolSequenceGenerator generator = new SobolSequenceGenerator(dimensions);
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = generator.nextVector();
      for (int j = 0; j < dimensions; j++) {
        rows[i][j] = scrambled(rows[i][j], new RandomStreams(seed, j));
      }
    }
    return rows;
  }

  /** Each digit is flipped or not, by a chance that belongs to the digits before it. */
  private static double scrambled(double coordinate, RandomStreams chances) {
    long digits = (long) (coordinate * 0x1p32);
    long flipped = 0;
    for (int k = 1; k <= DIGITS; k++) {
      long before = digits >>> (DIGITS - k + 1);
      boolean flip = chances.uniform(FLIP ^ (before << 6 | k)) < 0.5;
      long digit = digits >>> (DIGITS - k) & 1;
      flipped = flipped << 1 | (flip ? 1 - digit : digit);
    }
    return (flipped + chances.uniform(REST ^ digits)) * 0x1p-32;
  }
}
