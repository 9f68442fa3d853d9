package org.parley.scenario;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A number of the scenario: where it stands, what it may be, and where it comes from.
 *
 * @param path its address in the scenario, such as {@code
 *     delegations.adria.demands.release.weight}; the address also keys its chance, so that a number
 *     keeps its draws when others come or go
 * @param quantity the number or the distribution that each run draws from
 * @param origin its source, or why it was assumed
 * @param loadings the shared factors that it moves with; empty if it is drawn by itself
 */
public record UncertainNumber(
    String path, Quantity quantity, ValueOrigin origin, List<FactorLoading> loadings)
    implements Serializable {
  public UncertainNumber {
    Objects.requireNonNull(path);
    Objects.requireNonNull(quantity);
    Objects.requireNonNull(origin);
    loadings = List.copyOf(loadings);
    double sum = loadings.stream().mapToDouble(l -> l.loading() * l.loading()).sum();
    if (sum > 1 + 1e-12) {
      throw new IllegalArgumentException("squares of loadings add up to more than 1 at " + path);
    }
  }

  /** A number that is drawn by itself. */
  public UncertainNumber(String path, Quantity quantity, ValueOrigin origin) {
    this(path, quantity, origin, List.of());
  }

  /** The mean of the number. */
  public double mean() {
    return quantity.mean();
  }
}
