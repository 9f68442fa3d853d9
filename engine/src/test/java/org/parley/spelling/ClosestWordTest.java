package org.parley.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosestWordTest {

  /** Counted by hand. */
  @Test
  void distance_counts_letters_to_change() {
    assertThat(ClosestWord.distance("", "abc")).isEqualTo(3);
    assertThat(ClosestWord.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(ClosestWord.distance("north", "norht")).isEqualTo(1);
    assertThat(ClosestWord.distance("ca", "abc")).isEqualTo(3);
    assertThat(ClosestWord.distance("abc", "ca")).isEqualTo(3);
  }

  @Test
  void only_what_is_near_is_advised() {
    assertThat(ClosestWord.advice("trade_of", List.of("trade-off", "nearest")))
        .isEqualTo("Maybe you meant 'trade-off'.");
    assertThat(ClosestWord.advice("zebra", List.of("trade-off", "nearest"))).isEmpty();
    assertThat(ClosestWord.advice("x", List.of())).isEmpty();
  }
}
