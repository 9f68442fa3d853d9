package org.parley.viz.report;

import java.util.List;

/**
 * Where the numbers of a scenario come from.
 *
 * @param sourced numbers that a source reports
 * @param assumed numbers that the author assumed
 * @param defaulted numbers left to the defaults of the language
 */
public record ProvenanceCounts(int sourced, int assumed, int defaulted) {

  /** Counts rows. */
  public static ProvenanceCounts of(List<NumberRow> rows) {
    return new ProvenanceCounts(
        count(rows, NumberRow.Kind.SOURCED),
        count(rows, NumberRow.Kind.ASSUMED),
        count(rows, NumberRow.Kind.DEFAULT));
  }

  private static int count(List<NumberRow> rows, NumberRow.Kind kind) {
    return (int) rows.stream().filter(r -> r.kind() == kind).count();
  }

  /** Numbers that the scenario states. */
  public int stated() {
    return sourced + assumed;
  }
}
