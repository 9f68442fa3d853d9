package org.parley.viz;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Fonts of the machine for letters that the shipped one does not have, such as Arabic or Chinese. A
 * text is set in one font: the shipped one if it has every letter, else the first of the machine's,
 * by name, that has them all, else the one that has most of them.
 */
public final class FallbackFonts {
  private static final Map<String, Optional<Font>> KNOWN = new ConcurrentHashMap<>();

  private FallbackFonts() {}

  /** The fonts of the machine, looked for when they are first needed. */
  private static final class Machine {
    private static final List<Font> FONTS =
        Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
            .sorted(Comparator.comparing(Font::getName))
            .toList();
  }

  /** The font itself if it has every letter of the text, else the best of the machine's. */
  static Font covering(Font font, String text) {
    if (font.canDisplayUpTo(text) < 0) {
      return font;
    }
    return KNOWN
        .computeIfAbsent(text, FallbackFonts::best)
        .map(found -> found.deriveFont(font.getStyle(), font.getSize2D()))
        .orElse(font);
  }

  private static Optional<Font> best(String text) {
    Font best = null;
    long most = 0;
    for (Font font : Machine.FONTS) {
      long has = text.codePoints().filter(font::canDisplay).count();
      if (has > most) {
        most = has;
        best = font;
      }
    }
    long shipped = text.codePoints().filter(ChartFonts.regular(12)::canDisplay).count();
    return most > shipped ? Optional.of(best) : Optional.empty();
  }

  /** Whether a text needs a font of the machine. */
  static boolean isNeeded(Font font, String text) {
    return font.canDisplayUpTo(text) >= 0;
  }

  /** Letters of texts that no font has: pictures show boxes instead; each once, in order. */
  public static String missing(List<String> texts) {
    List<String> missing = new ArrayList<>();
    Font shipped = ChartFonts.regular(12);
    for (String text : texts) {
      if (isNeeded(shipped, text)) {
        Font font = covering(shipped, text);
        text.codePoints()
            .filter(c -> !font.canDisplay(c) && !Character.isISOControl(c))
            .mapToObj(Character::toString)
            .forEach(missing::add);
      }
    }
    return missing.stream().distinct().collect(Collectors.joining());
  }
}
