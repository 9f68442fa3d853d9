package org.parley.bargaining;

/** Counts that stop at the largest long instead of going round. */
final class SaturatingCount {
  private SaturatingCount() {}

  static long plus(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  static long times(long a, long b) {
    if (a == 1) {
      return b;
    }
    return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
  }
}
