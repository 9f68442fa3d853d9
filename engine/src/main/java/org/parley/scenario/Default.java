package org.parley.scenario;

import java.util.Objects;

/**
 * A number that a scenario may leave out, and the reason for it. The guide prints all of them as
 * one table; a number that was left out says so in its origin.
 *
 * @param value the number
 * @param reason why this number: its source, or {@code assumed: ...}, or {@code neutral: ...}
 */
public record Default(double value, String reason) {
  public Default {
    Objects.requireNonNull(reason);
  }

  /** The number at an address of a scenario that leaves it out. */
  public UncertainNumber at(String address) {
    return new UncertainNumber(address, Quantity.of(value), new ValueOrigin.Defaulted(reason));
  }

  /** Whether a number is this one because it was left out. */
  public boolean is(UncertainNumber number) {
    return number.equals(at(number.path()));
  }
}
