package org.parley.scenario;

import java.io.Serializable;
import java.util.Objects;

/**
 * How far a number moves with a shared factor.
 *
 * @param factor id of the factor
 * @param loading correlation of the number's normal score with that of the factor, in [-1,1]
 */
public record FactorLoading(String factor, double loading) implements Serializable {
  public FactorLoading {
    Objects.requireNonNull(factor);
    if (!(Math.abs(loading) <= 1)) {
      throw new IllegalArgumentException("a loading lies between -1 and 1");
    }
  }
}
