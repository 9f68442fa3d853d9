package org.parley.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberPhrasesTest {
  /** A mean of .29 beside 90 in 100 at .30 is no mistake, and is not to look like one. */
  @Test
  void aMeanOutsideItsRangeIsSaidToBeOne() {
    assertThat(NumberPhrases.meanAndRange(.25, .1, .4)).isEqualTo(".25 (.10 to .40)");
    assertThat(NumberPhrases.meanAndRange(.29, .3, .3))
        .isEqualTo(".29 on average (.30 in 90 of 100)");
    assertThat(NumberPhrases.meanAndRange(.29, .3, .32))
        .isEqualTo(".29 on average (.30 to .32 in 90 of 100)");
    assertThat(NumberPhrases.meanAndRange(.2999, .3, .32)).isEqualTo(".30 (.30 to .32)");
  }
}
