package org.parley.compiled;

import java.io.Serializable;

/** The war around the table: the battlefield, and how each delegation sees and bears it. */
final class WarState implements Serializable {
  private final CompiledTalks talks;
  private final BoundedNumbers battlefield = new BoundedNumbers(1, -1, 1);
  private final BoundedNumbers optimism;
  private final BoundedNumbers cost;

  WarState(CompiledTalks talks) {
    this.talks = talks;
    optimism = new BoundedNumbers(talks.parties(), 0, 2);
    cost = new BoundedNumbers(talks.parties(), 0, Double.POSITIVE_INFINITY);
  }

  void begin(double[] numbers) {
    for (int d = 0; d < cost.size(); d++) {
      optimism.begin(d, InputSlots.read(talks.delegation(d).optimism(), numbers, 0));
      cost.begin(d, InputSlots.read(talks.delegation(d).cost(), numbers, 0));
    }
    battlefield.begin(0, talks.war().map(w -> numbers[w.now()]).orElse(0.0));
  }

  BoundedNumbers battlefield() {
    return battlefield;
  }

  BoundedNumbers optimism() {
    return optimism;
  }

  BoundedNumbers cost() {
    return cost;
  }

  /** Stake * clamp(battlefield + sign(stake) * optimism) - cost * horizon (Slantchev 2003). */
  double fighting(int d, double[] numbers, ThirdPartyState outside) {
    int slot = talks.delegation(d).stake();
    if (slot == InputSlots.NONE || talks.war().isEmpty()) {
      return 0;
    }
    double stake = numbers[slot];
    double monthlyCost = outside.lessSupport(d, cost.at(d), numbers);
    double expected =
        BoundedNumbers.clamp(battlefield.at(0) + Math.signum(stake) * optimism.at(d), -1, 1);
    return stake * expected - monthlyCost * numbers[talks.war().get().horizon()];
  }
}
