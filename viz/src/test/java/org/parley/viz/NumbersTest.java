package org.parley.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void numbersHaveAPointInEveryLocale() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertThat(Numbers.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(Numbers.fixed(.25, 2)).isEqualTo("0.25");
    assertThat(Numbers.plain(1234.56)).isEqualTo("1234.6");
    assertThat(Numbers.plain(30)).isEqualTo("30");
  }

  @Test
  void utilityHasNoLeadingZeroAndIsNeverMinusNothing() {
    assertThat(Numbers.utility(.041)).isEqualTo(".04");
    assertThat(Numbers.utility(-.1)).isEqualTo("-.10");
    assertThat(Numbers.utility(-.001)).isEqualTo(".00");
    assertThat(Numbers.utility(1)).isEqualTo("1.00");
    assertThat(Numbers.utility(Double.NaN)).isEqualTo("none");
  }

  @Test
  void sharesAreTalksOutOfAHundred() {
    assertThat(Numbers.inHundred(.714)).isEqualTo("71");
    assertThat(Numbers.inHundred(.004)).isEqualTo("<1");
    assertThat(Numbers.inHundred(.996)).isEqualTo(">99");
    assertThat(Numbers.inHundred(0)).isEqualTo("0");
    assertThat(Numbers.inHundred(1)).isEqualTo("100");
    assertThat(Numbers.rangeInHundred(1e-17, .004)).isEqualTo("0 to <1");
    assertThat(Numbers.change(.12)).isEqualTo("+12");
    assertThat(Numbers.change(-.001)).isEqualTo("0");
  }
}
