package org.parley.genius;

import org.parley.scenario.Quantity;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;

/** Numbers of an imported scenario: all are the same in every run. */
final class FixedQuantities {
  private static final ValueOrigin IMPORT =
      new ValueOrigin.Assumed("as Genius has it, or chosen at import");

  private FixedQuantities() {}

  /** A number that stands in a file. */
  static UncertainNumber in(String source, String path, double value) {
    return new UncertainNumber(path, Quantity.of(value), new ValueOrigin.Sourced(source));
  }

  /** A number that the rules of the platform set, or whoever imports. */
  static UncertainNumber chosen(String path, double value) {
    return new UncertainNumber(path, Quantity.of(value), IMPORT);
  }
}
