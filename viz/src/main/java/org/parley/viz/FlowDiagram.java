package org.parley.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where runs go when something changes: each ribbon is the runs that end one way before and another
 * way after, on the same draws.
 */
public final class FlowDiagram {
  private static final double NODE = 14;
  private static final double GAP = 14;
  private static final List<Color> COLORS =
      List.of(
          ColourPalette.BLUE,
          ColourPalette.CYAN,
          ColourPalette.GREY,
          ColourPalette.YELLOW,
          ColourPalette.GREEN);

  private FlowDiagram() {}

  /**
   * The runs.
   *
   * @param before what the left side is
   * @param after what the right side is
   * @param outcomes the ways in which a run can end
   * @param runs {@code runs[i][j]}: runs that end in outcome i before and j after
   */
  public record Runs(String before, String after, List<String> outcomes, long[][] runs) {
    public Runs {
      outcomes = List.copyOf(outcomes);
      if (runs.length != outcomes.size()) {
        throw new IllegalArgumentException("a row of runs for every outcome, and no more");
      }
    }

    long total() {
      long sum = 0;
      for (long[] row : runs) {
        for (long count : row) {
          sum += count;
        }
      }
      return sum;
    }

    long from(int outcome) {
      return java.util.Arrays.stream(runs[outcome]).sum();
    }

    long to(int outcome) {
      return IntStream.range(0, runs.length).mapToLong(i -> runs[i][outcome]).sum();
    }
  }

  /** The chart. */
  public static Chart of(ChartHeading heading, Runs runs) {
    if (runs.total() == 0) {
      return Chart.empty(heading, "There is nothing to compare: no run ended.");
    }
    double height = 300 + 20 * runs.outcomes().size();
    return Chart.of(heading, List.of(), new PlotPanel("", new Drawing(runs)), height);
  }

  private static Color color(int outcome) {
    return COLORS.get(outcome % COLORS.size());
  }

  private record Drawing(Runs runs) implements PlotPanel.Painter {
    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
      int n = runs.outcomes.size();
      double labels = labelWidth();
      double left = area.getX() + labels;
      double right = area.getMaxX() - labels - NODE;
      double top = area.getY() + 26;
      double unit = (area.getMaxY() - top - GAP * (n - 1)) / runs.total();
      ChartLettering.right(
          g, ChartFonts.bold(12), ColourPalette.TEXT, runs.before, left + NODE, top - 10);
      ChartLettering.left(g, ChartFonts.bold(12), ColourPalette.TEXT, runs.after, right, top - 10);
      double[] leftAt = tops(true, top, unit);
      double[] rightAt = tops(false, top, unit);
      for (int i = 0; i < n; i++) {
        node(g, i, runs.from(i), left, leftAt[i], unit, true);
        node(g, i, runs.to(i), right, rightAt[i], unit, false);
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          double thick = runs.runs[i][j] * unit;
          g.setColor(ColourPalette.faint(color(i), 110));
          if (thick > 0) {
            g.fill(ribbon(left + NODE, leftAt[i], right, rightAt[j], thick));
          }
          leftAt[i] += thick;
          rightAt[j] += thick;
        }
      }
    }

    private double[] tops(boolean before, double top, double unit) {
      double[] tops = new double[runs.outcomes.size()];
      double y = top;
      for (int i = 0; i < tops.length; i++) {
        tops[i] = y;
        y += (before ? runs.from(i) : runs.to(i)) * unit + GAP;
      }
      return tops;
    }

    private String label(int outcome, long count) {
      return runs.outcomes.get(outcome) + " " + NumberText.inHundred(count / (double) runs.total());
    }

    private double labelWidth() {
      double widest = 60;
      for (int i = 0; i < runs.outcomes.size(); i++) {
        widest =
            Math.max(widest, ChartLettering.width(PlotTheme.labelFont(), label(i, runs.total())));
      }
      return Math.min(200, widest + 14);
    }

    private void node(
        Graphics2D g, int outcome, long count, double x, double y, double unit, boolean before) {
      g.setColor(color(outcome));
      g.fill(new Rectangle2D.Double(x, y, NODE, Math.max(1, count * unit)));
      Font font = PlotTheme.labelFont();
      String text = ChartLettering.shorten(font, label(outcome, count), 190);
      double base = y + count * unit / 2 + 4;
      if (before) {
        ChartLettering.right(g, font, ColourPalette.TEXT, text, x - 8, base);
      } else {
        ChartLettering.left(g, font, ColourPalette.TEXT, text, x + NODE + 8, base);
      }
    }

    private static Path2D ribbon(double x0, double y0, double x1, double y1, double thick) {
      double middle = (x0 + x1) / 2;
      Path2D path = new Path2D.Double();
      path.moveTo(x0, y0);
      path.curveTo(middle, y0, middle, y1, x1, y1);
      path.lineTo(x1, y1 + thick);
      path.curveTo(middle, y1 + thick, middle, y0 + thick, x0, y0 + thick);
      path.closePath();
      return path;
    }
  }
}
