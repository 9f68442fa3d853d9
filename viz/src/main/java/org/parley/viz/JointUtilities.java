package org.parley.viz;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What simulated talks leave two delegations with, beside what was possible: the frontier, the zone
 * of possible agreement, the Nash deal. One panel per pair; with more than four delegations, a line
 * per run over parallel axes.
 */
public final class JointUtilities {
  /** Delegations that are still shown in pairs; more have an axis each. */
  public static final int MOST_IN_PLANES = 4;

  private static final int MOST_POINTS = 1200;

  private JointUtilities() {}

  /**
   * The numbers, all by delegation in order.
   *
   * @param names delegations
   * @param runs utilities at the end, one row per run
   * @param frontier utilities of the deals on the frontier; may be empty
   * @param zone utilities of the deals on the frontier of the ZOPA; may be empty
   * @param nash utilities of the Nash deal; empty if there is none
   * @param baseline utilities without a deal; empty if unknown
   */
  public record Utilities(
      List<String> names,
      double[][] runs,
      double[][] frontier,
      double[][] zone,
      double[] nash,
      double[] baseline) {
    public Utilities {
      names = List.copyOf(names);
    }
  }

  /** The chart. */
  public static Chart of(ChartHeading heading, Utilities u) {
    if (u.runs().length == 0 && u.frontier().length == 0) {
      return Chart.empty(heading, "There is nothing to show: no run gave a value.");
    }
    int n = u.names().size();
    if (n > MOST_IN_PLANES) {
      return parallel(heading, u);
    }
    List<PlotPanel> panels = new ArrayList<>();
    int pairs = n * (n - 1) / 2;
    double[][] shown = sample(u.runs(), MOST_POINTS / pairs);
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        panels.add(panel(u, shown, a, b, pairs == 1));
      }
    }
    int columns = Math.min(3, pairs);
    return Chart.of(heading, keys(u, n), panels, columns, pairs == 1 ? 400 : 235);
  }

  private static PlotPanel panel(Utilities u, double[][] shown, int a, int b, boolean alone) {
    double[][] runs = pair(shown, a, b);
    // The frontier of many delegations is no line in the plane of two of them.
    double[][] frontier = alone ? pair(u.frontier(), a, b) : new double[0][];
    double[] baseline = at(u.baseline(), a, b);
    double[] nash = at(u.nash(), a, b);
    double[][] holding =
        Stream.of(Stream.of(runs), Stream.of(frontier), Stream.of(baseline, nash))
            .flatMap(s -> s)
            .filter(p -> p.length == 2)
            .toArray(double[][]::new);
    List<JointPlane.Layer> layers = new ArrayList<>();
    if (baseline.length == 2) {
      layers.add(JointPlane.gains(alone ? pair(u.zone(), a, b) : new double[0][], baseline));
      layers.add(JointPlane.baseline(baseline, new Rectangle2D.Double(-9, -9, 18, 18)));
    }
    layers.add(JointPlane.dots(runs, ColourPalette.faint(ColourPalette.BLUE, 90), alone ? 3 : 2.2));
    layers.add(JointPlane.frontier(frontier));
    if (nash.length == 2) {
      layers.add(JointPlane.diamond(nash));
    }
    String title = alone ? "" : u.names().get(a) + " and " + u.names().get(b);
    String x = label(u.names().get(a), alone);
    String y = label(u.names().get(b), alone);
    var plot = JointPlane.of(x, y, holding, layers.toArray(JointPlane.Layer[]::new));
    return PlotPanel.of(title, plot);
  }

  /** Small panels have room for small words. */
  private static String label(String name, boolean alone) {
    return alone ? "Gain of " + name : ChartLettering.shorten(PlotTheme.axisFont(), name, 150);
  }

  private static List<LegendEntry> keys(Utilities u, int n) {
    List<LegendEntry> keys = new ArrayList<>();
    keys.add(
        LegendEntry.dot("end of a simulated talk", ColourPalette.faint(ColourPalette.BLUE, 170)));
    if (n == 2 && u.frontier().length > 0) {
      keys.add(LegendEntry.line("frontier: no deal is better for both", ColourPalette.TEXT));
    }
    if (u.baseline().length > 0) {
      keys.add(LegendEntry.dashes("without a deal", ColourPalette.SOFT_TEXT));
      if (n == 2 && u.zone().length > 0) {
        keys.add(
            LegendEntry.box(
                "zone: better for both than no deal, across no red line",
                ColourPalette.faint(ColourPalette.GREEN, 110)));
      }
    }
    if (u.nash().length > 0) {
      keys.add(LegendEntry.diamond("Nash deal", ColourPalette.YELLOW));
    }
    return keys;
  }

  private static Chart parallel(ChartHeading heading, Utilities u) {
    List<ParallelCoordinates.Line> lines = new ArrayList<>();
    for (double[] run : sample(u.runs(), 250)) {
      lines.add(new ParallelCoordinates.Line(run, 0));
    }
    List<String> groups = new ArrayList<>(List.of("simulated talk"));
    if (u.baseline().length > 0) {
      lines.add(new ParallelCoordinates.Line(u.baseline(), groups.size()));
      groups.add("without a deal");
    }
    if (u.nash().length > 0) {
      lines.add(new ParallelCoordinates.Line(u.nash(), groups.size()));
      groups.add("Nash deal");
    }
    return ParallelCoordinates.of(heading, u.names(), groups, lines);
  }

  /** Evenly picked rows, at most so many. */
  private static double[][] sample(double[][] rows, int most) {
    if (rows.length <= most) {
      return rows;
    }
    return IntStream.range(0, most)
        .mapToObj(i -> rows[(int) ((long) i * rows.length / most)])
        .toArray(double[][]::new);
  }

  private static double[][] pair(double[][] points, int a, int b) {
    return Arrays.stream(points).map(p -> at(p, a, b)).toArray(double[][]::new);
  }

  private static double[] at(double[] point, int a, int b) {
    return point.length == 0 ? point : new double[] {point[a], point[b]};
  }
}
