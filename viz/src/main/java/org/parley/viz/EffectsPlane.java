package org.parley.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The plane of Morris's elementary effects: mean of their absolute size (mu*, how much an input
 * matters) against their standard deviation (sigma, how much that depends on the other inputs)
 * (Morris 1991; Campolongo, Cariboni & Saltelli 2007).
 */
public final class EffectsPlane {
  private static final int MOST_LABELS = 12;

  private EffectsPlane() {}

  /**
   * An input.
   *
   * @param label what it is
   * @param size mu*, at least 0
   * @param spread sigma, at least 0
   */
  public record Effect(String label, double size, double spread) {
    boolean isKnown() {
      return Double.isFinite(size) && Double.isFinite(spread);
    }
  }

  /** The chart; the strongest inputs are named, as far as their names find room. */
  public static Chart of(ChartHeading heading, List<Effect> effects) {
    List<Effect> known =
        effects.stream()
            .filter(Effect::isKnown)
            .sorted(Comparator.comparingDouble(Effect::size).reversed())
            .toList();
    if (known.isEmpty()) {
      return Chart.empty(heading, "There is nothing to show: no input was varied.");
    }
    double[][] points =
        known.stream().map(e -> new double[] {e.size(), e.spread()}).toArray(double[][]::new);
    double most = known.get(0).size();
    double[][] holding = new double[points.length + 2][];
    System.arraycopy(points, 0, holding, 0, points.length);
    holding[points.length] = new double[] {0, 0};
    holding[points.length + 1] = new double[] {most * 1.02, most * .5};
    var plot =
        JointPlane.of(
            "How much it matters (mu*)",
            "How much that depends on the rest (sigma)",
            holding,
            diagonal(most * 2),
            JointPlane.dots(points, ColourPalette.faint(ColourPalette.BLUE, 200), 4.5),
            (g, place) -> names(g, place, known));
    List<LegendEntry> keys =
        List.of(
            LegendEntry.dot("input", ColourPalette.BLUE),
            LegendEntry.dashes(
                "above this line: works mostly together with others", ColourPalette.GREY));
    return Chart.of(heading, keys, PlotPanel.of("", plot), 400);
  }

  private static JointPlane.Layer diagonal(double to) {
    return (g, place) -> {
      g.setColor(ColourPalette.GREY);
      g.setStroke(PlotTheme.DASHED);
      g.draw(new Line2D.Double(place.at(0, 0), place.at(to, to)));
    };
  }

  /** Each name at the first of four places beside its point that nothing lies on yet. */
  private static void names(Graphics2D g, JointPlane.Place place, List<Effect> effects) {
    Font font = ChartFonts.regular(11.5);
    List<Rectangle2D> taken = new ArrayList<>();
    for (Effect e : effects) {
      Point2D at = place.at(e.size(), e.spread());
      taken.add(new Rectangle2D.Double(at.getX() - 5, at.getY() - 5, 10, 10));
    }
    Rectangle2D clip = g.getClipBounds();
    for (Effect e : effects.subList(0, Math.min(MOST_LABELS, effects.size()))) {
      String name = ChartLettering.shorten(font, e.label(), 240);
      double width = ChartLettering.width(font, name);
      Point2D at = place.at(e.size(), e.spread());
      double[][] places = {{8, -6}, {-8 - width, -6}, {-width / 2, -20}, {-width / 2, 7}};
      for (double[] shift : places) {
        Rectangle2D box =
            new Rectangle2D.Double(at.getX() + shift[0], at.getY() + shift[1], width, 13);
        if (clip.contains(box) && taken.stream().noneMatch(box::intersects)) {
          ChartLettering.left(g, font, ColourPalette.TEXT, name, box.getX(), box.getMaxY() - 2.5);
          taken.add(box);
          break;
        }
      }
    }
  }
}
