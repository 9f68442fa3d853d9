package org.parley.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosestWordTest {

  /** Counted by hand. */
  @Test
  void distanceCountsLettersToChange() {
    assertThat(ClosestWord.distance("", "abc")).isEqualTo(3);
    assertThat(ClosestWord.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(ClosestWord.distance("north", "norht")).isEqualTo(1);
    assertThat(ClosestWord.distance("ca", "abc")).isEqualTo(3);
    assertThat(ClosestWord.distance("abc", "ca")).isEqualTo(3);
  }

  @Test
  void onlyWhatIsNearIsAdvised() {
    assertThat(ClosestWord.advice("trade_of", List.of("trade-off", "nearest")))
        .isEqualTo("Maybe you meant 'trade-off'.");
    assertThat(ClosestWord.advice("zebra", List.of("trade-off", "nearest"))).isEmpty();
    assertThat(ClosestWord.advice("x", List.of())).isEmpty();
  }

  /** One change for every three letters, and at least one. */
  @Test
  void longWordsMayDifferInMore() {
    assertThat(ClosestWord.of("waetr", List.of("water"))).contains("water");
    assertThat(ClosestWord.of("waert", List.of("water"))).isEmpty();
    assertThat(ClosestWord.of("wtears", List.of("waters"))).contains("waters");
    assertThat(ClosestWord.of("abcdef", List.of("abxyef"))).contains("abxyef");
    assertThat(ClosestWord.of("abcdef", List.of("axyzef"))).isEmpty();
    assertThat(ClosestWord.of("abcdef", List.of("abcdefgh"))).contains("abcdefgh");
    assertThat(ClosestWord.of("abcdef", List.of("abcdefghi"))).isEmpty();
  }

  /** A word of which nothing is left is not the same word. */
  @Test
  void somethingMustBeAlike() {
    assertThat(ClosestWord.of("a", List.of("b"))).isEmpty();
    assertThat(ClosestWord.of("ab", List.of("ac"))).contains("ac");
    assertThat(ClosestWord.of("ab", List.of("b"))).isEmpty();
  }

  @Test
  void ofTheNearestTheFirstByTheAlphabetIsAdvised() {
    assertThat(ClosestWord.of("fence", List.of("fenze", "fende"))).contains("fende");
    assertThat(ClosestWord.of("fencexx", List.of("fence", "fencexy"))).contains("fencexy");
  }

  @Test
  void whatIsNoWordIsNotCompared() {
    String longest = "x".repeat(100);
    assertThat(ClosestWord.of(longest, List.of(longest))).contains(longest);
    assertThat(ClosestWord.of(longest + "x", List.of(longest))).isEmpty();
    assertThat(ClosestWord.of(longest, List.of(longest + "x"))).isEmpty();
  }
}
