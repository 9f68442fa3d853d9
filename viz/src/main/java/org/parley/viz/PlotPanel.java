package org.parley.viz;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;

/**
 * One of the drawings that a chart is made of.
 *
 * @param title what tells it from its neighbours; empty if it is alone
 * @param painter draws it
 */
record PlotPanel(String title, Painter painter) {

  /** Draws into an area. */
  interface Painter {
    void paint(Graphics2D g, Rectangle2D area);
  }

  static PlotPanel of(String title, Plot plot) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(null);
    return new PlotPanel(title, chart::draw);
  }
}
