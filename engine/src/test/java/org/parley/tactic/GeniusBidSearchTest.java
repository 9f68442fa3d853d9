package org.parley.tactic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.DealSpace;

/** Worked by hand. */
class GeniusBidSearchTest {

  /**
   * Two issues of three options, worth 0, 1, 2 each. By value, then in the order of enumeration
   * (first issue, second issue): 22 | 12 21 | 02 11 20 | 01 10 | 00.
   */
  @Test
  void tiesEndWhereHalvingEnds() {
    OfferCandidates candidates =
        new OfferCandidates(DealSpace.of(new int[] {3, 3}, new int[] {-1, -1}, List.of()));
    for (int b = 0; b < 2; b++) {
      candidates.begin(b);
      for (int o = 0; o < 3; o++) {
        candidates.add(b, o, o * 10);
      }
      candidates.end(b);
    }
    GeniusBidSearch search = new GeniusBidSearch(candidates);
    // Places 0 to 8: the middle is 4, which is 11.
    finds(search, 20, 0, 20, 1, 1);
    // 4 is too small, so high = 4, and 2 is 21.
    finds(search, 30, 0, 30, 2, 1);
    // 4 is too large, so low = 4, and 6 is 01.
    finds(search, 10, 0, 10, 0, 1);
    // 4, 2, 1 (30), 0 (40), which repeats; none of the neighbours is nearer.
    finds(search, 36, 0, 40, 2, 2);
    // 4 (20), 2 (30), 3 (20), 2 repeats: the one behind, 20, is as near, and only what is strictly
    // nearer is taken.
    finds(search, 25, 0, 30, 2, 1);
    // The same place: now the one behind is nearer.
    finds(search, 24, 0, 20, 0, 2);
    // But nothing below the floor: the next above it in the list.
    finds(search, 24, 22, 30, 2, 1);
    assertThat(search.find(50, 41)).isFalse();
  }

  private static void finds(
      GeniusBidSearch search, long target, long floor, long value, int first, int second) {
    assertThat(search.find(target, floor)).isTrue();
    assertThat(search.own()).as("target %d", target).isEqualTo(value);
    assertThat(search.code()).as("target %d", target).isEqualTo(first + 3L * second);
  }
}
