package org.parley.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** One bar per row with its interval: shares of outcomes, ranked causes, indices. */
public final class IntervalBars {
  private static final double BAR = 20;

  private IntervalBars() {}

  /**
   * The chart.
   *
   * @param rows from top to bottom
   * @param colors one per row, or one for all
   */
  public static Chart of(
      ChartHeading heading, ValueScale scale, List<LabelledEstimate> rows, List<Color> colors) {
    if (rows.stream().noneMatch(LabelledEstimate::isKnown)) {
      return Chart.empty(heading, "There is nothing to show: no run gave a number for this.");
    }
    List<String> labels = rows.stream().map(LabelledEstimate::label).toList();
    var plot =
        RowPlot.of(
            labels,
            rows.stream().map(scale::words).toList(),
            scale.axisFor(rows),
            (g, row, band, x) ->
                bar(g, rows.get(row), colors.get(row % colors.size()), BAR, band, x));
    return Chart.of(
        heading,
        List.of(),
        PlotPanel.of("", plot),
        rows.size() * RowPlot.rowHeight(labels, 38) + 44);
  }

  /** A bar from zero with the whisker of its interval, in the middle of a band. */
  static void bar(
      Graphics2D g,
      LabelledEstimate estimate,
      Color color,
      double height,
      Rectangle2D band,
      DoubleUnaryOperator x) {
    if (!estimate.isKnown()) {
      return;
    }
    double from = x.applyAsDouble(Math.min(0, estimate.value()));
    double to = x.applyAsDouble(Math.max(0, estimate.value()));
    double thick = Math.min(height, band.getHeight() * .8);
    g.setColor(ColourPalette.faint(color, 190));
    g.fill(
        new Rectangle2D.Double(from, band.getCenterY() - thick / 2, Math.max(1, to - from), thick));
    whisker(g, estimate, band, x, ColourPalette.TEXT);
  }

  /** The interval as a thin line with ends. */
  static void whisker(
      Graphics2D g,
      LabelledEstimate estimate,
      Rectangle2D band,
      DoubleUnaryOperator x,
      Color color) {
    if (!estimate.hasInterval()) {
      return;
    }
    double low = x.applyAsDouble(estimate.low());
    double high = x.applyAsDouble(estimate.high());
    double y = band.getCenterY();
    double cap = Math.min(4, band.getHeight() / 4);
    g.setColor(color);
    g.setStroke(PlotTheme.THIN);
    g.draw(new Line2D.Double(low, y, high, y));
    g.draw(new Line2D.Double(low, y - cap, low, y + cap));
    g.draw(new Line2D.Double(high, y - cap, high, y + cap));
  }
}
