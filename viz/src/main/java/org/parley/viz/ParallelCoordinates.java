package org.parley.viz;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Many numbers per case: one upright axis each, one line per case (Inselberg 1985). */
public final class ParallelCoordinates {
  private static final int MANY = 60;

  private ParallelCoordinates() {}

  /**
   * A case.
   *
   * @param values one per axis; NaN breaks the line
   * @param group index of its group
   */
  public record Line(double[] values, int group) {}

  /**
   * The chart; each axis runs from the smallest to the largest value on it.
   *
   * @param axes what the axes are
   * @param groups what the groups of cases are; later ones are drawn over earlier ones
   */
  public static Chart of(
      ChartHeading heading, List<String> axes, List<String> groups, List<Line> lines) {
    if (lines.isEmpty() || axes.size() < 2) {
      return Chart.empty(heading, "There is nothing to show: too few cases or parameters.");
    }
    List<LegendEntry> keys = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      keys.add(LegendEntry.line(groups.get(i), ColourPalette.thing(i)));
    }
    double[] low = new double[axes.size()];
    double[] high = new double[axes.size()];
    for (int a = 0; a < axes.size(); a++) {
      int axis = a;
      var range =
          lines.stream()
              .mapToDouble(l -> l.values()[axis])
              .filter(Double::isFinite)
              .summaryStatistics();
      low[a] = range.getCount() == 0 ? 0 : range.getMin();
      high[a] = range.getCount() == 0 ? 0 : range.getMax();
    }
    Drawing drawing = new Drawing(axes, List.copyOf(lines), low, high);
    return Chart.of(heading, keys, new PlotPanel("", drawing), 340);
  }

  private record Drawing(List<String> axes, List<Line> lines, double[] low, double[] high)
      implements PlotPanel.Painter {
    private static final double TOP = 56;
    private static final double BOTTOM = 22;

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
      int groups = lines.stream().mapToInt(Line::group).max().orElse(0);
      for (int group = 0; group <= groups; group++) {
        int number = group;
        List<Line> same = lines.stream().filter(l -> l.group == number).toList();
        same.forEach(line -> line(g, area, line, same.size() > MANY));
      }
      for (int a = 0; a < axes.size(); a++) {
        axis(g, area, a);
      }
    }

    private void line(Graphics2D g, Rectangle2D area, Line line, boolean many) {
      g.setColor(ColourPalette.faint(ColourPalette.thing(line.group), many ? 55 : 220));
      g.setStroke(new BasicStroke(many ? 1f : 2.4f));
      Path2D path = new Path2D.Double();
      boolean pen = false;
      for (int a = 0; a < axes.size(); a++) {
        double y = y(area, a, line.values[a]);
        if (!Double.isFinite(y)) {
          pen = false;
        } else if (pen) {
          path.lineTo(x(area, a), y);
        } else {
          path.moveTo(x(area, a), y);
          pen = true;
        }
      }
      g.draw(path);
    }

    private void axis(Graphics2D g, Rectangle2D area, int a) {
      double x = x(area, a);
      double bottom = area.getMaxY() - BOTTOM;
      g.setColor(ColourPalette.SOFT_TEXT);
      g.setStroke(PlotTheme.THIN);
      g.draw(new Line2D.Double(x, area.getY() + TOP, x, bottom));
      Font font = PlotTheme.axisFont();
      double room = area.getWidth() / axes.size() - 8;
      List<String> label = ChartLettering.wrap(ChartFonts.bold(11.5), axes.get(a), room, 2);
      double y = area.getY() + TOP - 24 - (label.size() - 1) * ChartLettering.line(font);
      for (String text : label) {
        ChartLettering.centre(g, ChartFonts.bold(11.5), ColourPalette.TEXT, text, x, y);
        y += ChartLettering.line(font);
      }
      String most = NumberText.plain(rounded(high[a]));
      String least = NumberText.plain(rounded(low[a]));
      ChartLettering.centre(g, font, ColourPalette.SOFT_TEXT, most, x, area.getY() + TOP - 6);
      ChartLettering.centre(g, font, ColourPalette.SOFT_TEXT, least, x, bottom + 15);
    }

    private double x(Rectangle2D area, int a) {
      return area.getX() + area.getWidth() * (a + .5) / axes.size();
    }

    private double y(Rectangle2D area, int a, double value) {
      double span = high[a] - low[a];
      double alone = Double.isNaN(value) ? value : .5;
      double share = span > 0 ? (value - low[a]) / span : alone;
      return area.getMaxY() - BOTTOM - share * (area.getHeight() - TOP - BOTTOM);
    }

    private static double rounded(double value) {
      return Math.abs(value) < 10 ? Math.round(value * 100) / 100.0 : Math.round(value);
    }
  }
}
