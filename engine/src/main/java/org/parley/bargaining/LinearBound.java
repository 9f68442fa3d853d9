package org.parley.bargaining;

/**
 * A bound on an objective from multipliers m: what the blocks still to come can add to offset(m) +
 * m.v at most.
 */
final class LinearBound {
  private final double[] multipliers;
  private final double[] rest;

  /**
   * The bound that belongs to multipliers.
   *
   * @param choices by position in the order in which blocks are taken
   */
  LinearBound(ObjectiveFunction objective, double[] multipliers, BlockChoices[] choices) {
    this.multipliers = multipliers.clone();
    rest = new double[choices.length + 1];
    rest[choices.length] = objective.offset(multipliers);
    for (int k = choices.length - 1; k >= 0; k--) {
      double best = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < choices[k].size(); c++) {
        best = Math.max(best, weigh(choices[k].vector(c)));
      }
      rest[k] = rest[k + 1] + best;
    }
  }

  private double weigh(long[] vector) {
    double sum = 0;
    for (int d = 0; d < vector.length; d++) {
      sum += multipliers[d] * vector[d];
    }
    return sum;
  }

  /** What a text that begins with these values after k blocks can reach at most. */
  double at(int k, long[] values) {
    return rest[k] + weigh(values);
  }
}
