package org.parley.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the offers of one run move over the plane of two delegations' utilities. */
public final class OfferPaths {
  private OfferPaths() {}

  /**
   * The offers of one delegation, in order.
   *
   * @param label whose they are
   * @param points utilities {@code {x, y}} of each offer
   */
  public record OfferPath(String label, double[][] points) {}

  /**
   * The chart; of two paths, the first and the last offer are named.
   *
   * @param x the delegation whose utility runs across
   * @param y the delegation whose utility runs upwards
   * @param frontier utilities of the deals on the frontier; may be empty
   */
  public static Chart of(
      ChartHeading heading, String x, String y, List<OfferPath> paths, double[][] frontier) {
    if (paths.stream().allMatch(p -> p.points().length == 0)) {
      return Chart.empty(heading, "No offer was made.");
    }
    double[][] holding =
        Stream.concat(paths.stream().flatMap(p -> Stream.of(p.points())), Stream.of(frontier))
            .toArray(double[][]::new);
    List<JointPlane.Layer> layers = new ArrayList<>();
    List<LegendEntry> keys = new ArrayList<>();
    layers.add(JointPlane.frontier(frontier));
    for (int i = 0; i < paths.size(); i++) {
      layers.add(path(paths.get(i).points(), i));
      keys.add(LegendEntry.dot("offers of " + paths.get(i).label(), ColourPalette.thing(i)));
    }
    for (int i = 0; i < paths.size() && paths.size() == 2; i++) {
      layers.add(ends(paths.get(i).points(), i));
    }
    if (frontier.length > 0) {
      keys.add(
          LegendEntry.line(
              "frontier at the start: no deal is better for both", ColourPalette.TEXT));
    }
    var plot =
        JointPlane.of(
            "Utility to " + x, "Utility to " + y, holding, layers.toArray(JointPlane.Layer[]::new));
    return Chart.of(heading, keys, PlotPanel.of("", plot), 400);
  }

  /** Offers in their order, joined by a line. */
  static JointPlane.Layer path(double[][] points, int index) {
    return (g, place) -> {
      Path2D line = new Path2D.Double();
      for (int i = 0; i < points.length; i++) {
        Point2D at = place.at(points[i][0], points[i][1]);
        if (i == 0) {
          line.moveTo(at.getX(), at.getY());
        } else {
          line.lineTo(at.getX(), at.getY());
        }
      }
      g.setColor(ColourPalette.faint(ColourPalette.thing(index), 130));
      g.setStroke(PlotTheme.THIN);
      g.draw(line);
      JointPlane.dots(points, ColourPalette.thing(index), 3.5).paint(g, place);
    };
  }

  /** Names the first and the last offer, on a ground that keeps lines under the words apart. */
  private static JointPlane.Layer ends(double[][] points, int index) {
    return (g, place) -> {
      if (points.length > 0) {
        Font font = ChartFonts.bold(11.5);
        double first = ChartLettering.width(font, "first");
        double last = ChartLettering.width(font, "last");
        Point2D from = place.at(points[0][0], points[0][1]);
        double[] end = points[points.length - 1];
        Point2D to = place.at(end[0], end[1]);
        word(g, font, "first", first, from.getX() + 6, from.getY() - (index % 2 * 6) - 5);
        word(g, font, "last", last, to.getX() - 6 - last, to.getY() + (index % 2 * 20) - 5);
      }
    };
  }

  private static void word(Graphics2D g, Font font, String word, double width, double x, double y) {
    g.setColor(ColourPalette.faint(Color.WHITE, 220));
    g.fill(new Rectangle2D.Double(x - 1, y - 9, width + 2, 12));
    ChartLettering.left(g, font, ColourPalette.TEXT, word, x, y);
  }
}
