package org.parley.tactic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTactic.Condition;
import org.parley.scenario.ConcessionInputs;

/** Acceptance conditions of Baarslag (2013), worked by hand; r = 200, m = 1,000, next = 700. */
class AcceptanceConditionTest {
  private static final long NONE = Long.MIN_VALUE;

  private static long least(Condition condition, ConcessionInputs progress, long received) {
    return AcceptanceCondition.threshold(
        condition, progress, 700_000_000, 200_000_000, 1_000_000_000, received);
  }

  @Test
  void nextComparesWithTheOwnNextOffer() {
    Condition plain = new Condition.Next(0, 1, false);
    assertThat(least(plain, FixedInputs.at(0, 1, 0), NONE)).isEqualTo(700_000_000);
    assertThat(least(new Condition.Next(0, 1, true), FixedInputs.at(0, 1, 0), NONE))
        .as("strictly above")
        .isEqualTo(700_000_001);
    assertThat(least(plain, FixedInputs.at(0, 1, 0.05), NONE)).as("shift").isEqualTo(650_000_000);
    // 1.4 V + 0 >= .7 from V = .5 on.
    assertThat(least(plain, FixedInputs.at(0, 1.4, 0), NONE)).as("scale").isEqualTo(500_000_000);
    // 1.4 V + .07 >= .7 from V = .45 on.
    assertThat(least(plain, FixedInputs.at(0, 1.4, 0.07), NONE)).as("both").isEqualTo(450_000_000);
  }

  @Test
  void constantIsAShareOfTheWay() {
    assertThat(least(new Condition.Constant(0), FixedInputs.at(0, 0.75), NONE))
        .isEqualTo(800_000_000);
    assertThat(least(new Condition.Constant(0), FixedInputs.at(0, 0), NONE)).isEqualTo(200_000_000);
  }

  @Test
  void timeAcceptsNothingBeforeAndAnythingAfter() {
    assertThat(least(new Condition.Time(0), FixedInputs.at(0.89, 0.9), NONE))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(least(new Condition.Time(0), FixedInputs.at(0.9, 0.9), NONE)).isEqualTo(200_000_000);
  }

  @Test
  void combiTakesTheBestSeenTowardsTheEnd() {
    Condition combi = new Condition.Combined(0);
    assertThat(least(combi, FixedInputs.at(0.8, 0.9), 400_000_000)).isEqualTo(700_000_000);
    assertThat(least(combi, FixedInputs.at(0.95, 0.9), 400_000_000)).isEqualTo(400_000_000);
    assertThat(least(combi, FixedInputs.at(0.95, 0.9), 900_000_000)).isEqualTo(700_000_000);
    assertThat(least(combi, FixedInputs.at(0.95, 0.9), 100_000_000)).isEqualTo(200_000_000);
  }
}
