package org.parley.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What a result becomes when one input goes to its low and to its high end, about the result as it
 * is (Howard 1988).
 */
public final class TornadoChart {
  private static final double BAR = 20;

  private TornadoChart() {}

  /**
   * An input.
   *
   * @param label what it is
   * @param atLow the result with the input at its low end
   * @param atHigh the result with the input at its high end
   */
  public record Swing(String label, double atLow, double atHigh) {}

  /**
   * The chart.
   *
   * @param base the result as it is
   * @param swings from top to bottom, widest first by custom
   */
  public static Chart of(ChartHeading heading, ValueScale scale, double base, List<Swing> swings) {
    List<LabelledEstimate> ends = new ArrayList<>();
    for (Swing s : swings) {
      ends.add(new LabelledEstimate(s.label(), base, s.atLow(), s.atHigh()));
    }
    if (swings.isEmpty() || !Double.isFinite(base)) {
      return Chart.empty(heading, "There is nothing to show: no input was varied.");
    }
    double from = base;
    double to = base;
    for (Swing s : swings) {
      for (double v : new double[] {s.atLow(), s.atHigh()}) {
        from = Double.isFinite(v) ? Math.min(from, v) : from;
        to = Double.isFinite(v) ? Math.max(to, v) : to;
      }
    }
    double room = Math.max((to - from) * .05, 1e-6);
    var axis = scale.axisFrom(from, to);
    axis.setRange(from - room, to + room);
    List<String> labels = swings.stream().map(Swing::label).toList();
    var plot =
        RowPlot.of(
            labels,
            swings.stream()
                .map(s -> scale.figure(s.atLow()) + " / " + scale.figure(s.atHigh()))
                .toList(),
            axis,
            (g, row, band, x) -> {
              Swing s = swings.get(row);
              double zero = x.applyAsDouble(base);
              side(g, band, zero, x.applyAsDouble(s.atLow()), ColourPalette.BLUE);
              side(g, band, zero, x.applyAsDouble(s.atHigh()), ColourPalette.RED);
              g.setColor(ColourPalette.TEXT);
              g.setStroke(PlotTheme.THIN);
              g.draw(new Line2D.Double(zero, band.getMinY(), zero, band.getMaxY()));
            });
    List<LegendEntry> keys =
        List.of(
            LegendEntry.box("input low", ColourPalette.BLUE),
            LegendEntry.box("input high", ColourPalette.RED),
            LegendEntry.line("as it is: " + scale.figure(base), ColourPalette.TEXT));
    return Chart.of(
        heading, keys, PlotPanel.of("", plot), swings.size() * RowPlot.rowHeight(labels, 34) + 44);
  }

  private static void side(Graphics2D g, Rectangle2D band, double from, double to, Color color) {
    if (Double.isFinite(to)) {
      g.setColor(ColourPalette.faint(color, 190));
      g.fill(
          new Rectangle2D.Double(
              Math.min(from, to), band.getCenterY() - BAR / 2, Math.abs(to - from), BAR));
    }
  }
}
