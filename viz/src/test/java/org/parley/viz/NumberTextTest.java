package org.parley.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NumberTextTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void numbersHaveAPointInEveryLocale() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertThat(NumberText.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(NumberText.fixed(.25, 2)).isEqualTo("0.25");
    assertThat(NumberText.plain(1234.56)).isEqualTo("1234.6");
    assertThat(NumberText.plain(30)).isEqualTo("30");
  }

  @Test
  void utilityHasNoLeadingZeroAndIsNeverMinusNothing() {
    assertThat(NumberText.utility(.041)).isEqualTo(".04");
    assertThat(NumberText.utility(-.1)).isEqualTo("-.10");
    assertThat(NumberText.utility(-.001)).isEqualTo(".00");
    assertThat(NumberText.utility(1)).isEqualTo("1.00");
    assertThat(NumberText.utility(Double.NaN)).isEqualTo("none");
  }

  @Test
  void sharesAreTalksOutOfAHundred() {
    assertThat(NumberText.inHundred(.714)).isEqualTo("71");
    assertThat(NumberText.inHundred(.004)).isEqualTo("<1");
    assertThat(NumberText.inHundred(.996)).isEqualTo(">99");
    assertThat(NumberText.inHundred(0)).isEqualTo("0");
    assertThat(NumberText.inHundred(1)).isEqualTo("100");
    assertThat(NumberText.rangeInHundred(1e-17, .004)).isEqualTo("0 to <1");
    assertThat(NumberText.change(.12)).isEqualTo("+12");
    assertThat(NumberText.change(-.001)).isEqualTo("0");
  }
}
