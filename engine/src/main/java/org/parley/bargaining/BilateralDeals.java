package org.parley.bargaining;

/**
 * What a frontier of two delegations says of named deals and of gains that are still open, read off
 * its pairs of values without looking for the texts behind them.
 *
 * @param on the frontier
 */
public record BilateralDeals(BilateralFrontier on) {
  /**
   * The gain still open to both at once from a pair of values: the largest t such that some text
   * gives both that much more, negative if none gives both as much. It falls short of the truth by
   * at most {@link BilateralFrontier#slack}.
   *
   * @throws IllegalStateException if there is no text
   */
  public long open(long first, long second) {
    if (on.size() == 0) {
      throw new IllegalStateException("There is no text, so nothing is open.");
    }
    int low = 0;
    int high = on.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (on.first(middle) - first > on.second(middle) - second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    long best = Math.min(on.first(low) - first, on.second(low) - second);
    if (low > 0) {
      best = Math.max(best, Math.min(on.first(low - 1) - first, on.second(low - 1) - second));
    }
    return best;
  }

  /**
   * Index of the pair with the largest smallest gain, both positive, over what each has without a
   * deal; of pairs that tie the one with the larger sum, and of those the one best for the first
   * delegation. -1 if no pair gives both a gain.
   */
  public int egalitarian(long withoutFirst, long withoutSecond) {
    int best = -1;
    long bestLeast = 0;
    long bestSum = 0;
    for (int i = 0; i < on.size(); i++) {
      long a = on.first(i) - withoutFirst;
      long b = on.second(i) - withoutSecond;
      long least = Math.min(a, b);
      if (least > bestLeast || (best >= 0 && least == bestLeast && a + b > bestSum)) {
        best = i;
        bestLeast = least;
        bestSum = a + b;
      }
    }
    return best;
  }

  /**
   * Index of the pair with the largest product of gains, both positive, over what each has without
   * a deal; of pairs that tie exactly the one best for the first delegation. -1 if no pair gives
   * both a gain.
   */
  public int nash(long withoutFirst, long withoutSecond) {
    int best = -1;
    long bestHigh = 0;
    long bestLow = 0;
    for (int i = 0; i < on.size(); i++) {
      long a = on.first(i) - withoutFirst;
      long b = on.second(i) - withoutSecond;
      if (a <= 0) {
        break;
      }
      if (b > 0) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (best < 0
            || high > bestHigh
            || (high == bestHigh && Long.compareUnsigned(low, bestLow) > 0)) {
          best = i;
          bestHigh = high;
          bestLow = low;
        }
      }
    }
    return best;
  }
}
