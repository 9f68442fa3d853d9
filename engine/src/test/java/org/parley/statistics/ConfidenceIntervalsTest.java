package org.parley.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalsTest {
  /**
   * Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, .2553, .3662",
    "15, 148, .0624, .1605",
    "0, 20, 0, .1611",
    "1, 29, .0061, .1718",
  })
  void wilsonAgreesWithNewcombe(long successes, long trials, double low, double high) {
    ShareEstimate share = ConfidenceIntervals.wilson(successes, trials);
    assertThat(share.share()).isEqualTo(successes / (double) trials);
    assertThat(share.low()).isCloseTo(low, within(5e-5));
    assertThat(share.high()).isCloseTo(high, within(5e-5));
  }

  /** The same to six places; by hand from the formula with z = 1.959963985. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, .255289, .366210",
    "0, 20, 0, .161125",
    "10, 10, .722467, 1",
    "0, 10, 0, .277533",
  })
  void wilsonToSixPlaces(long successes, long trials, double low, double high) {
    ShareEstimate share = ConfidenceIntervals.wilson(successes, trials);
    assertThat(share.low()).isCloseTo(low, within(5e-7));
    assertThat(share.high()).isCloseTo(high, within(5e-7));
  }

  @Test
  void wilsonEndsAreExact() {
    for (long n = 1; n < 2_000; n++) {
      assertThat(ConfidenceIntervals.wilson(0, n).low()).isZero();
      assertThat(ConfidenceIntervals.wilson(n, n).high()).isEqualTo(1);
    }
  }

  @Test
  void wilsonOfNothing() {
    assertThat(ConfidenceIntervals.wilson(0, 0)).isEqualTo(new ShareEstimate(Double.NaN, 0, 1));
    assertThatThrownBy(() -> ConfidenceIntervals.wilson(3, 2))
        .hasMessage("successes must be from 0 to 2, not 3");
  }

  /**
   * Newcombe (1998), Interval estimation for the difference, table II, method 10, 56/70 - 48/80.
   */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, .2, .0524, .3339",
    "9, 10, 3, 10, .6, .1705, .8090",
    "10, 10, 0, 10, 1, .6075, 1",
  })
  void differenceAgreesWithNewcombe(
      long b, long ofB, long a, long ofA, double difference, double low, double high) {
    ShareEstimate share =
        ConfidenceIntervals.difference(
            ConfidenceIntervals.wilson(a, ofA), ConfidenceIntervals.wilson(b, ofB));
    assertThat(share.share()).isCloseTo(difference, within(1e-12));
    assertThat(share.low()).isCloseTo(low, within(5e-5));
    assertThat(share.high()).isCloseTo(high, within(5e-5));
  }

  /** Any table of Student's t, .975. */
  @ParameterizedTest
  @CsvSource({"1, 12.706", "4, 2.776", "30, 2.042", "999, 1.962", "1000000, 1.960"})
  void student(long degrees, double t) {
    assertThat(ConfidenceIntervals.student95(degrees)).isCloseTo(t, within(5e-4));
  }
}
