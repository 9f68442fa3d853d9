package org.parley.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How something is divided, row by row: each row has parts of its own, named inside the bar where
 * they fit and below it where they do not.
 */
public final class StackedShares {
  private static final double BAR = 20;
  private static final double NOTHING = 1e-9;
  private static final double ROW = 48;

  private StackedShares() {}

  /**
   * A part of a row.
   *
   * @param label what it is
   * @param share in [0,1]
   * @param rest whether it is what is left over, drawn grey: left open, no answer
   */
  public record Part(String label, double share, boolean rest) {}

  /**
   * A row.
   *
   * @param label what is divided
   * @param parts from left to right; together at most 1
   */
  public record Row(String label, List<Part> parts) {
    public Row {
      parts = List.copyOf(parts);
    }
  }

  /** The chart, rows from top to bottom. */
  public static Chart of(ChartHeading heading, String axis, List<Row> rows) {
    if (rows.isEmpty() || rows.stream().allMatch(r -> total(r) == 0)) {
      return Chart.empty(heading, "There is nothing to show: no run ended.");
    }
    List<String> labels = rows.stream().map(Row::label).toList();
    var plot =
        RowPlot.of(
            labels,
            List.of(),
            PlotTheme.shareAxis(axis),
            (g, row, band, x) -> new Strip(g, rows.get(row), band, x).draw());
    return Chart.of(
        heading,
        List.of(),
        PlotPanel.of("", plot),
        rows.size() * RowPlot.rowHeight(labels, ROW) + 40);
  }

  private static double total(Row row) {
    return row.parts().stream()
        .mapToDouble(Part::share)
        .filter(s -> Double.isFinite(s) && s > 0)
        .sum();
  }

  /** What is written below a bar. */
  private record Outside(double share, String words) {}

  /** One bar and the line below it. */
  private record Strip(Graphics2D g, Row row, Rectangle2D band, DoubleUnaryOperator x) {
    void draw() {
      List<String> figures = PartsOfHundred.of(row.parts.stream().map(Part::share).toList());
      List<Outside> below = new ArrayList<>();
      double from = 0;
      long settled = row.parts.stream().filter(p -> !p.rest).count();
      int index = 0;
      for (int i = 0; i < row.parts.size(); i++) {
        Part part = row.parts.get(i);
        Color color = part.rest ? ColourPalette.GREY : color(index++, settled);
        if (part.share > NOTHING) {
          double to = from + part.share;
          String words = part.label + " " + figures.get(i);
          if (!segment(words, from, to, color)) {
            below.add(new Outside(part.share, words));
          }
          from = to;
        }
      }
      caption(below);
    }

    /** Steps of one scale: the options of an issue have an order. */
    private static Color color(int index, long count) {
      double share = count < 2 ? .5 : index / (count - 1.0);
      return ColourPalette.amount(.22 + .63 * share);
    }

    /** Draws a part; returns whether its words fit into it. */
    private boolean segment(String words, double from, double to, Color color) {
      double left = x.applyAsDouble(from);
      double width = x.applyAsDouble(to) - left;
      g.setColor(color);
      g.fill(
          new Rectangle2D.Double(left, band.getCenterY() - BAR / 2, Math.max(.5, width - 1), BAR));
      Font font = ChartFonts.regular(11.5);
      boolean fits = ChartLettering.width(font, words) <= width - 10;
      if (fits) {
        double base = band.getCenterY() + 4;
        ChartLettering.left(g, font, ColourPalette.on(color), words, left + 5, base);
      }
      return fits;
    }

    /** The largest first: what does not fit is the least. */
    private void caption(List<Outside> parts) {
      if (parts.isEmpty()) {
        return;
      }
      List<String> below =
          parts.stream()
              .sorted(Comparator.comparingDouble((Outside p) -> -p.share()))
              .map(Outside::words)
              .toList();
      Font font = ChartFonts.regular(11);
      double width = band.getWidth() + 6;
      String text = String.join(", ", below);
      int shown = below.size();
      while (shown > 1 && ChartLettering.width(font, text) > width) {
        shown--;
        text = String.join(", ", below.subList(0, shown)) + ", " + (below.size() - shown) + " more";
      }
      double base = band.getCenterY() + BAR / 2 + 12;
      String fitting = ChartLettering.shorten(font, text, width);
      ChartLettering.left(g, font, ColourPalette.SOFT_TEXT, fitting, band.getX() + 4, base);
    }
  }
}
