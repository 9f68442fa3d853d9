package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0.000000001",
    "-1, -0.000000001",
    "250000000, 0.25",
    "-1500000000, -1.5",
    "3000000000, 3",
    "-1000000010, -1.00000001",
    "9223372036854775807, 9223372036.854775807",
  })
  void nano(long nano, String text) {
    assertThat(DecimalText.ofNano(nano)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "-0.0, 0",
    "1e-12, 0",
    "-1e-12, 0",
    "1e12, 1000000000000",
    "NaN, none",
    "Infinity, none",
    "0.3333333333333, 0.333333333"
  })
  void doubles(double value, String text) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(DecimalText.of(value, "none")).isEqualTo(text);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Rounding is that of the exact binary value, half to even, also right beside a half unit. */
  @Test
  void roundsAsExactArithmeticDoes() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double half = (random.nextInt(2_000_000_000) - 1_000_000_000 + .5) / 1e9;
      for (double value :
          new double[] {half, Math.nextUp(half), half * 1500, random.nextGaussian()}) {
        BigDecimal exact = new BigDecimal(value).setScale(9, RoundingMode.HALF_EVEN);
        assertThat(new BigDecimal(DecimalText.of(value, ""))).isEqualByComparingTo(exact);
      }
    }
  }

  @Test
  void agreeWithEachOther() {
    for (long nano = -2_000_000_000L; nano < 2_000_000_000L; nano += 1_234_567) {
      assertThat(DecimalText.of(nano / 1e9, "")).isEqualTo(DecimalText.ofNano(nano));
    }
  }
}
