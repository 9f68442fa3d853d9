package org.parley.viz;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;

/** The look that all pictures share: white ground, thin grid, quiet axes. */
final class PlotTheme {
  static final BasicStroke DASHED =
      new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);
  static final BasicStroke THIN = new BasicStroke(1);
  static final BasicStroke LINE =
      new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private PlotTheme() {}

  static Font axisFont() {
    return ChartFonts.regular(11.5);
  }

  static Font labelFont() {
    return ChartFonts.regular(12);
  }

  /** An axis of numbers whose ticks do not depend on the locale. */
  static NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label.isEmpty() ? null : label);
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    axis.setAutoRangeIncludesZero(false);
    quiet(axis);
    axis.setLabelFont(FallbackFonts.covering(axisFont(), label));
    return axis;
  }

  /** An axis from one number to another; a range of nothing is widened. */
  static NumberAxis axis(String label, double from, double to) {
    NumberAxis axis = axis(label);
    double spare = to - from > 1e-9 ? 0 : Math.max(.05, Math.abs(from) * .1);
    axis.setRange(from - spare, to + spare);
    return axis;
  }

  /** Shares from 0 to 1, labelled as talks out of 100. */
  static NumberAxis shareAxis(String label) {
    NumberAxis axis = axis(label, 0, 1);
    hundreds(axis, .25);
    return axis;
  }

  /** Labels shares on an axis as talks out of 100. */
  static void hundreds(NumberAxis axis, double step) {
    String places = step < .01 ? "0.0" : "0";
    DecimalFormat format = new DecimalFormat(places, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMultiplier(100);
    axis.setTickUnit(new NumberTickUnit(step, format));
  }

  static NumberAxis wholeAxis(String label, double from, double to) {
    NumberAxis axis = axis(label, from, to);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    return axis;
  }

  static void quiet(Axis axis) {
    axis.setTickLabelFont(axisFont());
    axis.setLabelFont(axisFont());
    axis.setTickLabelPaint(ColourPalette.SOFT_TEXT);
    axis.setLabelPaint(ColourPalette.SOFT_TEXT);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setLabelInsets(new RectangleInsets(4, 4, 0, 4));
  }

  /** A plot of a y over an x, with grid lines on the y. */
  static XYPlot xy(NumberAxis x, NumberAxis y, XYDataset data, XYItemRenderer renderer) {
    XYPlot plot = new XYPlot(data, x, y, renderer);
    plain(plot);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(ColourPalette.GRID);
    plot.setRangeGridlineStroke(THIN);
    plot.setRangeZeroBaselineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  static void plain(Plot plot) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setInsets(new RectangleInsets(4, 0, 0, 26));
    plot.setNoDataMessage("Nothing to show");
    plot.setNoDataMessageFont(labelFont());
    plot.setNoDataMessagePaint(ColourPalette.SOFT_TEXT);
  }

  /** Reserves the same room for the y axis in every panel, so that they line up. */
  static void leftSpace(XYPlot plot, double width) {
    AxisSpace space = new AxisSpace();
    space.setLeft(width);
    plot.setFixedRangeAxisSpace(space);
  }

  static void message(Graphics2D g, Rectangle2D area, String text) {
    g.setColor(ColourPalette.PALE);
    g.fill(area);
    Font font = ChartFonts.regular(13);
    List<String> lines = ChartLettering.wrap(font, text, area.getWidth() - 40, 4);
    double y = area.getCenterY() - lines.size() * ChartLettering.line(font) / 2 + font.getSize2D();
    for (String line : lines) {
      ChartLettering.centre(g, font, ColourPalette.SOFT_TEXT, line, area.getCenterX(), y);
      y += ChartLettering.line(font);
    }
  }
}
