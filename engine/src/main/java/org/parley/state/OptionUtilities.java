package org.parley.state;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledDelegation;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.InputSlots;
import org.parley.compiled.SignedTerms;
import org.parley.compiled.WeightShares;

/**
 * Weight times value of every option to one delegation, and of a broken promise on every issue, in
 * utility: the weighted sum of Keeney & Raiffa (1976), term by term.
 */
final class OptionUtilities implements Serializable {
  private final CompiledTalks talks;
  private final CompiledDelegation delegation;
  private final int me;
  private final double[][] agreed;
  private final double[][] worth;
  private final double[] broken;
  private final double[] weight;
  private final WeightShares shares;

  OptionUtilities(CompiledTalks talks, int me) {
    this.talks = talks;
    this.me = me;
    delegation = talks.delegation(me);
    DealSpace space = talks.space();
    worth = new double[space.issues()][];
    for (int i = 0; i < worth.length; i++) {
      worth[i] = new double[space.options(i)];
    }
    agreed = talks.terms().any() ? new double[worth.length][] : worth;
    for (int i = 0; agreed != worth && i < worth.length; i++) {
      agreed[i] = new double[worth[i].length];
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
      agreed[issue][o] = weight * delegation.values()[issue].value(o, numbers);
    }
    for (int o = 0; agreed != worth && o < worth[issue].length; o++) {
      worth[issue][o] =
          talks.terms().any(issue, o) ? expected(issue, o, numbers) : agreed[issue][o];
    }
    broken[issue] = weight * numbers[delegation.broken()[issue]];
  }

  private double expected(int issue, int option, double[] numbers) {
    SignedTerms terms = talks.terms();
    return terms.expected(
        me,
        issue,
        option,
        numbers,
        agreed[issue][option],
        agreed[issue][terms.otherwise(issue, option)],
        agreed[issue][talks.space().statusQuo(issue)]);
  }

  /** What an option is expected to bring on its terms. */
  double of(int issue, int option) {
    return worth[issue][option];
  }

  /** What an option brings if it is in force at once and for good. */
  double forGood(int issue, int option) {
    return agreed[issue][option];
  }

  double broken(int issue) {
    return broken[issue];
  }
}
