package org.parley.lab.design;

import java.math.BigInteger;
import java.util.List;

/** A plan of which points of the parameter space to simulate. */
public sealed interface ExperimentDesign permits UnitDesign, OneAtATime, ListedPoints {

  /** The most points that a design may have. */
  int MOST = 1_000_000;

  /** How many points there are, without making them: a grid soon has more than fit anywhere. */
  BigInteger size(List<Factor> factors);

  /**
   * All points in order.
   *
   * @throws IllegalArgumentException if there are more than {@link #MOST}, or the design does not
   *     fit the factors
   */
  List<DesignPoint> points(List<Factor> factors);

  /** The number of points as an int. */
  default int checkedSize(List<Factor> factors) {
    BigInteger size = size(factors);
    if (size.compareTo(BigInteger.valueOf(MOST)) > 0) {
      throw new IllegalArgumentException("the design has " + size + " points; the most is " + MOST);
    }
    return size.intValueExact();
  }
}
