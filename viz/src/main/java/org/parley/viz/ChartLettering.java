package org.parley.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** Measures, breaks, shortens and draws text, so that none is cut off or lies on another. */
final class ChartLettering {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final String ELLIPSIS = "\u2026";

  private ChartLettering() {}

  static double width(Font font, String text) {
    if (text.isEmpty()) {
      return 0;
    }
    return FallbackFonts.isNeeded(font, text)
        ? layout(font, text).getAdvance()
        : font.getStringBounds(text, CONTEXT).getWidth();
  }

  private static TextLayout layout(Font font, String text) {
    return new TextLayout(text, FallbackFonts.covering(font, text), CONTEXT);
  }

  /** Height of a line, with its leading. */
  static double line(Font font) {
    return font.getSize2D() * 1.32;
  }

  /** The text in lines no wider than a width; what does not fit into the last ends with dots. */
  static List<String> wrap(Font font, String text, double width, int maxLines) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : pieces(font, text, width)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(font, longer) <= width) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    if (lines.size() <= maxLines) {
      return lines;
    }
    String rest = String.join(" ", lines.subList(maxLines - 1, lines.size()));
    List<String> kept = new ArrayList<>(lines.subList(0, maxLines - 1));
    kept.add(shorten(font, rest, width));
    return kept;
  }

  /** Words; a word wider than the width is broken. */
  private static List<String> pieces(Font font, String text, double width) {
    List<String> pieces = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      String left = word;
      while (width(font, left) > width && left.length() > 1) {
        int end = left.length() - 1;
        while (end > 1 && width(font, left.substring(0, end)) > width) {
          end--;
        }
        pieces.add(left.substring(0, end));
        left = left.substring(end);
      }
      pieces.add(left);
    }
    return pieces;
  }

  /** The text if it fits, else its beginning, to a whole word if there is one, and dots. */
  static String shorten(Font font, String text, double width) {
    if (width(font, text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(font, text.substring(0, end).stripTrailing() + ELLIPSIS) > width) {
      end--;
    }
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > end / 2 ? space : end).stripTrailing() + ELLIPSIS;
  }

  static void left(Graphics2D g, Font font, Color color, String text, double x, double baseline) {
    g.setColor(color);
    if (FallbackFonts.isNeeded(font, text)) {
      // As shapes, so that letters join and run from right to left in every kind of picture.
      g.fill(layout(font, text).getOutline(AffineTransform.getTranslateInstance(x, baseline)));
      return;
    }
    g.setFont(font);
    g.drawString(text, (float) x, (float) baseline);
  }

  static void right(Graphics2D g, Font font, Color color, String text, double x, double baseline) {
    left(g, font, color, text, x - width(font, text), baseline);
  }

  static void centre(Graphics2D g, Font font, Color color, String text, double x, double baseline) {
    left(g, font, color, text, x - width(font, text) / 2, baseline);
  }
}
