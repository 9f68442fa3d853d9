package org.parley.viz;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * An entry of a legend.
 *
 * @param label what the mark stands for
 * @param color its colour
 * @param mark its form
 */
record LegendEntry(String label, Color color, Mark mark) {

  /** Form of a mark. */
  enum Mark {
    BOX,
    DOT,
    LINE,
    DASHES,
    DIAMOND
  }

  static LegendEntry box(String label, Color color) {
    return new LegendEntry(label, color, Mark.BOX);
  }

  static LegendEntry line(String label, Color color) {
    return new LegendEntry(label, color, Mark.LINE);
  }

  static LegendEntry dashes(String label, Color color) {
    return new LegendEntry(label, color, Mark.DASHES);
  }

  static LegendEntry dot(String label, Color color) {
    return new LegendEntry(label, color, Mark.DOT);
  }

  static LegendEntry diamond(String label, Color color) {
    return new LegendEntry(label, color, Mark.DIAMOND);
  }

  /** Draws the mark into a square. */
  void draw(Graphics2D g, double x, double y, double size) {
    g.setColor(color);
    switch (mark) {
      case BOX -> g.fill(new Rectangle2D.Double(x, y + 1, size, size - 2));
      case DOT -> g.fill(new Ellipse2D.Double(x + 1, y + 1, size - 2, size - 2));
      case DIAMOND -> g.fill(diamond(x + size / 2, y + size / 2, size / 2));
      case LINE, DASHES -> {
        g.setStroke(mark == Mark.LINE ? new BasicStroke(2.2f) : PlotTheme.DASHED);
        g.draw(new Line2D.Double(x - 2, y + size / 2, x + size + 2, y + size / 2));
      }
    }
  }

  static Shape diamond(double x, double y, double radius) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - radius);
    path.lineTo(x + radius, y);
    path.lineTo(x, y + radius);
    path.lineTo(x - radius, y);
    path.closePath();
    return path;
  }
}
