package org.parley.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PartsOfHundredTest {
  @Test
  void partsOfAWholeAddUpToAHundred() {
    SplittableRandom random = new SplittableRandom(7);
    for (int trial = 0; trial < 500; trial++) {
      double[] parts = random.doubles(2 + trial % 6, .01, 1).toArray();
      double sum = DoubleStream.of(parts).sum();
      List<Double> shares = DoubleStream.of(parts).map(p -> p / sum).boxed().toList();
      List<String> words = PartsOfHundred.of(shares);
      int all = 0;
      for (int i = 0; i < words.size(); i++) {
        int part = words.get(i).equals("<1") ? 0 : Integer.parseInt(words.get(i));
        assertThat(part).isBetween((int) (100 * shares.get(i)), (int) (100 * shares.get(i)) + 1);
        all += part;
      }
      assertThat(all).isEqualTo(100);
    }
  }

  @Test
  void whatIsSmallIsNotNothing() {
    assertThat(PartsOfHundred.of(List.of(1 / 3., 1 / 3., 1 / 3.)))
        .containsExactly("34", "33", "33");
    assertThat(PartsOfHundred.of(List.of(.998, .002))).containsExactly(">99", "<1");
    assertThat(PartsOfHundred.of(List.of(1., 0.))).containsExactly("100", "0");
    assertThat(PartsOfHundred.of(List.of(.25, .25))).containsExactly("25", "25");
  }
}
