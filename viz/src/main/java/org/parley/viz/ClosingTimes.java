package org.parley.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** When each issue is closed in one run, and at what: a strip from its closing to the end. */
public final class ClosingTimes {
  private static final int MOST_WORDS = 190;

  private ClosingTimes() {}

  /**
   * An issue.
   *
   * @param label the issue
   * @param round round in which it was closed, from 1; 0 if before the talks, -1 if it stayed open
   * @param at what it was closed at
   */
  public record Row(String label, int round, String at) {}

  /**
   * The chart.
   *
   * @param rounds rounds of the talks
   * @param roundsPerSitting rounds after which a thin line marks the next sitting; 0 for none
   */
  public static Chart of(ChartHeading heading, List<Row> rows, int rounds, int roundsPerSitting) {
    List<String> labels = rows.stream().map(Row::label).toList();
    List<String> figures =
        rows.stream()
            .map(r -> r.round() < 0 ? "open" : r.at())
            .map(text -> ChartLettering.shorten(PlotTheme.labelFont(), text, MOST_WORDS))
            .toList();
    var plot =
        RowPlot.of(
            labels,
            figures,
            PlotTheme.wholeAxis("Round of the talks", .5, rounds + .5),
            (g, row, band, x) -> {
              strip(g, rows.get(row), rounds, band, x);
              sittings(g, rounds, roundsPerSitting, band, x);
            });
    plot.setRangeGridlinesVisible(false);
    List<LegendEntry> keys =
        List.of(
            LegendEntry.box("open", ColourPalette.PALE),
            LegendEntry.box("closed", ColourPalette.BLUE));
    return Chart.of(
        heading, keys, PlotPanel.of("", plot), rows.size() * RowPlot.rowHeight(labels, 34) + 44);
  }

  private static void strip(
      Graphics2D g, Row row, int rounds, Rectangle2D band, DoubleUnaryOperator x) {
    for (int r = 1; r <= rounds; r++) {
      boolean isClosed = row.round() >= 0 && r >= row.round();
      round(g, r, isClosed ? ColourPalette.BLUE : ColourPalette.PALE, band, x);
    }
  }

  /** Fills the place of a round. */
  static void round(Graphics2D g, int round, Color color, Rectangle2D band, DoubleUnaryOperator x) {
    double left = x.applyAsDouble(round - .5);
    double width = x.applyAsDouble(round + .5) - left;
    g.setColor(color);
    g.fill(
        new Rectangle2D.Double(
            left, band.getY() + 5, Math.max(.5, width - .8), band.getHeight() - 10));
  }

  /** Marks where sittings end, every so many rounds. */
  static void sittings(
      Graphics2D g, int rounds, int step, Rectangle2D band, DoubleUnaryOperator x) {
    g.setColor(ColourPalette.TEXT);
    g.setStroke(PlotTheme.THIN);
    for (int r = step; step > 0 && r < rounds; r += step) {
      double at = x.applyAsDouble(r + .5) - .4;
      g.draw(new Line2D.Double(at, band.getY() + 1, at, band.getMaxY() - 1));
    }
  }
}
