package org.parley.viz;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where several groups ended that held the same talks, on the plane of two delegations' utilities,
 * beside what was possible and where simulated talks end.
 */
public final class GroupEnds {
  private static final double RING = 9;

  private GroupEnds() {}

  /**
   * A group.
   *
   * @param letter what stands in its ring; short
   * @param at utilities that it reached
   */
  public record GroupEnd(String letter, double[] at) {}

  /**
   * What is shown; points are {@code {x, y}}.
   *
   * @param x the delegation whose utility runs across
   * @param y the delegation whose utility runs upwards
   * @param groups where groups ended
   * @param frontier utilities of the deals on the frontier; may be empty
   * @param nash utilities of the Nash deal; empty if there is none
   * @param baseline utilities without a deal
   * @param others ends of simulated talks; may be empty
   */
  public record Ends(
      String x,
      String y,
      List<GroupEnd> groups,
      double[][] frontier,
      double[] nash,
      double[] baseline,
      double[][] others) {
    public Ends {
      groups = List.copyOf(groups);
    }
  }

  /** The chart. */
  public static Chart of(ChartHeading heading, Ends ends) {
    double[][] holding =
        Stream.of(
                ends.groups().stream().map(GroupEnd::at),
                Stream.of(ends.frontier()),
                Stream.of(ends.others()),
                Stream.of(ends.baseline(), ends.nash()))
            .flatMap(s -> s)
            .filter(p -> p.length == 2)
            .toArray(double[][]::new);
    List<JointPlane.Layer> layers = new ArrayList<>();
    List<LegendEntry> keys = new ArrayList<>();
    layers.add(JointPlane.gains(ends.frontier(), ends.baseline()));
    layers.add(JointPlane.baseline(ends.baseline(), new Rectangle2D.Double(-9, -9, 18, 18)));
    layers.add(JointPlane.dots(ends.others(), ColourPalette.faint(ColourPalette.GREY, 110), 2.5));
    layers.add(JointPlane.frontier(ends.frontier()));
    if (ends.nash().length == 2) {
      layers.add(JointPlane.diamond(ends.nash()));
      keys.add(LegendEntry.diamond("Nash deal", ColourPalette.YELLOW));
    }
    layers.add(rings(ends.groups()));
    keys.add(LegendEntry.dot("where a group ended (ring with its letter)", ColourPalette.TEXT));
    keys.add(LegendEntry.dashes("without a deal", ColourPalette.SOFT_TEXT));
    if (ends.frontier().length > 0) {
      keys.add(LegendEntry.line("frontier: no deal is better for both", ColourPalette.TEXT));
    }
    if (ends.others().length > 0) {
      keys.add(LegendEntry.dot("ends of simulated talks", ColourPalette.GREY));
    }
    var plot =
        JointPlane.of(
            "Utility to " + ends.x(),
            "Utility to " + ends.y(),
            holding,
            layers.toArray(JointPlane.Layer[]::new));
    return Chart.of(heading, keys, PlotPanel.of("", plot), 440);
  }

  /** A ring for each place; groups that ended at the same share it, and it names them all. */
  private static JointPlane.Layer rings(List<GroupEnd> groups) {
    return (g, place) -> {
      g.setFont(PlotTheme.labelFont());
      g.setStroke(PlotTheme.LINE);
      for (int i = 0; i < groups.size(); i++) {
        GroupEnd group = groups.get(i);
        if (first(groups, group.at()) == i) {
          Point2D at = place.at(group.at()[0], group.at()[1]);
          Ellipse2D ring =
              new Ellipse2D.Double(at.getX() - RING, at.getY() - RING, 2 * RING, 2 * RING);
          g.setColor(ColourPalette.TEXT);
          g.draw(ring);
          String names = String.join(" ", here(groups, group.at()));
          g.drawString(names, (float) (at.getX() + RING + 3), (float) (at.getY() - RING / 2));
        }
      }
    };
  }

  private static int first(List<GroupEnd> groups, double[] at) {
    for (int i = 0; i < groups.size(); i++) {
      if (isSame(groups.get(i).at(), at)) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> here(List<GroupEnd> groups, double[] at) {
    return groups.stream().filter(o -> isSame(o.at(), at)).map(GroupEnd::letter).toList();
  }

  private static boolean isSame(double[] a, double[] b) {
    return Math.abs(a[0] - b[0]) < 5e-3 && Math.abs(a[1] - b[1]) < 5e-3;
  }
}
