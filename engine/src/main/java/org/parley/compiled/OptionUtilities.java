package org.parley.compiled;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;

/**
 * Weight times value of every option to one delegation, and of a broken promise on every issue, in
 * utility: the weighted sum of Keeney & Raiffa (1976), term by term.
 */
final class OptionUtilities implements Serializable {
  private final CompiledTalks talks;
  private final CompiledDelegation delegation;
  private final double[][] worth;
  private final double[] broken;
  private final double[] weight;
  private final WeightShares shares;

  OptionUtilities(CompiledTalks talks, int me) {
    this.talks = talks;
    delegation = talks.delegation(me);
    DealSpace space = talks.space();
    worth = new double[space.issues()][];
    for (int i = 0; i < worth.length; i++) {
      worth[i] = new double[space.options(i)];
    }
    broken = new double[worth.length];
    weight = new double[worth.length];
    shares = new WeightShares(worth.length);
  }

  /** Takes the weights, normalised to 1 unless they stand as given, and the values of a run. */
  void draw(double[] numbers) {
    double total = 0;
    for (int i = 0; i < weight.length; i++) {
      weight[i] = InputSlots.read(delegation.weight()[i], numbers, 0);
      total += weight[i];
    }
    boolean asGiven = talks.frame().weightsAsGiven() || total <= 0;
    double[] weights = asGiven ? weight : shares.of(weight, total);
    for (int i = 0; i < worth.length; i++) {
      if (delegation.weight()[i] != InputSlots.NONE) {
        draw(i, weights[i], numbers);
      }
    }
  }

  private void draw(int issue, double weight, double[] numbers) {
    for (int o = 0; o < worth[issue].length; o++) {
      worth[issue][o] = weight * delegation.values()[issue].value(o, numbers);
    }
    broken[issue] = weight * numbers[delegation.broken()[issue]];
  }

  double of(int issue, int option) {
    return worth[issue][option];
  }

  double broken(int issue) {
    return broken[issue];
  }
}
