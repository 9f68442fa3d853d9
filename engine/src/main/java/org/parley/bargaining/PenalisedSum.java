package org.parley.bargaining;

import java.util.Arrays;

/**
 * f(v) = sum of weight_d v_d - penalty_d max(0, target_d - v_d): a sum of values, in which falling
 * short of a target costs, or is out of the question if the penalty is infinite. Of deals that tie
 * the one with the largest plain sum. Multipliers lie between weight and weight + penalty.
 *
 * @param weight by delegation, not negative
 * @param target by delegation, in units of 1e-9; not read where the penalty is 0
 * @param penalty by delegation, not negative, a whole number or infinite
 */
record PenalisedSum(long[] weight, long[] target, double[] penalty) implements ObjectiveFunction {

  /** The value of one delegation among texts, whose least values bind. */
  static PenalisedSum of(DealSet texts, int delegation) {
    long[] weight = new long[texts.delegations()];
    weight[delegation] = 1;
    return within(texts, weight);
  }

  /** The sum of all values among texts, whose least values bind. */
  static PenalisedSum ofAll(DealSet texts) {
    long[] weight = new long[texts.delegations()];
    Arrays.fill(weight, 1);
    return within(texts, weight);
  }

  private static PenalisedSum within(DealSet texts, long[] weight) {
    double[] penalty = new double[weight.length];
    for (int d = 0; d < penalty.length; d++) {
      penalty[d] = texts.least()[d] == DealSet.ANY ? 0 : Double.POSITIVE_INFINITY;
    }
    return new PenalisedSum(weight, texts.least(), penalty);
  }

  /** What some delegations lack to have enough; the least values of texts bind for the others. */
  static PenalisedSum leastShortfall(DealSet texts, boolean[] whose) {
    long[] target = texts.least().clone();
    double[] penalty = new double[target.length];
    for (int d = 0; d < target.length; d++) {
      if (whose[d]) {
        target[d] = texts.picture().baseline()[d];
        penalty[d] = 1;
      } else {
        penalty[d] = target[d] == DealSet.ANY ? 0 : Double.POSITIVE_INFINITY;
      }
    }
    return new PenalisedSum(new long[target.length], target, penalty);
  }

  @Override
  public double value(long[] values) {
    long sum = 0;
    for (int d = 0; d < values.length; d++) {
      sum += weight[d] * values[d];
      if (penalty[d] > 0 && values[d] < target[d]) {
        if (penalty[d] == Double.POSITIVE_INFINITY) {
          return Double.NEGATIVE_INFINITY;
        }
        sum -= (long) penalty[d] * (target[d] - values[d]);
      }
    }
    return sum;
  }

  @Override
  public double[] start(long[] most) {
    double[] multipliers = new double[weight.length];
    for (int d = 0; d < multipliers.length; d++) {
      multipliers[d] = weight[d] + (penalty[d] < Double.POSITIVE_INFINITY ? penalty[d] / 2 : 0.1);
    }
    return multipliers;
  }

  @Override
  public double offset(double[] multipliers) {
    double offset = 0;
    for (int d = 0; d < multipliers.length; d++) {
      if (penalty[d] > 0) {
        offset -= (multipliers[d] - weight[d]) * target[d];
      }
    }
    return offset;
  }

  @Override
  public void move(double[] multipliers, long[] values, double size) {
    double largest = 1;
    for (int d = 0; d < multipliers.length; d++) {
      if (penalty[d] > 0) {
        largest = Math.max(largest, Math.abs(values[d] - target[d]));
      }
    }
    for (int d = 0; d < multipliers.length; d++) {
      if (penalty[d] > 0) {
        double moved = multipliers[d] - size * (values[d] - target[d]) / largest;
        multipliers[d] = Math.max(weight[d], Math.min(weight[d] + penalty[d], moved));
      }
    }
  }
}
