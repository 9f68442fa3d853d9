package org.parley.viz;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One talk on the plane of two delegations' utilities: the offers of each, where it ended, what was
 * possible, and where simulated talks end.
 */
public final class OneTalk {
  private OneTalk() {}

  /**
   * What is shown; points are {@code {x, y}}.
   *
   * @param x the delegation whose utility runs across
   * @param y the delegation whose utility runs upwards
   * @param paths offers by who made them, in order
   * @param end where the talk ended
   * @param frontier utilities of the deals on the frontier; may be empty
   * @param nash utilities of the Nash deal; empty if there is none
   * @param baseline utilities without a deal
   * @param others ends of other talks; may be empty
   */
  public record Talk(
      String x,
      String y,
      List<OfferPaths.OfferPath> paths,
      double[] end,
      double[][] frontier,
      double[] nash,
      double[] baseline,
      double[][] others) {
    public Talk {
      paths = List.copyOf(paths);
    }
  }

  /** The chart. */
  public static Chart of(ChartHeading heading, Talk talk) {
    double[][] holding =
        Stream.of(
                talk.paths().stream().flatMap(p -> Stream.of(p.points())),
                Stream.of(talk.frontier()),
                Stream.of(talk.others()),
                Stream.of(talk.end(), talk.baseline(), talk.nash()))
            .flatMap(s -> s)
            .filter(p -> p.length == 2)
            .toArray(double[][]::new);
    List<JointPlane.Layer> layers = new ArrayList<>();
    List<LegendEntry> keys = new ArrayList<>();
    layers.add(JointPlane.gains(talk.frontier(), talk.baseline()));
    layers.add(JointPlane.baseline(talk.baseline(), new Rectangle2D.Double(-9, -9, 18, 18)));
    layers.add(JointPlane.dots(talk.others(), ColourPalette.faint(ColourPalette.GREY, 110), 2.5));
    layers.add(JointPlane.frontier(talk.frontier()));
    for (int i = 0; i < talk.paths().size(); i++) {
      layers.add(OfferPaths.path(talk.paths().get(i).points(), i));
      keys.add(LegendEntry.dot("offers of " + talk.paths().get(i).label(), ColourPalette.thing(i)));
    }
    if (talk.nash().length == 2) {
      layers.add(JointPlane.diamond(talk.nash()));
      keys.add(LegendEntry.diamond("Nash deal", ColourPalette.YELLOW));
    }
    layers.add(end(talk.end()));
    keys.add(LegendEntry.dot("where this talk ended (ring)", ColourPalette.TEXT));
    keys.add(LegendEntry.dashes("without a deal", ColourPalette.SOFT_TEXT));
    if (talk.frontier().length > 0) {
      keys.add(LegendEntry.line("frontier: no deal is better for both", ColourPalette.TEXT));
    }
    if (talk.others().length > 0) {
      keys.add(LegendEntry.dot("ends of simulated talks", ColourPalette.GREY));
    }
    var plot =
        JointPlane.of(
            "Utility to " + talk.x(),
            "Utility to " + talk.y(),
            holding,
            layers.toArray(JointPlane.Layer[]::new));
    return Chart.of(heading, keys, PlotPanel.of("", plot), 400);
  }

  /** A ring: dots of offers may lie on the same spot. */
  private static JointPlane.Layer end(double[] end) {
    return (g, place) -> {
      Point2D at = place.at(end[0], end[1]);
      g.setColor(ColourPalette.TEXT);
      g.setStroke(PlotTheme.LINE);
      g.draw(new java.awt.geom.Ellipse2D.Double(at.getX() - 8, at.getY() - 8, 16, 16));
    };
  }
}
