package org.parley.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Both functions against the ones of commons-math, which are computed in another way. */
class NormalScoresTest {
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  @Test
  void distributionFunctionIsThatOfTheNormalDistribution() {
    for (double z = -9; z <= 9; z += 0.01) {
      assertThat(NormalScores.below(z)).isCloseTo(NORMAL.cumulativeProbability(z), within(2e-12));
    }
    assertThat(NormalScores.below(1.959963984540054)).isCloseTo(0.975, within(1e-12));
    assertThat(NormalScores.below(-40)).isZero();
    assertThat(NormalScores.below(40)).isEqualTo(1);
  }

  @Test
  void inverseIsThatOfTheNormalDistribution() {
    for (double p = 0.0005; p < 1; p += 0.0005) {
      assertThat(NormalScores.at(p))
          .isCloseTo(NORMAL.inverseCumulativeProbability(p), within(1e-8));
      assertThat(NormalScores.below(NormalScores.at(p))).isCloseTo(p, within(1e-13));
    }
    assertThat(NormalScores.at(0.975)).isCloseTo(1.959963984540054, within(1e-12));
    assertThat(NormalScores.at(1e-20)).isCloseTo(-9.262340089798408, within(1e-9));
  }

  /** By its ratio, since far out everything is close to 0. */
  @Test
  void tailsAreThoseOfTheNormalDistribution() {
    for (double z = -30; z <= -3; z += 0.05) {
      double ratio = NormalScores.below(z) / NORMAL.cumulativeProbability(z);
      assertThat(ratio).as("below %s", z).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void densityIsThatOfTheNormalDistribution() {
    for (double z = -6; z <= 6; z += 0.25) {
      assertThat(NormalScores.density(z)).isCloseTo(NORMAL.density(z), within(1e-15));
    }
    assertThat(NormalScores.density(0)).isCloseTo(0.3989422804014327, within(1e-15));
  }
}
