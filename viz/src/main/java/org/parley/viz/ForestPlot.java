package org.parley.viz;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * Differences with their intervals, about the line of no difference (Lewis & Clarke 2001). Those
 * whose interval holds zero are drawn paler: they may be no difference at all.
 */
public final class ForestPlot {
  private ForestPlot() {}

  /** The chart, rows from top to bottom. */
  public static Chart of(ChartHeading heading, ValueScale scale, List<LabelledEstimate> rows) {
    if (rows.isEmpty()) {
      return Chart.empty(heading, "There is nothing to compare.");
    }
    List<String> labels = rows.stream().map(LabelledEstimate::label).toList();
    var plot =
        RowPlot.of(
            labels,
            rows.stream().map(scale::words).toList(),
            scale.axisFor(rows),
            (g, row, band, x) -> {
              double zero = x.applyAsDouble(0);
              g.setColor(ColourPalette.SOFT_TEXT);
              g.setStroke(PlotTheme.THIN);
              g.draw(new Line2D.Double(zero, band.getMinY(), zero, band.getMaxY()));
              LabelledEstimate estimate = rows.get(row);
              if (!estimate.isKnown()) {
                return;
              }
              Color color = color(estimate);
              IntervalBars.whisker(g, estimate, band, x, color);
              g.setColor(color);
              double at = x.applyAsDouble(estimate.value());
              g.fill(new Ellipse2D.Double(at - 5, band.getCenterY() - 5, 10, 10));
            });
    List<LegendEntry> keys =
        List.of(
            LegendEntry.dot("higher", ColourPalette.BLUE),
            LegendEntry.dot("lower", ColourPalette.RED),
            LegendEntry.dot("interval holds zero: may be no difference", ColourPalette.GREY));
    return Chart.of(
        heading, keys, PlotPanel.of("", plot), rows.size() * RowPlot.rowHeight(labels, 36) + 44);
  }

  private static Color color(LabelledEstimate estimate) {
    if (estimate.hasInterval() && estimate.low() <= 0 && estimate.high() >= 0) {
      return ColourPalette.GREY;
    }
    return estimate.value() >= 0 ? ColourPalette.BLUE : ColourPalette.RED;
  }
}
