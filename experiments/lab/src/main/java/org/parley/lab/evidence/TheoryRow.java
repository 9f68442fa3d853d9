package org.parley.lab.evidence;

import java.util.Locale;

/**
 * A small talk of which theory says how it ends.
 *
 * @param talks which
 * @param formula what theory says
 * @param theory what the formula gives
 * @param engine what the engine plays
 */
public record TheoryRow(String talks, String formula, double theory, double engine) {
  /** How far the engine is off. */
  public double difference() {
    return engine - theory;
  }

  /** The row of a table in Markdown. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.4f | %.4f | %+.4f |",
        talks,
        formula,
        theory,
        engine,
        difference());
  }
}
