package org.parley.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WholePartsTest {
  @Test
  void sharesAddUpToAHundredAndNoneIsOffByAWhole() {
    assertThat(WholeParts.of(new double[] {0.335, 0.335, 0.33}, 100)).containsExactly(34, 33, 33);
    assertThat(WholeParts.of(new double[] {0.29, 0.71, 0.0}, 100)).containsExactly(29, 71, 0);
    assertThat(WholeParts.of(new double[] {0.0, 0.0}, 100)).containsExactly(0, 0);
    Random random = new Random(1);
    for (int k = 0; k < 1000; k++) {
      double[] shares = random.doubles(3).toArray();
      double sum = Arrays.stream(shares).sum();
      int[] whole = WholeParts.of(shares, 100);
      assertThat(Arrays.stream(whole).sum()).isEqualTo(100);
      for (int i = 0; i < 3; i++) {
        assertThat(Math.abs(whole[i] - 100 * shares[i] / sum)).isLessThan(1);
      }
    }
  }
}
