package org.parley.tactic;

import org.parley.scenario.ConcessionInputs;

/** Progress made up for one question; slots hold the numbers in {@code numbers}. */
record FixedInputs(
    double time,
    int roundsLeft,
    double trust,
    double asked,
    double[] gave,
    double chance,
    double[] numbers)
    implements ConcessionInputs {

  static FixedInputs at(double time, double... numbers) {
    return new FixedInputs(time, 0, 0, 1, new double[0], 0.5, numbers);
  }

  static FixedInputs after(double asked, double[] gave, double chance, double... numbers) {
    return new FixedInputs(0, 0, 0, asked, gave, chance, numbers);
  }

  @Override
  public double given(int back) {
    return back < gave.length ? gave[back] : Double.NaN;
  }

  @Override
  public double timeShare(double e) {
    return 1 - Math.pow(time, 1 / e);
  }

  @Override
  public double number(int slot) {
    return numbers[slot];
  }
}
