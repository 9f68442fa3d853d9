package org.parley.viz;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** How a value moves over rounds: the median with the middle half and the middle 90 of 100 runs. */
public final class FanChart {
  private FanChart() {}

  /** Quantiles at a round; NaN where there is nothing. */
  public record Quantiles(double q05, double q25, double q50, double q75, double q95) {
    boolean areKnown() {
      return Double.isFinite(q05 + q25 + q50 + q75 + q95);
    }
  }

  /**
   * A fan.
   *
   * @param label whose it is
   * @param rounds quantiles by round, from 1
   * @param baseline a level to compare with; NaN for none
   */
  public record Fan(String label, List<Quantiles> rounds, double baseline) {
    public Fan {
      rounds = List.copyOf(rounds);
    }
  }

  /**
   * The chart, one panel per fan, all on the same scale.
   *
   * @param baseline what the level to compare with is, for the legend
   */
  public static Chart of(ChartHeading heading, String axis, String baseline, List<Fan> fans) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int rounds = 1;
    for (Fan fan : fans) {
      rounds = Math.max(rounds, fan.rounds().size());
      for (Quantiles q : fan.rounds()) {
        low = q.areKnown() ? Math.min(low, q.q05()) : low;
        high = q.areKnown() ? Math.max(high, q.q95()) : high;
      }
      low = Double.isFinite(fan.baseline()) ? Math.min(low, fan.baseline()) : low;
    }
    if (low > high || high == Double.NEGATIVE_INFINITY) {
      return Chart.empty(heading, "There is nothing to show: no offer was made.");
    }
    double room = Math.max(.01, (high - low) * .04);
    List<PlotPanel> panels = new ArrayList<>();
    for (int i = 0; i < fans.size(); i++) {
      NumberAxis x = PlotTheme.wholeAxis("Round of the talks", 1, Math.max(2, rounds));
      NumberAxis y = PlotTheme.axis(axis, low - room, high + room);
      panels.add(panel(i, fans.get(i), x, y));
    }
    List<LegendEntry> keys =
        List.of(
            LegendEntry.line("median", ColourPalette.TEXT),
            LegendEntry.box(
                "middle 50 of 100 runs", ColourPalette.faint(ColourPalette.SOFT_TEXT, 130)),
            LegendEntry.box("middle 90", ColourPalette.faint(ColourPalette.SOFT_TEXT, 60)),
            LegendEntry.dashes(baseline, ColourPalette.SOFT_TEXT));
    int columns = Math.min(fans.size(), fans.size() == 3 || fans.size() > 4 ? 3 : 2);
    return Chart.of(heading, keys, panels, columns, 230);
  }

  private static PlotPanel panel(int index, Fan fan, NumberAxis x, NumberAxis y) {
    if (fan.rounds().stream().noneMatch(Quantiles::areKnown)) {
      return new PlotPanel(
          fan.label(), (g, area) -> PlotTheme.message(g, area, "No offer was made."));
    }
    YIntervalSeries wide = new YIntervalSeries("wide");
    YIntervalSeries half = new YIntervalSeries("half");
    for (int r = 0; r < fan.rounds().size(); r++) {
      Quantiles q = fan.rounds().get(r);
      if (q.areKnown()) {
        wide.add(r + 1, q.q50(), q.q05(), q.q95());
        half.add(r + 1, q.q50(), q.q25(), q.q75());
      }
    }
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    data.addSeries(wide);
    data.addSeries(half);
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(.25f);
    for (int s = 0; s < 2; s++) {
      renderer.setSeriesPaint(s, ColourPalette.thing(index));
      renderer.setSeriesFillPaint(s, ColourPalette.thing(index));
      renderer.setSeriesStroke(s, PlotTheme.LINE);
    }
    XYPlot plot = PlotTheme.xy(x, y, data, renderer);
    PlotTheme.leftSpace(plot, 48);
    if (Double.isFinite(fan.baseline())) {
      plot.addRangeMarker(
          new ValueMarker(fan.baseline(), ColourPalette.SOFT_TEXT, PlotTheme.DASHED),
          Layer.FOREGROUND);
    }
    return PlotPanel.of(fan.label(), plot);
  }
}
