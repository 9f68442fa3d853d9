package org.parley.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The layout of a picture: title, subtitle, legend, and panels in columns. */
record ChartLayout(
    ChartHeading heading,
    List<LegendEntry> keys,
    List<PlotPanel> panels,
    int columns,
    double panelHeight) {
  private static final double MARGIN = 18;
  private static final double GAP = 22;
  private static final double MARK = 11;
  private static final double INNER = Chart.WIDTH - 2 * MARGIN;

  int height() {
    int rows = (panels.size() + columns - 1) / columns;
    double body = rows * (panelTitleHeight() + panelHeight) + (rows - 1) * GAP / 2;
    return (int) Math.ceil(top() + body + MARGIN);
  }

  void draw(Graphics2D g) {
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, Chart.WIDTH, height()));
    double y = lines(g, titleFont(), ColourPalette.TEXT, titleLines(), MARGIN, MARGIN);
    y = lines(g, subtitleFont(), ColourPalette.SOFT_TEXT, subtitleLines(), MARGIN, y + 3);
    legend(g, y + 10);
    panels(g);
  }

  private void panels(Graphics2D g) {
    double width = (INNER - (columns - 1) * GAP) / columns;
    double step = panelTitleHeight() + panelHeight + GAP / 2;
    for (int i = 0; i < panels.size(); i++) {
      double x = MARGIN + i % columns * (width + GAP);
      double y = top() + i / columns * step;
      PlotPanel panel = panels.get(i);
      lines(g, panelFont(), ColourPalette.TEXT, panelTitle(panel, width), x, y);
      double under = y + panelTitleHeight();
      panel.painter().paint(g, new Rectangle2D.Double(x, under, width, panelHeight));
    }
  }

  private void legend(Graphics2D g, double top) {
    double y = top;
    for (List<LegendEntry> row : legendRows()) {
      double x = MARGIN;
      for (LegendEntry key : row) {
        key.draw(g, x, y + 2, MARK);
        ChartLettering.left(g, keyFont(), ColourPalette.TEXT, label(key), x + MARK + 6, y + 12);
        x += keyWidth(key);
      }
      y += 19;
    }
  }

  private List<List<LegendEntry>> legendRows() {
    List<List<LegendEntry>> rows = new ArrayList<>();
    double x = 0;
    for (LegendEntry key : keys) {
      if (rows.isEmpty() || x + keyWidth(key) > INNER) {
        rows.add(new ArrayList<>());
        x = 0;
      }
      rows.get(rows.size() - 1).add(key);
      x += keyWidth(key);
    }
    return rows;
  }

  private double keyWidth(LegendEntry key) {
    return MARK + 6 + ChartLettering.width(keyFont(), label(key)) + 18;
  }

  private String label(LegendEntry key) {
    return ChartLettering.shorten(keyFont(), key.label(), INNER / 2);
  }

  private double top() {
    double text =
        titleLines().size() * ChartLettering.line(titleFont())
            + 3
            + subtitleLines().size() * ChartLettering.line(subtitleFont());
    int rows = legendRows().size();
    return MARGIN + text + (rows == 0 ? 0 : 10 + rows * 19) + 10;
  }

  private double panelTitleHeight() {
    double width = (INNER - (columns - 1) * GAP) / columns;
    int most =
        panels.stream()
            .filter(p -> !p.title().isEmpty())
            .mapToInt(p -> panelTitle(p, width).size())
            .max()
            .orElse(0);
    return most == 0 ? 0 : most * ChartLettering.line(panelFont()) + 5;
  }

  private static List<String> panelTitle(PlotPanel panel, double width) {
    return ChartLettering.wrap(panelFont(), panel.title(), width, 3);
  }

  private List<String> titleLines() {
    return ChartLettering.wrap(titleFont(), heading.title(), INNER, 3);
  }

  private List<String> subtitleLines() {
    return ChartLettering.wrap(subtitleFont(), heading.subtitle(), INNER, 4);
  }

  private static double lines(
      Graphics2D g, Font font, Color color, List<String> lines, double x, double top) {
    double y = top;
    for (String line : lines) {
      ChartLettering.left(g, font, color, line, x, y + font.getSize2D());
      y += ChartLettering.line(font);
    }
    return y;
  }

  private static Font titleFont() {
    return ChartFonts.bold(17);
  }

  private static Font subtitleFont() {
    return ChartFonts.regular(12.5);
  }

  private static Font keyFont() {
    return ChartFonts.regular(12);
  }

  private static Font panelFont() {
    return ChartFonts.bold(12.5);
  }
}
