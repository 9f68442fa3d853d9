package org.parley.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The plane of two delegations' utilities: what is possible at best, what is better than no deal
 * for both, and on it what {@link Layer layers} draw. Points are {@code {x, y}}.
 */
final class JointPlane {
  private JointPlane() {}

  /** Draws on the plane. */
  interface Layer {
    void paint(Graphics2D g, Place place);
  }

  /** From utilities to a point of the picture. */
  interface Place {
    Point2D at(double x, double y);
  }

  /** The plot: axes that hold all the points given, and the layers in order. */
  static XYPlot of(String xLabel, String yLabel, double[][] holding, Layer... layers) {
    NumberAxis x = axis(xLabel, holding, 0);
    NumberAxis y = axis(yLabel, holding, 1);
    XYPlot plot =
        PlotTheme.xy(x, y, new XYSeriesCollection(), new XYLineAndShapeRenderer(false, false));
    plot.setNoDataMessage(null);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(ColourPalette.GRID);
    plot.setDomainGridlineStroke(PlotTheme.THIN);
    for (Layer layer : layers) {
      plot.addAnnotation(new Painted(layer));
    }
    return plot;
  }

  private static NumberAxis axis(String label, double[][] holding, int coordinate) {
    var numbers =
        Arrays.stream(holding)
            .mapToDouble(p -> p[coordinate])
            .filter(Double::isFinite)
            .summaryStatistics();
    double low = numbers.getCount() == 0 ? 0 : numbers.getMin();
    double high = numbers.getCount() == 0 ? 1 : numbers.getMax();
    double room = Math.max(.02, (high - low) * .06);
    return PlotTheme.axis(label, low - room, high + room);
  }

  /** Points, pale enough that many on one spot read darker. */
  static Layer dots(double[][] points, Color color, double radius) {
    return (g, place) -> {
      g.setColor(color);
      for (double[] p : points) {
        Point2D at = place.at(p[0], p[1]);
        if (Double.isFinite(at.getX() + at.getY())) {
          g.fill(
              new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius));
        }
      }
    };
  }

  /** The frontier: its deals and the line through them, by rising x. */
  static Layer frontier(double[][] frontier) {
    return (g, place) -> {
      double[][] sorted = sorted(frontier);
      Path2D path = new Path2D.Double();
      for (int i = 0; i < sorted.length; i++) {
        Point2D at = place.at(sorted[i][0], sorted[i][1]);
        if (i == 0) {
          path.moveTo(at.getX(), at.getY());
        } else {
          path.lineTo(at.getX(), at.getY());
        }
      }
      g.setColor(ColourPalette.TEXT);
      g.setStroke(PlotTheme.THIN);
      g.draw(path);
      dots(sorted, ColourPalette.TEXT, 2).paint(g, place);
    };
  }

  /**
   * What both prefer to no deal: above the baseline and under a frontier, as a staircase (deals are
   * single points, so only what some deal reaches is in it).
   */
  static Layer gains(double[][] frontier, double[] baseline) {
    return (g, place) -> {
      Path2D path = new Path2D.Double();
      double[][] better =
          Arrays.stream(sorted(frontier))
              .filter(p -> p[0] >= baseline[0] && p[1] >= baseline[1])
              .toArray(double[][]::new);
      if (better.length == 0) {
        return;
      }
      start(path, place.at(baseline[0], baseline[1]));
      line(path, place.at(baseline[0], better[0][1]));
      for (int i = 0; i < better.length; i++) {
        line(path, place.at(better[i][0], better[i][1]));
        double next = i + 1 < better.length ? better[i + 1][1] : baseline[1];
        line(path, place.at(better[i][0], next));
      }
      path.closePath();
      g.setColor(ColourPalette.faint(ColourPalette.GREEN, 60));
      g.fill(path);
    };
  }

  /** Dashed lines at what each has without a deal. */
  static Layer baseline(double[] baseline, Rectangle2D plane) {
    return (g, place) -> {
      Point2D corner = place.at(baseline[0], baseline[1]);
      Point2D low = place.at(plane.getMinX(), plane.getMinY());
      Point2D high = place.at(plane.getMaxX(), plane.getMaxY());
      g.setColor(ColourPalette.SOFT_TEXT);
      g.setStroke(PlotTheme.DASHED);
      g.draw(new Line2D.Double(corner.getX(), low.getY(), corner.getX(), high.getY()));
      g.draw(new Line2D.Double(low.getX(), corner.getY(), high.getX(), corner.getY()));
    };
  }

  static Layer diamond(double[] point) {
    return (g, place) -> {
      Point2D at = place.at(point[0], point[1]);
      Shape mark = LegendEntry.diamond(at.getX(), at.getY(), 8);
      g.setColor(ColourPalette.YELLOW);
      g.fill(mark);
      g.setColor(ColourPalette.TEXT);
      g.setStroke(PlotTheme.THIN);
      g.draw(mark);
    };
  }

  private static double[][] sorted(double[][] points) {
    return Arrays.stream(points)
        .sorted(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> -p[1]))
        .toArray(double[][]::new);
  }

  private static void start(Path2D path, Point2D at) {
    path.moveTo(at.getX(), at.getY());
  }

  private static void line(Path2D path, Point2D at) {
    path.lineTo(at.getX(), at.getY());
  }

  private static final class Painted extends AbstractXYAnnotation {
    private final transient Layer layer;

    Painted(Layer layer) {
      this.layer = layer;
    }

    @Override
    public void draw(
        Graphics2D g,
        XYPlot plot,
        Rectangle2D area,
        ValueAxis xAxis,
        ValueAxis yAxis,
        int index,
        PlotRenderingInfo info) {
      if (plot.getOrientation() != PlotOrientation.VERTICAL) {
        throw new IllegalStateException("drawn upright only");
      }
      layer.paint(
          g,
          (x, y) ->
              new Point2D.Double(
                  xAxis.valueToJava2D(x, area, plot.getDomainAxisEdge()),
                  yAxis.valueToJava2D(y, area, plot.getRangeAxisEdge())));
    }
  }
}
