package org.parley.scenario;

import java.io.Serializable;
import java.util.Objects;

/**
 * A number of the scenario: where it stands, what it may be, and where it comes from.
 *
 * @param path its address in the scenario, such as {@code
 *     delegations.adria.demands.release.weight}; the address also keys its chance, so that a number
 *     keeps its draws when others come or go
 * @param quantity the number or the distribution that each run draws from
 * @param origin its source, or why it was assumed
 */
public record UncertainNumber(String path, Quantity quantity, ValueOrigin origin)
    implements Serializable {
  public UncertainNumber {
    Objects.requireNonNull(path);
    Objects.requireNonNull(quantity);
    Objects.requireNonNull(origin);
  }

  /** The mean of the number. */
  public double mean() {
    return quantity.mean();
  }
}
