package org.parley.state;

/** Adding an amount to some of the combinations of a block, all values in units of 1e-9. */
final class CombinationTables {
  private CombinationTables() {}

  static void addWhere(boolean[] where, long amount, long[] values) {
    for (int c = 0; c < values.length; c++) {
      values[c] += where[c] ? amount : 0;
    }
  }

  static void addUnless(boolean[] where, long amount, long[] values) {
    for (int c = 0; c < values.length; c++) {
      values[c] += where[c] ? 0 : amount;
    }
  }
}
