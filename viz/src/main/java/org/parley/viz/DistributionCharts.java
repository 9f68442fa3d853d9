package org.parley.viz;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** How numbers are spread over runs: a histogram each, with mean, quantiles and a line to beat. */
public final class DistributionCharts {
  private static final int MOST_BARS = 60;

  private DistributionCharts() {}

  /**
   * A distribution.
   *
   * @param label what is spread
   * @param from lower end of the first bin
   * @param width width of a bin, above 0
   * @param counts runs per bin
   * @param mean mean; NaN if unknown
   * @param q05 quantile below which 5 of 100 lie, and so on; NaN if unknown
   * @param baseline the line to beat; NaN for none
   */
  public record Distribution(
      String label,
      double from,
      double width,
      List<Long> counts,
      double mean,
      double q05,
      double q25,
      double q75,
      double q95,
      double baseline) {
    public Distribution {
      counts = List.copyOf(counts);
    }

    long total() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }

    private int first() {
      int i = 0;
      while (i < counts.size() - 1 && counts.get(i) == 0) {
        i++;
      }
      return i;
    }

    private int last() {
      int i = counts.size() - 1;
      while (i > 0 && counts.get(i) == 0) {
        i--;
      }
      return i;
    }
  }

  /**
   * The chart.
   *
   * @param axis label of the value axis
   * @param baseline what the line to beat is, for the legend
   * @param columns panels side by side
   */
  public static Chart of(
      ChartHeading heading, String axis, String baseline, int columns, List<Distribution> all) {
    if (all.isEmpty() || all.stream().allMatch(d -> d.total() == 0)) {
      return Chart.empty(heading, "There is nothing to show: no run gave a value.");
    }
    List<LegendEntry> keys =
        List.of(
            LegendEntry.box("runs", ColourPalette.faint(ColourPalette.BLUE, 190)),
            LegendEntry.line("mean", ColourPalette.TEXT),
            LegendEntry.box("middle 90 of 100 runs", band(90)),
            LegendEntry.box("middle 50", band(190)),
            LegendEntry.dashes(baseline, ColourPalette.RED));
    List<PlotPanel> panels = new ArrayList<>();
    for (Distribution d : all) {
      panels.add(panel(d, axis));
    }
    return Chart.of(heading, keys, panels, columns, all.size() > 4 ? 130 : 165);
  }

  private static Color band(int alpha) {
    return ColourPalette.faint(ColourPalette.GREY, alpha);
  }

  private static PlotPanel panel(Distribution d, String axis) {
    if (d.total() == 0) {
      return new PlotPanel(
          d.label(), (g, area) -> PlotTheme.message(g, area, "No run gave a value."));
    }
    XYBarRenderer bars = new XYBarRenderer(0);
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    bars.setSeriesPaint(0, ColourPalette.faint(ColourPalette.BLUE, 190));
    NumberAxis x = axis(d, axis);
    NumberAxis y = PlotTheme.axis("Runs in 100");
    y.setAutoRangeIncludesZero(true);
    XYPlot plot = PlotTheme.xy(x, y, data(d), bars);
    PlotTheme.leftSpace(plot, 48);
    marks(plot, d);
    return PlotPanel.of(d.label(), plot);
  }

  private static NumberAxis axis(Distribution d, String label) {
    double low = d.from() + d.first() * d.width();
    double high = d.from() + (d.last() + 1) * d.width();
    for (double mark : new double[] {d.mean(), d.baseline()}) {
      low = Double.isFinite(mark) ? Math.min(low, mark) : low;
      high = Double.isFinite(mark) ? Math.max(high, mark) : high;
    }
    double room = Math.max((high - low) * .04, .01);
    return PlotTheme.axis(label, low - room, high + room);
  }

  private static XYIntervalSeriesCollection data(Distribution d) {
    int span = d.last() - d.first() + 1;
    int merge = (span + MOST_BARS - 1) / MOST_BARS;
    XYIntervalSeries series = new XYIntervalSeries("");
    for (int i = d.first(); i <= d.last(); i += merge) {
      int end = Math.min(i + merge, d.last() + 1);
      long count = d.counts().subList(i, end).stream().mapToLong(Long::longValue).sum();
      double low = d.from() + i * d.width();
      double high = d.from() + (i + merge) * d.width();
      double share = 100.0 * count / d.total();
      series.add((low + high) / 2, low, high, share, share, share);
    }
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(series);
    return data;
  }

  private static void marks(XYPlot plot, Distribution d) {
    interval(plot, d.q05(), d.q95(), 80);
    interval(plot, d.q25(), d.q75(), 110);
    if (Double.isFinite(d.mean())) {
      plot.addDomainMarker(
          new ValueMarker(d.mean(), ColourPalette.TEXT, new BasicStroke(1.8f)), Layer.FOREGROUND);
    }
    if (Double.isFinite(d.baseline())) {
      plot.addDomainMarker(
          new ValueMarker(d.baseline(), ColourPalette.RED, PlotTheme.DASHED), Layer.FOREGROUND);
    }
  }

  private static void interval(XYPlot plot, double low, double high, int alpha) {
    if (Double.isFinite(low) && Double.isFinite(high)) {
      IntervalMarker marker = new IntervalMarker(low, high, band(alpha));
      marker.setOutlinePaint(null);
      marker.setAlpha(1);
      plot.addDomainMarker(marker, Layer.BACKGROUND);
    }
  }
}
