package org.parley.viz;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Differences with their intervals about the line of no difference, coloured by whom they belong
 * to. Those whose interval holds zero are hollow: they may be no difference at all.
 */
public final class GroupedForest {
  private GroupedForest() {}

  /**
   * A row.
   *
   * @param group to whom it belongs
   */
  public record GroupedRow(String group, LabelledEstimate estimate) {}

  /** The chart, rows from top to bottom. */
  public static Chart of(ChartHeading heading, ValueScale scale, List<GroupedRow> rows) {
    if (rows.isEmpty()) {
      return Chart.empty(heading, "There is nothing to compare.");
    }
    List<String> groups =
        List.copyOf(new LinkedHashSet<>(rows.stream().map(GroupedRow::group).toList()));
    List<LabelledEstimate> estimates = rows.stream().map(GroupedRow::estimate).toList();
    List<String> labels = estimates.stream().map(LabelledEstimate::label).toList();
    var plot =
        RowPlot.of(
            labels,
            estimates.stream().map(scale::words).toList(),
            scale.axisFor(estimates),
            (g, row, band, x) -> {
              double zero = x.applyAsDouble(0);
              g.setColor(ColourPalette.SOFT_TEXT);
              g.setStroke(PlotTheme.THIN);
              g.draw(new Line2D.Double(zero, band.getMinY(), zero, band.getMaxY()));
              LabelledEstimate e = estimates.get(row);
              if (!e.isKnown()) {
                return;
              }
              Color color = ColourPalette.thing(groups.indexOf(rows.get(row).group()));
              IntervalBars.whisker(g, e, band, x, color);
              Ellipse2D dot =
                  new Ellipse2D.Double(
                      x.applyAsDouble(e.value()) - 5, band.getCenterY() - 5, 10, 10);
              boolean isHollow = e.hasInterval() && e.low() <= 0 && e.high() >= 0;
              g.setColor(isHollow ? Color.WHITE : color);
              g.fill(dot);
              g.setColor(color);
              g.draw(dot);
            });
    List<LegendEntry> keys = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      keys.add(LegendEntry.dot(groups.get(i), ColourPalette.thing(i)));
    }
    return Chart.of(
        heading, keys, PlotPanel.of("", plot), rows.size() * RowPlot.rowHeight(labels, 36) + 44);
  }
}
