package org.parley.classroom.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WholeSharesTest {
  @Test
  void sharesAddUpToAHundredAndNoneIsOffByAWhole() {
    assertThat(WholeShares.inHundred(List.of(0.335, 0.335, 0.33))).containsExactly(34, 33, 33);
    assertThat(WholeShares.inHundred(List.of(0.29, 0.71, 0.0))).containsExactly(29, 71, 0);
    assertThat(WholeShares.inHundred(List.of(0.0, 0.0))).containsExactly(0, 0);
    Random random = new Random(1);
    for (int k = 0; k < 1000; k++) {
      List<Double> shares = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        shares.add(random.nextDouble());
      }
      double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
      List<Integer> whole = WholeShares.inHundred(shares);
      assertThat(whole.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
      for (int i = 0; i < 3; i++) {
        assertThat(Math.abs(whole.get(i) - 100 * shares.get(i) / sum)).isLessThan(1);
      }
    }
  }
}
