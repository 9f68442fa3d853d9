package org.parley.viz;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/** A number over two parameters, as colours with contour lines. */
public final class HeatMap {
  private static final int SHADES = 64;

  private HeatMap() {}

  /**
   * A grid, evenly spaced.
   *
   * @param xLabel the parameter across
   * @param yLabel the parameter upwards
   * @param x its values, rising, at least two
   * @param y its values, rising, at least two
   * @param z {@code z[i][j]} at {@code x[i], y[j]}; NaN where nothing is known
   */
  public record Grid(String xLabel, String yLabel, double[] x, double[] y, double[][] z) {
    public Grid {
      if (x.length < 2 || y.length < 2 || z.length != x.length) {
        throw new IllegalArgumentException("a grid needs two values each way, and z for all");
      }
    }
  }

  /**
   * The chart.
   *
   * @param contours levels at which lines are drawn
   */
  public static Chart of(ChartHeading heading, ValueScale scale, Grid grid, List<Double> contours) {
    var numbers =
        Arrays.stream(grid.z())
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .summaryStatistics();
    if (numbers.getCount() == 0) {
      return Chart.empty(heading, "There is nothing to show: no point of the grid has a value.");
    }
    double low = numbers.getMin();
    double high = Math.max(numbers.getMax(), low + 1e-9);
    double stepX = grid.x()[1] - grid.x()[0];
    double stepY = grid.y()[1] - grid.y()[0];
    XYBlockRenderer blocks = new XYBlockRenderer();
    blocks.setBlockWidth(stepX);
    blocks.setBlockHeight(stepY);
    blocks.setPaintScale(paint(low, high));
    double[][] corners = {
      {grid.x()[0] - stepX / 2, grid.y()[0] - stepY / 2},
      {last(grid.x()) + stepX / 2, last(grid.y()) + stepY / 2}
    };
    var plot = JointPlane.of(grid.xLabel(), grid.yLabel(), corners, contour(grid, contours));
    plot.getDomainAxis().setRange(corners[0][0], corners[1][0]);
    plot.getRangeAxis().setRange(corners[0][1], corners[1][1]);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDataset(data(grid));
    plot.setRenderer(blocks);
    return Chart.of(heading, keys(scale, low, high, contours), PlotPanel.of("", plot), 400);
  }

  private static double last(double[] values) {
    return values[values.length - 1];
  }

  private static LookupPaintScale paint(double low, double high) {
    LookupPaintScale scale = new LookupPaintScale(low, high + 1e-9, ColourPalette.PALE);
    for (int i = 0; i < SHADES; i++) {
      scale.add(low + (high - low) * i / SHADES, ColourPalette.amount(i / (SHADES - 1.0)));
    }
    return scale;
  }

  private static List<LegendEntry> keys(
      ValueScale scale, double low, double high, List<Double> contours) {
    List<LegendEntry> keys = new ArrayList<>();
    IntStream.rangeClosed(0, 4)
        .forEach(
            i -> {
              String figure = scale.figure(low + (high - low) * i / 4);
              String words = i == 0 ? scale.axis() + ": " + figure : figure;
              keys.add(LegendEntry.box(words, ColourPalette.amount(i / 4.0)));
            });
    if (!contours.isEmpty()) {
      List<String> levels = contours.stream().map(scale::figure).toList();
      keys.add(LegendEntry.line("line at " + String.join(", ", levels), ColourPalette.TEXT));
    }
    return keys;
  }

  private static DefaultXYZDataset data(Grid grid) {
    int rows = grid.y().length;
    double[][] columns = new double[3][grid.x().length * rows];
    int known = 0;
    for (int i = 0; i < grid.x().length; i++) {
      for (int j = 0; j < rows; j++) {
        if (Double.isFinite(grid.z()[i][j])) {
          columns[0][known] = grid.x()[i];
          columns[1][known] = grid.y()[j];
          columns[2][known++] = grid.z()[i][j];
        }
      }
    }
    for (int c = 0; c < 3; c++) {
      columns[c] = Arrays.copyOf(columns[c], known);
    }
    DefaultXYZDataset data = new DefaultXYZDataset();
    data.addSeries("", columns);
    return data;
  }

  /** Marching squares (Maple 2003): in each cell, the line between the crossed edges. */
  private static JointPlane.Layer contour(Grid grid, List<Double> levels) {
    return (g, place) -> {
      g.setStroke(PlotTheme.THIN);
      g.setColor(ColourPalette.TEXT);
      for (double level : levels) {
        for (int i = 0; i + 1 < grid.x().length; i++) {
          for (int j = 0; j + 1 < grid.y().length; j++) {
            cell(g, place, grid, i, j, level);
          }
        }
      }
    };
  }

  private static void cell(
      Graphics2D g, JointPlane.Place place, Grid grid, int i, int j, double level) {
    int[][] around = {{i, j}, {i + 1, j}, {i + 1, j + 1}, {i, j + 1}};
    List<Point2D> crossings = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      int[] a = around[k];
      int[] b = around[(k + 1) % 4];
      double za = grid.z()[a[0]][a[1]] - level;
      double zb = grid.z()[b[0]][b[1]] - level;
      if (za < 0 != zb < 0 && Double.isFinite(za + zb)) {
        double share = za / (za - zb);
        double x = grid.x()[a[0]] + share * (grid.x()[b[0]] - grid.x()[a[0]]);
        double y = grid.y()[a[1]] + share * (grid.y()[b[1]] - grid.y()[a[1]]);
        crossings.add(place.at(x, y));
      }
    }
    for (int k = 0; k + 1 < crossings.size(); k += 2) {
      g.draw(new Line2D.Double(crossings.get(k), crossings.get(k + 1)));
    }
  }
}
