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
  public static Chart of(Heading heading, Scale scale, List<Estimate> rows) {
    if (rows.isEmpty()) {
      return Chart.empty(heading, "There is nothing to compare.");
    }
    List<String> labels = rows.stream().map(Estimate::label).toList();
    var plot =
        RowPlot.of(
            labels,
            rows.stream().map(scale::words).toList(),
            scale.axisFor(rows),
            (g, row, band, x) -> {
              double zero = x.applyAsDouble(0);
              g.setColor(Palette.SOFT_TEXT);
              g.setStroke(Theme.THIN);
              g.draw(new Line2D.Double(zero, band.getMinY(), zero, band.getMaxY()));
              Estimate estimate = rows.get(row);
              if (!estimate.isKnown()) {
                return;
              }
              Color color = color(estimate);
              IntervalBars.whisker(g, estimate, band, x, color);
              g.setColor(color);
              double at = x.applyAsDouble(estimate.value());
              g.fill(new Ellipse2D.Double(at - 5, band.getCenterY() - 5, 10, 10));
            });
    List<Key> keys =
        List.of(
            Key.dot("higher", Palette.BLUE),
            Key.dot("lower", Palette.RED),
            Key.dot("interval holds zero: may be no difference", Palette.GREY));
    return Chart.of(
        heading, keys, Panel.of("", plot), rows.size() * RowPlot.rowHeight(labels, 36) + 44);
  }

  private static Color color(Estimate estimate) {
    if (estimate.hasInterval() && estimate.low() <= 0 && estimate.high() >= 0) {
      return Palette.GREY;
    }
    return estimate.value() >= 0 ? Palette.BLUE : Palette.RED;
  }
}
