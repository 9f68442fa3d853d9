package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarWordsTest {
  @ParameterizedTest
  @CsvSource({"'', abc, 3", "run, run, 0", "rnu, run, 1", "kitten, sitting, 3", "ca, abc, 3"})
  void distances(String a, String b, int distance) {
    assertThat(SimilarWords.distance(a, b)).isEqualTo(distance);
    assertThat(SimilarWords.distance(b, a)).isEqualTo(distance);
  }

  @Test
  void nearest() {
    List<String> words = List.of("--runs", "--seed", "--set");
    assertThat(SimilarWords.nearest("--rnus", words)).contains("--runs");
    assertThat(SimilarWords.nearest("--sed", words)).contains("--seed");
    assertThat(SimilarWords.nearest("--elephant", words)).isEmpty();
  }
}
