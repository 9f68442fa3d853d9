package org.parley.viz;

import java.awt.Color;
import java.util.List;

/**
 * Colours that people with the common colour blindnesses tell apart: the bright scheme of Paul Tol
 * (2021) for things, after that his muted one, the viridis scale (van der Walt & Smith 2015) for
 * amounts.
 */
public final class ColourPalette {
  public static final Color BLUE = new Color(0x4477AA);
  public static final Color CYAN = new Color(0x66CCEE);
  public static final Color GREEN = new Color(0x228833);
  public static final Color YELLOW = new Color(0xCCBB44);
  public static final Color RED = new Color(0xEE6677);
  public static final Color PURPLE = new Color(0xAA3377);
  public static final Color GREY = new Color(0xBBBBBB);

  static final Color TEXT = new Color(0x1F2933);
  static final Color SOFT_TEXT = new Color(0x5F6B7A);
  static final Color GRID = new Color(0xE3E7EC);
  static final Color PALE = new Color(0xEEF1F4);

  private static final List<Color> THINGS =
      List.of(
          BLUE,
          RED,
          GREEN,
          YELLOW,
          PURPLE,
          CYAN,
          new Color(0x332288),
          new Color(0x999933),
          new Color(0x44AA99),
          new Color(0x882255),
          new Color(0xDDCC77),
          new Color(0x117733));
  private static final int[] VIRIDIS = {
    0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C,
    0xFDE725
  };

  private ColourPalette() {}

  /** Colour of the n-th thing, from 0; after twelve they come again, each time darker. */
  public static Color thing(int n) {
    Color color = THINGS.get(Math.floorMod(n, THINGS.size()));
    int times = Math.floorDiv(n, THINGS.size());
    return times <= 0 ? color : mix(Color.BLACK, color, Math.pow(.7, times));
  }

  /** Viridis at a share in [0,1], from dark to light; shares outside are clamped. */
  public static Color amount(double share) {
    double at = Math.min(1, Math.max(0, share)) * (VIRIDIS.length - 1);
    int below = Math.min(VIRIDIS.length - 2, (int) at);
    return mix(new Color(VIRIDIS[below]), new Color(VIRIDIS[below + 1]), at - below);
  }

  static Color mix(Color a, Color b, double share) {
    return new Color(
        between(a.getRed(), b.getRed(), share),
        between(a.getGreen(), b.getGreen(), share),
        between(a.getBlue(), b.getBlue(), share));
  }

  static Color faint(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  /** Black or white, whichever reads better on the colour (weights of ITU-R BT.601). */
  static Color on(Color background) {
    double light =
        .299 * background.getRed() + .587 * background.getGreen() + .114 * background.getBlue();
    return light > 140 ? TEXT : Color.WHITE;
  }

  private static int between(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }
}
