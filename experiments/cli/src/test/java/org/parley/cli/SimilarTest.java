package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarTest {
  @ParameterizedTest
  @CsvSource({"'', abc, 3", "run, run, 0", "rnu, run, 1", "kitten, sitting, 3", "ca, abc, 3"})
  void distances(String a, String b, int distance) {
    assertThat(Similar.distance(a, b)).isEqualTo(distance);
    assertThat(Similar.distance(b, a)).isEqualTo(distance);
  }

  @Test
  void nearest() {
    List<String> words = List.of("--runs", "--seed", "--set");
    assertThat(Similar.nearest("--rnus", words)).contains("--runs");
    assertThat(Similar.nearest("--sed", words)).contains("--seed");
    assertThat(Similar.nearest("--elephant", words)).isEmpty();
  }
}
