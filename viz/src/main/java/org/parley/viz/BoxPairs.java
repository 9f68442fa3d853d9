package org.parley.viz;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/**
 * A box in the space of parameters (Friedman & Fisher 1999), seen in pairs of them: where the cases
 * of interest lie, and where the box is.
 */
public final class BoxPairs {
  private static final int MOST_SIDES = 4;

  private BoxPairs() {}

  /**
   * One side of the box.
   *
   * @param label the parameter
   * @param column its column in the cases
   * @param low lower limit
   * @param high upper limit
   */
  public record Side(String label, int column, double low, double high) {}

  /**
   * The chart, for the first four sides at most.
   *
   * @param cases values of the parameters, one row per case
   * @param hit whether a case is of interest
   */
  public static Chart of(
      ChartHeading heading, List<Side> sides, double[][] cases, boolean[] hit, String what) {
    if (sides.isEmpty() || cases.length == 0) {
      return Chart.empty(heading, "There is no box to show.");
    }
    List<Side> shown = sides.subList(0, Math.min(MOST_SIDES, sides.size()));
    List<PlotPanel> panels = new ArrayList<>();
    for (int a = 0; a < shown.size(); a++) {
      for (int b = a + 1; b < shown.size(); b++) {
        Room room = shown.size() == 2 ? Room.WHOLE : Room.PART;
        panels.add(panel(room, shown.get(a), shown.get(b), cases, hit));
      }
    }
    if (panels.isEmpty()) {
      panels.add(single(shown.get(0), cases, hit));
    }
    List<LegendEntry> keys =
        List.of(
            LegendEntry.dot(what, ColourPalette.BLUE),
            LegendEntry.dot("other", ColourPalette.GREY),
            LegendEntry.line("the box", ColourPalette.RED));
    int columns = Math.min(3, panels.size());
    return Chart.of(heading, keys, panels, columns, panels.size() == 1 ? 380 : 235);
  }

  /**
   * What room the names of axes have, in points.
   *
   * @param across below a panel
   * @param up beside it
   */
  private record Room(double across, double up) {
    /** Of one panel that has the chart for itself. */
    static final Room WHOLE = new Room(500, 270);

    /** Of one panel out of three in a row. */
    static final Room PART = new Room(210, 160);
  }

  private static PlotPanel panel(Room room, Side x, Side y, double[][] cases, boolean[] hit) {
    double[][] all =
        Arrays.stream(cases)
            .map(c -> new double[] {c[x.column()], c[y.column()]})
            .toArray(double[][]::new);
    return PlotPanel.of(
        "", plot(room, x.label(), y.label(), all, hit, box(x.low(), x.high(), y.low(), y.high())));
  }

  /** A box of one side: the case's number upwards, which means nothing, keeps dots apart. */
  private static PlotPanel single(Side x, double[][] cases, boolean[] hit) {
    double[][] all = new double[cases.length][];
    for (int i = 0; i < cases.length; i++) {
      all[i] = new double[] {cases[i][x.column()], i + 1};
    }
    XYPlot plot =
        plot(Room.WHOLE, x.label(), "Case", all, hit, box(x.low(), x.high(), -1, cases.length + 2));
    return PlotPanel.of("", plot);
  }

  private static XYPlot plot(
      Room room, String x, String y, double[][] all, boolean[] hit, JointPlane.Layer box) {
    return JointPlane.of(
        ChartLettering.shorten(PlotTheme.axisFont(), x, room.across()),
        ChartLettering.shorten(PlotTheme.axisFont(), y, room.up()),
        all,
        JointPlane.dots(picked(all, hit, false), ColourPalette.faint(ColourPalette.GREY, 150), 2.2),
        JointPlane.dots(picked(all, hit, true), ColourPalette.faint(ColourPalette.BLUE, 170), 2.6),
        box);
  }

  private static double[][] picked(double[][] all, boolean[] hit, boolean wanted) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (hit[i] == wanted) {
        rows.add(all[i]);
      }
    }
    return rows.toArray(double[][]::new);
  }

  private static JointPlane.Layer box(double x0, double x1, double y0, double y1) {
    return (Graphics2D g, JointPlane.Place place) -> {
      Point2D a = place.at(x0, y0);
      Rectangle2D box = new Rectangle2D.Double();
      box.setFrameFromDiagonal(a, place.at(x1, y1));
      g.setColor(ColourPalette.faint(ColourPalette.RED, 28));
      g.fill(box);
      g.setColor(ColourPalette.RED);
      g.setStroke(PlotTheme.LINE);
      g.draw(box);
    };
  }
}
