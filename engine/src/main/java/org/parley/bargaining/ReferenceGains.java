package org.parley.bargaining;

/** Gains over a reference, as numbers to compute with. */
final class ReferenceGains {
  /** The natural logarithm of one utility in units of 1e-9. */
  static final double LOG_ONE = StrictMath.log(FixedPoint.ONE);

  private ReferenceGains() {}

  static long[] values(ValuedDeal deal) {
    return deal.utilities().stream().mapToLong(Long::longValue).toArray();
  }

  /** The smallest gain of a deal over a reference, in units of 1e-9. */
  static long smallest(ValuedDeal deal, long[] reference) {
    long smallest = Long.MAX_VALUE;
    for (int d = 0; d < reference.length; d++) {
      smallest = Math.min(smallest, deal.utility(d) - reference[d]);
    }
    return smallest;
  }

  /** A bound in units of 1e-9 as a whole number that is no smaller. */
  static long ceiling(double bound) {
    return (long) Math.ceil(bound);
  }
}
