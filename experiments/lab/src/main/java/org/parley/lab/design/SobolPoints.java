package org.parley.lab.design;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The first points of Sobol's low-discrepancy sequence (Sobol 1967; direction numbers of Joe & Kuo
 * 2008), the origin included, since leaving it out spoils the balance (Owen 2020). A size that is a
 * power of 2 covers the cube most evenly. Every longer design starts with the shorter ones.
 *
 * @param size number of points, at least 1
 */
public record SobolPoints(int size) implements UnitDesign {

  /** The most dimensions for which direction numbers are at hand. */
  public static final int MOST_DIMENSIONS = 1000;

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
    return sequence(size, factors.size());
  }

  static double[][] sequence(int size, int dimensions) {
    if (dimensions > MOST_DIMENSIONS) {
      throw new IllegalArgumentException(
          "Sobol points have at most " + MOST_DIMENSIONS + " dimensions, not " + dimensions);
    }
    SobolSequenceGenerator generator = new SobolSequenceGenerator(dimensions);
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = generator.nextVector();
    }
    return rows;
  }
}
