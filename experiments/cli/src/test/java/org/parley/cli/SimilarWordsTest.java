package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarWordsTest {
  @Test
  void nearest() {
    List<String> words = List.of("--runs", "--seed", "--set");
    assertThat(SimilarWords.nearest("--rnus", words)).contains("--runs");
    assertThat(SimilarWords.nearest("--sed", words)).contains("--seed");
    assertThat(SimilarWords.nearest("--elephant", words)).isEmpty();
  }
}
