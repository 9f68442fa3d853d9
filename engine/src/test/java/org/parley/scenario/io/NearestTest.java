package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  /** Counted by hand. */
  @Test
  void distance_counts_letters_to_change() {
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.distance("north", "norht")).isEqualTo(1);
    assertThat(Nearest.distance("ca", "abc")).isEqualTo(3);
  }

  @Test
  void only_what_is_near_is_advised() {
    assertThat(Nearest.advice("trade_of", List.of("trade-off", "nearest")))
        .isEqualTo("Maybe you meant 'trade-off'.");
    assertThat(Nearest.advice("zebra", List.of("trade-off", "nearest"))).isEmpty();
    assertThat(Nearest.advice("x", List.of())).isEmpty();
  }
}
