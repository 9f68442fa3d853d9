package org.parley.bargaining;

/**
 * What makes one deal better than another: a concave function f of the delegations' values that
 * never falls when a value rises, so that the best deal is on the frontier.
 *
 * <p>For bounds it gives linear functions above itself: for every admissible vector m of
 * multipliers f(v) is at most offset(m) + m.v, since f is the lower envelope of such functions.
 * Bounds are floating point and only prune; which of two deals is better {@link #compare} decides.
 */
interface ObjectiveFunction {
  /** The value of f, or negative infinity where the values are out of the question. */
  double value(long[] values);

  /**
   * Positive if the first values are better, 0 if they tie; f must be finite for both. Of those
   * with the same f the larger sum is better, unless the function says otherwise.
   */
  default int compare(long[] first, long[] second) {
    int byValue = Double.compare(value(first), value(second));
    return byValue != 0 ? byValue : Long.compare(sum(first), sum(second));
  }

  private static long sum(long[] values) {
    long sum = 0;
    for (long v : values) {
      sum += v;
    }
    return sum;
  }

  /**
   * Multipliers to begin with.
   *
   * @param most the largest value of each delegation among the texts
   */
  double[] start(long[] most);

  /** The constant that belongs to multipliers. */
  double offset(double[] multipliers);

  /**
   * Moves multipliers towards a lower bound, by a step against the slope at the text that attains
   * the bound.
   *
   * @param multipliers are overwritten
   * @param values of that text
   * @param size length of the step, falling to 0 from 1
   */
  void move(double[] multipliers, long[] values, double size);
}
