package org.parley.viz;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How far each delegation gives way in one run: what its standing offer is worth to itself. */
public final class ConcessionCurves {
  private static final double DOT = 6;

  private ConcessionCurves() {}

  /**
   * A curve.
   *
   * @param label whose offers
   * @param own by round from 1: value of its offer to itself; NaN where it had none
   * @param others by round from 1: value to it of what the others offered best; NaN for nothing
   * @param baseline what it has without a deal
   */
  public record Curve(String label, List<Double> own, List<Double> others, double baseline) {
    /** Copies the lists. */
    public Curve {
      own = List.copyOf(own);
      others = List.copyOf(others);
    }
  }

  /** The chart, one panel per delegation, all on the same scale. */
  public static Chart of(ChartHeading heading, List<Curve> curves) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int rounds = 1;
    for (Curve curve : curves) {
      rounds = Math.max(rounds, Math.max(last(curve.own()), last(curve.others())));
      for (double v : values(curve)) {
        low = Math.min(low, v);
        high = Math.max(high, v);
      }
    }
    if (curves.stream().allMatch(c -> c.own().stream().allMatch(v -> v.isNaN()))) {
      return Chart.empty(heading, "There is nothing to show: no offer was made.");
    }
    double room = Math.max(.01, (high - low) * .04);
    List<PlotPanel> panels = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      NumberAxis x =
          PlotTheme.wholeAxis("Round of the talks", 1 - room(rounds), rounds + room(rounds));
      NumberAxis y = PlotTheme.axis("Utility to itself", low - room, high + room);
      panels.add(panel(i, curves.get(i), x, y));
    }
    List<LegendEntry> keys =
        List.of(
            LegendEntry.dot("what it asks for", ColourPalette.TEXT),
            LegendEntry.line("best offer it has from the others", ColourPalette.SOFT_TEXT),
            LegendEntry.dashes("without a deal", ColourPalette.SOFT_TEXT));
    int columns = Math.min(curves.size(), curves.size() == 3 || curves.size() > 4 ? 3 : 2);
    return Chart.of(heading, keys, panels, columns, 230);
  }

  /** The last round with a value, from 1; 0 if there is none. */
  private static int last(List<Double> values) {
    int last = values.size();
    while (last > 0 && values.get(last - 1).isNaN()) {
      last--;
    }
    return last;
  }

  /** Rounds left free on both sides, so that no dot is cut at the edge. */
  private static double room(int rounds) {
    return Math.max(.25, rounds * .025);
  }

  private static List<Double> values(Curve curve) {
    List<Double> values = new ArrayList<>(curve.own());
    values.addAll(curve.others());
    values.add(curve.baseline());
    values.removeIf(v -> !Double.isFinite(v));
    return values;
  }

  private static PlotPanel panel(int index, Curve curve, NumberAxis x, NumberAxis y) {
    XYSeriesCollection data = new XYSeriesCollection();
    data.addSeries(series("own", curve.own()));
    data.addSeries(series("others", curve.others()));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    renderer.setSeriesPaint(0, ColourPalette.thing(index));
    renderer.setSeriesStroke(0, PlotTheme.LINE);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
    renderer.setSeriesPaint(1, ColourPalette.SOFT_TEXT);
    renderer.setSeriesStroke(1, PlotTheme.LINE);
    renderer.setSeriesShapesVisible(1, false);
    XYPlot plot = PlotTheme.xy(x, y, data, renderer);
    PlotTheme.leftSpace(plot, 48);
    if (Double.isFinite(curve.baseline())) {
      plot.addRangeMarker(
          new ValueMarker(curve.baseline(), ColourPalette.SOFT_TEXT, PlotTheme.DASHED),
          Layer.FOREGROUND);
    }
    return PlotPanel.of(curve.label(), plot);
  }

  private static XYSeries series(String key, List<Double> values) {
    XYSeries series = new XYSeries(key);
    for (int r = 0; r < values.size(); r++) {
      series.add(r + 1, values.get(r).isNaN() ? null : values.get(r));
    }
    return series;
  }
}
