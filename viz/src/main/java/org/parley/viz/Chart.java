package org.parley.viz;

import java.awt.Graphics2D;
import java.util.List;

/**
 * A picture, ready to be drawn at its size by {@link ChartFolder}. Made by the classes of this
 * package that are named after what they show.
 */
public final class Chart {
  /** Width of every picture, in CSS pixels. */
  public static final int WIDTH = 760;

  private final ChartHeading heading;
  private final ChartLayout sheet;

  private Chart(ChartHeading heading, ChartLayout sheet) {
    this.heading = heading;
    this.sheet = sheet;
  }

  /** Panels side by side in so many columns, each as high as given. */
  static Chart of(
      ChartHeading heading,
      List<LegendEntry> keys,
      List<PlotPanel> panels,
      int columns,
      double panelHeight) {
    return new Chart(
        heading,
        new ChartLayout(heading, List.copyOf(keys), List.copyOf(panels), columns, panelHeight));
  }

  static Chart of(ChartHeading heading, List<LegendEntry> keys, PlotPanel panel, double height) {
    return of(heading, keys, List.of(panel), 1, height);
  }

  /**
   * A picture that says that there is nothing to show, and why.
   *
   * @param why a whole sentence
   */
  public static Chart empty(ChartHeading heading, String why) {
    PlotPanel panel = new PlotPanel("", (g, area) -> PlotTheme.message(g, area, why));
    return of(heading, List.of(), panel, 90);
  }

  /** What stands above it and is said about it. */
  public ChartHeading heading() {
    return heading;
  }

  /** Height in CSS pixels. */
  public int height() {
    return sheet.height();
  }

  /** Draws it at its size, from the origin. Not to be called by two threads at once. */
  void draw(Graphics2D g) {
    sheet.draw(g);
  }
}
