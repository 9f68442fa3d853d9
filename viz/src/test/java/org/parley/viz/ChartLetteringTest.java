package org.parley.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartLetteringTest {
  private static final Font FONT = ChartFonts.regular(12);
  private static final String LONG =
      "Withdrawal of heavy weapons from the line of contact, verified by observers";

  @Test
  void noLineIsWiderThanItsRoom() {
    for (int width = 40; width < 400; width += 15) {
      List<String> lines = ChartLettering.wrap(FONT, LONG, width, 3);
      assertThat(lines).hasSizeLessThanOrEqualTo(3);
      for (String line : lines) {
        assertThat(ChartLettering.width(FONT, line)).isLessThanOrEqualTo(width);
      }
    }
  }

  @Test
  void whatFitsIsLeftAlone() {
    assertThat(ChartLettering.wrap(FONT, LONG, 10_000, 1)).containsExactly(LONG);
    assertThat(ChartLettering.wrap(FONT, "", 50, 2)).containsExactly("");
  }

  @Test
  void whatDoesNotFitEndsWithDotsAtAWord() {
    assertThat(ChartLettering.shorten(FONT, LONG, 160)).isEqualTo("Withdrawal of heavy\u2026");
    assertThat(ChartLettering.shorten(FONT, "x".repeat(200), 60)).endsWith("x\u2026");
  }

  /** What the shipped font has not is set in a font of the machine, if one has it. */
  @Test
  void lettersOfOtherScripts() {
    String arabic = "\u0627\u0644\u0645\u0627\u0621";
    assertThat(FallbackFonts.covering(FONT, "Water")).isSameAs(FONT);
    assertThat(FallbackFonts.missing(List.of("Water", "\u0412\u043e\u0434\u0430"))).isEmpty();
    boolean known = FallbackFonts.missing(List.of(arabic)).isEmpty();
    Font font = FallbackFonts.covering(FONT, arabic);
    assertThat(font.canDisplayUpTo(arabic) < 0).isEqualTo(known);
    assertThat(font.getSize2D()).isEqualTo(12);
    assertThat(ChartLettering.width(FONT, arabic)).isPositive();
    // A private use letter, which no font has.
    assertThat(FallbackFonts.missing(List.of("a\uDBFF\uDFFD"))).isEqualTo("\uDBFF\uDFFD");
  }

  @Test
  void theFontKnowsTheSignsThatWeUse() {
    assertThat(FONT.canDisplayUpTo("\u2026\u2013\u00b5\u03c3 \u0406\u0457\u0456 \u011f\u0142"))
        .isEqualTo(-1);
  }
}
