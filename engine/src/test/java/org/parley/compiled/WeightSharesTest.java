package org.parley.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.FixedPoint;

class WeightSharesTest {
  private static long[] units(double... weights) {
    double[] shares = new WeightShares(weights.length).of(weights, Arrays.stream(weights).sum());
    return Arrays.stream(shares).mapToLong(FixedPoint::of).toArray();
  }

  /** By hand: 1e9 / 7 = 142857142.857..., so that six of seven get the unit left over. */
  @Test
  void sevenEqualWeights() {
    assertThat(units(1, 1, 1, 1, 1, 1, 1))
        .containsExactly(
            142857143, 142857143, 142857143, 142857143, 142857143, 142857143, 142857142);
    assertThat(units(2, 1)).containsExactly(666666667, 333333333);
    assertThat(units(0, 5)).containsExactly(0, 1_000_000_000);
  }

  @Test
  void sharesAddUpAndAreNearest() {
    SplittableRandom random = new SplittableRandom(7);
    for (int n = 1; n <= 62; n++) {
      for (int k = 0; k < 50; k++) {
        double[] weights = random.doubles(n).map(x -> x < .1 ? 0 : x * 1_000_000).toArray();
        double total = Arrays.stream(weights).sum();
        if (total > 0) {
          long[] units = units(weights);
          assertThat(Arrays.stream(units).sum()).isEqualTo(FixedPoint.ONE);
          for (int i = 0; i < n; i++) {
            assertThat((double) units[i]).isCloseTo(weights[i] / total * 1e9, within(1.0));
          }
        }
      }
    }
  }
}
