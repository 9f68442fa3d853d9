package org.parley.viz.console;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.parley.viz.ColourPalette;

/** A chart to which points are added while the talks go on. */
final class LiveChart {
  private static final Color BATTLEFIELD = new Color(0x1F2933);
  private static final Color GRID = new Color(0xE3E7EC);

  /** The least that an axis of utilities spans: smaller moves are not made to look large. */
  private static final double LEAST_UTILITY = 0.1;

  private static final double LEAST_COST = 0.01;

  private final JFreeChart chart;
  private final XYPlot plot = new XYPlot();
  private final List<XYSeries> series = new ArrayList<>();
  private int axes;

  private LiveChart(String title, NumberAxis across) {
    plot.setDomainAxis(across);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    chart = new JFreeChart(title, JFreeChart.DEFAULT_TITLE_FONT.deriveFont(14f), plot, true);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getLegend().setFrame(BlockBorder.NONE);
  }

  /** The plane of two delegations, with the offers of all: each a path. */
  static LiveChart plane(String title, List<String> names) {
    LiveChart plane = new LiveChart(title, utility("Utility to " + names.get(0)));
    plane.show(names, utility("Utility to " + names.get(1)), ColourPalette::thing);
    return plane;
  }

  /** Utilities by round. */
  static LiveChart utilities(String title, List<String> names) {
    LiveChart chart = new LiveChart(title, rounds());
    chart.show(names, utility("Utility"), ColourPalette::thing);
    return chart;
  }

  /** The battlefield by round, and what fighting costs each, on an axis of its own. */
  static LiveChart war(String title, List<String> names) {
    LiveChart chart = new LiveChart(title, rounds());
    NumberAxis battlefield = axis("Battlefield, from -1 to 1");
    battlefield.setRange(-1.05, 1.05);
    chart.show(List.of("Battlefield"), battlefield, i -> BATTLEFIELD);
    NumberAxis cost = axis("Cost in utility a month");
    cost.setAutoRangeIncludesZero(true);
    cost.setAutoRangeMinimumSize(LEAST_COST);
    chart.show(names.stream().map(n -> "Cost to " + n).toList(), cost, ColourPalette::thing);
    return chart;
  }

  private static NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRangeIncludesZero(false);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }

  private static NumberAxis utility(String label) {
    NumberAxis axis = axis(label);
    axis.setAutoRangeMinimumSize(LEAST_UTILITY);
    return axis;
  }

  private static NumberAxis rounds() {
    NumberAxis axis = axis("Round");
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setAutoRangeMinimumSize(2);
    return axis;
  }

  /** Adds series that are measured on an axis of their own. */
  private void show(List<String> names, NumberAxis up, IntFunction<Color> colour) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    for (int i = 0; i < names.size(); i++) {
      // Kept in the order in which they came, not by x: on the plane offers go to and fro.
      XYSeries one = new XYSeries(names.get(i), false, true);
      renderer.setSeriesPaint(i, colour.apply(i));
      renderer.setSeriesStroke(i, new BasicStroke(2));
      renderer.setSeriesShape(i, new Ellipse2D.Double(-3, -3, 6, 6));
      data.addSeries(one);
      series.add(one);
    }
    int place = axes++;
    plot.setRangeAxis(place, up);
    plot.setDataset(place, data);
    plot.setRenderer(place, renderer);
    plot.mapDatasetToRangeAxis(place, place);
  }

  ChartPanel panel() {
    return new ChartPanel(chart);
  }

  void add(int which, double x, double y) {
    series.get(which).add(x, y);
  }

  /** Says anew what is measured across and up. */
  void measure(String across, String up) {
    plot.getDomainAxis().setLabel(across);
    plot.getRangeAxis().setLabel(up);
  }

  /** The point that was added last. */
  double[] last(int which) {
    XYSeries one = series.get(which);
    int at = one.getItemCount() - 1;
    return new double[] {one.getX(at).doubleValue(), one.getY(at).doubleValue()};
  }

  int points(int which) {
    return series.get(which).getItemCount();
  }

  void clear() {
    series.forEach(XYSeries::clear);
  }
}
