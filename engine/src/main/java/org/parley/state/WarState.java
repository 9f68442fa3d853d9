package org.parley.state;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.InputSlots;

/** The war around the table: the battlefield, and how each delegation sees and bears it. */
public final class WarState implements Serializable {
  private final CompiledTalks talks;
  private final double[] numbers;
  private final ThirdPartyState outside;
  private final MoveClock clock;
  private final BoundedNumbers battlefield = new BoundedNumbers(1, -1, 1);
  private final BoundedNumbers optimism;
  private final BoundedNumbers cost;

  WarState(CompiledTalks talks, double[] numbers, ThirdPartyState outside, MoveClock clock) {
    this.talks = talks;
    this.numbers = numbers;
    this.outside = outside;
    this.clock = clock;
    optimism = new BoundedNumbers(talks.parties(), 0, 2);
    cost = new BoundedNumbers(talks.parties(), 0, Double.POSITIVE_INFINITY);
  }

  void begin() {
    for (int d = 0; d < cost.size(); d++) {
      optimism.begin(d, InputSlots.read(talks.delegation(d).optimism(), numbers, 0));
      cost.begin(d, InputSlots.read(talks.delegation(d).cost(), numbers, 0));
    }
    battlefield.begin(0, talks.war().map(w -> numbers[w.now()]).orElse(0.0));
  }

  /** The battlefield, in [-1,1]. */
  public double battlefield() {
    return battlefield.at(0);
  }

  /** Moves the battlefield. */
  public void moveBattlefield(double to) {
    clock.moved(battlefield.move(0, to));
  }

  /** Optimism of a delegation, in [0,2]. */
  public double optimism(int d) {
    return optimism.at(d);
  }

  /** Moves a delegation's optimism. */
  public void moveOptimism(int d, double to) {
    clock.moved(optimism.move(d, to));
  }

  /** Cost of fighting of a delegation per month before support. */
  public double cost(int d) {
    return cost.at(d);
  }

  /** Moves a delegation's cost of fighting. */
  public void moveCost(int d, double to) {
    clock.moved(cost.move(d, to));
  }

  /** Cost of fighting per month after support, at least 0. */
  public double monthlyCost(int d) {
    return outside.lessSupport(d, cost(d), numbers);
  }

  /** F: what going on fighting is worth to a delegation. */
  public double fighting(int d) {
    // Stake * clamp(battlefield + sign(stake) * optimism) - cost * horizon (Slantchev 2003).
    int slot = talks.delegation(d).stake();
    if (slot == InputSlots.NONE || talks.war().isEmpty()) {
      return 0;
    }
    double stake = numbers[slot];
    double monthlyCost = monthlyCost(d);
    double expected =
        BoundedNumbers.clamp(battlefield.at(0) + Math.signum(stake) * optimism.at(d), -1, 1);
    return stake * expected - monthlyCost * numbers[talks.war().get().horizon()];
  }
}
