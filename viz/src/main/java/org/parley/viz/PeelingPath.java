package org.parley.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;

/**
 * How a box shrinks as it is peeled (Friedman & Fisher 1999): the share of what is of interest that
 * it still covers against how pure it is. Good boxes lie in the upper right corner.
 */
public final class PeelingPath {
  private PeelingPath() {}

  /**
   * A box of the path.
   *
   * @param coverage share of all cases of interest that lie inside
   * @param density share of the cases inside that are of interest
   */
  public record Step(double coverage, double density) {}

  /**
   * The chart.
   *
   * @param path from the whole space on
   * @param chosen which of them was chosen
   */
  public static Chart of(ChartHeading heading, List<Step> path, int chosen) {
    if (path.isEmpty()) {
      return Chart.empty(heading, "There is no box to show.");
    }
    List<LegendEntry> keys =
        List.of(LegendEntry.dot("a box, with its number", ColourPalette.BLUE), chosenKey());
    return Chart.of(heading, keys, PlotPanel.of("", plot(path, chosen)), 360);
  }

  static XYPlot plot(List<Step> path, int chosen) {
    double[][] points =
        path.stream()
            .map(s -> new double[] {100 * s.coverage(), 100 * s.density()})
            .toArray(double[][]::new);
    double[][] holding = new double[points.length + 2][];
    System.arraycopy(points, 0, holding, 0, points.length);
    holding[points.length] = new double[] {0, 0};
    holding[points.length + 1] = new double[] {100, 100};
    XYPlot plot =
        JointPlane.of(
            "Coverage: of 100 points of interest, so many lie inside",
            "Density: of 100 points inside, so many are",
            holding,
            line(points),
            JointPlane.dots(points, ColourPalette.BLUE, 3),
            JointPlane.diamond(points[chosen]),
            (g, place) -> numbers(g, place, points, chosen));
    // There are from 0 to 100 of 100; the room around is for the dots alone.
    ((NumberAxis) plot.getDomainAxis()).setTickUnit(new NumberTickUnit(20));
    ((NumberAxis) plot.getRangeAxis()).setTickUnit(new NumberTickUnit(20));
    return plot;
  }

  private static LegendEntry chosenKey() {
    return LegendEntry.diamond("the box that was chosen", ColourPalette.YELLOW);
  }

  private static JointPlane.Layer line(double[][] points) {
    return (g, place) -> {
      Path2D path = new Path2D.Double();
      for (int i = 0; i < points.length; i++) {
        Point2D at = place.at(points[i][0], points[i][1]);
        if (i == 0) {
          path.moveTo(at.getX(), at.getY());
        } else {
          path.lineTo(at.getX(), at.getY());
        }
      }
      g.setColor(ColourPalette.faint(ColourPalette.BLUE, 110));
      g.setStroke(PlotTheme.LINE);
      g.draw(path);
    };
  }

  /** The chosen box's number first, then as many as find room. */
  private static void numbers(Graphics2D g, JointPlane.Place place, double[][] points, int chosen) {
    Font font = ChartFonts.regular(11.5);
    List<Rectangle2D> taken = new ArrayList<>();
    for (int n = -1; n < points.length; n++) {
      int box = n < 0 ? chosen : n;
      String text = Integer.toString(box);
      Point2D at = place.at(points[box][0], points[box][1]);
      double width = ChartLettering.width(font, text);
      Rectangle2D room = new Rectangle2D.Double(at.getX() + 8, at.getY() - 16, width + 2, 13);
      if (taken.stream().noneMatch(room::intersects)) {
        ChartLettering.left(g, font, ColourPalette.TEXT, text, room.getX(), room.getMaxY() - 2.5);
        taken.add(room);
      }
    }
  }
}
