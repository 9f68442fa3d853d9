package org.parley.viz.console;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.parley.viz.Palette;

/** A chart to which points are added while the talks go on. */
final class LiveChart {
  private static final Color GRID = new Color(0xE3E7EC);

  private final JFreeChart chart;
  private final List<XYSeries> series = new ArrayList<>();

  /**
   * An empty chart.
   *
   * @param names of its series
   * @param dots whether points are marked
   */
  LiveChart(String title, String x, String y, List<String> names, boolean dots) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, dots);
    for (int i = 0; i < names.size(); i++) {
      // Sorted by the order in which they came, not by x: on the plane offers go to and fro.
      XYSeries one = new XYSeries(names.get(i), false, true);
      series.add(one);
      data.addSeries(one);
      renderer.setSeriesPaint(i, Palette.thing(i));
      renderer.setSeriesStroke(i, new BasicStroke(2));
      renderer.setSeriesShape(i, new Ellipse2D.Double(-3, -3, 6, 6));
    }
    XYPlot plot = new XYPlot(data, axis(x), axis(y), renderer);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    chart = new JFreeChart(title, JFreeChart.DEFAULT_TITLE_FONT.deriveFont(14f), plot, true);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
  }

  private static NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRangeIncludesZero(false);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }

  ChartPanel panel() {
    return new ChartPanel(chart);
  }

  void add(int which, double x, double y) {
    series.get(which).add(x, y);
  }

  int points(int which) {
    return series.get(which).getItemCount();
  }

  void clear() {
    series.forEach(XYSeries::clear);
  }
}
