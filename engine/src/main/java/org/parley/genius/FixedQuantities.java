package org.parley.genius;

import org.parley.scenario.Origin;
import org.parley.scenario.Quantity;
import org.parley.scenario.Uncertain;

/** Numbers of an imported scenario: all are the same in every run. */
final class FixedQuantities {
  private static final Origin IMPORT = new Origin.Assumed("as Genius has it, or chosen at import");

  private FixedQuantities() {}

  /** A number that stands in a file. */
  static Uncertain in(String source, String path, double value) {
    return new Uncertain(path, Quantity.of(value), new Origin.Sourced(source));
  }

  /** A number that the rules of the platform set, or whoever imports. */
  static Uncertain chosen(String path, double value) {
    return new Uncertain(path, Quantity.of(value), IMPORT);
  }
}
