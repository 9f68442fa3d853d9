package org.parley.viz;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Lines with bands about them: values over rounds, the battlefield, a share as runs are added, a
 * response over a parameter.
 */
public final class BandChart {
  private BandChart() {}

  /**
   * A point of a line.
   *
   * @param x where
   * @param y the line; NaN where there is none
   * @param low lower end of the band; NaN for none
   * @param high upper end of the band
   */
  public record Point(double x, double y, double low, double high) {
    boolean isKnown() {
      return Double.isFinite(x) && Double.isFinite(y);
    }
  }

  /** A line with its band. */
  public record Line(String label, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** Several lines in one picture. */
  public static Chart of(ChartHeading heading, String xAxis, ValueScale y, List<Line> lines) {
    return of(heading, new NumberAxis(), xAxis, y, lines);
  }

  /**
   * How a share settles as runs are added: the number of runs on a logarithmic axis.
   *
   * @param lines points at growing numbers of runs, from 1
   */
  public static Chart convergence(ChartHeading heading, List<Line> lines) {
    ValueScale scale = new ValueScale("Share of runs, in 100", ValueScale.Unit.SHARE);
    return of(
        heading, new LogAxis(), "Runs (each step to the right is ten times more)", scale, lines);
  }

  private static Chart of(
      ChartHeading heading, ValueAxis x, String xAxis, ValueScale y, List<Line> lines) {
    if (lines.stream().flatMap(l -> l.points().stream()).noneMatch(Point::isKnown)) {
      return Chart.empty(heading, "There is nothing to show: no run gave a value.");
    }
    DeviationRenderer renderer = renderer();
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    List<LegendEntry> keys = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      data.addSeries(series(i, lines.get(i)));
      renderer.setSeriesPaint(i, ColourPalette.thing(i));
      renderer.setSeriesFillPaint(i, ColourPalette.thing(i));
      renderer.setSeriesStroke(i, PlotTheme.LINE);
      keys.add(LegendEntry.line(lines.get(i).label(), ColourPalette.thing(i)));
    }
    NumberAxis values = range(y, lines);
    XYPlot plot = PlotTheme.xy(PlotTheme.axis(xAxis), values, data, renderer);
    if (x instanceof LogAxis log) {
      log.setLabel(xAxis);
      log.setTickUnit(new NumberTickUnit(1));
      PlotTheme.quiet(log);
      log.setNumberFormatOverride(
          new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
      plot.setDomainAxis(log);
    }
    zero(plot, values);
    return Chart.of(heading, lines.size() > 1 ? keys : List.of(), PlotPanel.of("", plot), 300);
  }

  private static DeviationRenderer renderer() {
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(.22f);
    renderer.setDrawSeriesLineAsPath(true);
    return renderer;
  }

  private static YIntervalSeries series(int index, Line line) {
    YIntervalSeries series = new YIntervalSeries(index);
    for (Point p : line.points()) {
      if (p.isKnown()) {
        series.add(
            p.x(),
            p.y(),
            Double.isFinite(p.low()) ? p.low() : p.y(),
            Double.isFinite(p.high()) ? p.high() : p.y());
      }
    }
    return series;
  }

  private static NumberAxis range(ValueScale scale, List<Line> lines) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Line line : lines) {
      for (Point p : line.points()) {
        for (double v : new double[] {p.y(), p.low(), p.high()}) {
          low = Double.isFinite(v) ? Math.min(low, v) : low;
          high = Double.isFinite(v) ? Math.max(high, v) : high;
        }
      }
    }
    if (scale.unit() == ValueScale.Unit.SHARE) {
      return scale.axisFrom(Math.max(0, low), Math.min(1, high));
    }
    double room = (high - low) * .05;
    NumberAxis axis = scale.axisFrom(low, high);
    axis.setRange(low - Math.max(room, 1e-6), high + Math.max(room, 1e-6));
    return axis;
  }

  private static void zero(XYPlot plot, NumberAxis values) {
    if (values.getRange().contains(0)) {
      plot.addRangeMarker(
          new ValueMarker(0, ColourPalette.SOFT_TEXT, PlotTheme.THIN), Layer.BACKGROUND);
    }
  }
}
