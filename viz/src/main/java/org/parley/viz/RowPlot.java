package org.parley.viz;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * A plot of rows over one value axis: wrapped labels on the left, what a {@link RowPainter} draws
 * in the middle, and a column of words or figures on the right.
 */
final class RowPlot {
  /** Widest label, as a share of the plot's width. */
  private static final float LABEL_SHARE = .34f;

  private static final double LINE = 17;
  private static final int MOST_LINES = 6;

  /** Labels are set a little narrower than their share of the chart, since the plot has edges. */
  private static final double WRAPPED = .92;

  private RowPlot() {}

  /** Height of rows that fits their labels: at least what is given, more for more lines. */
  static double rowHeight(List<String> labels, double least) {
    int lines = labels.stream().mapToInt(RowPlot::lines).max().orElse(1);
    return lines < 3 ? least : Math.max(least, LINE * lines + 5);
  }

  private static int lines(String label) {
    return ChartLettering.wrap(
            PlotTheme.labelFont(), label, LABEL_SHARE * Chart.WIDTH * WRAPPED, MOST_LINES)
        .size();
  }

  /** Draws a row. */
  interface RowPainter {
    /**
     * Draws a row.
     *
     * @param row index of the row, from the top
     * @param band where the row lies
     * @param x from a value to its place
     */
    void paint(Graphics2D g, int row, Rectangle2D band, DoubleUnaryOperator x);
  }

  /**
   * The plot.
   *
   * @param figures what stands on the right of each row; empty for no such column
   */
  static CategoryPlot of(
      List<String> labels, List<String> figures, NumberAxis axis, RowPainter painter) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < labels.size(); i++) {
      data.addValue(0, "", new RowKey(i, labels.get(i)));
    }
    CategoryPlot plot = new CategoryPlot(data, new RowAxis(), axis, new Renderer(figures, painter));
    PlotTheme.plain(plot);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(ColourPalette.GRID);
    plot.setRangeGridlineStroke(PlotTheme.THIN);
    reserve(plot, figures);
    return plot;
  }

  /** Keeps room for the column of figures on the right. */
  static void reserve(CategoryPlot plot, List<String> figures) {
    double widest =
        figures.stream()
            .mapToDouble(f -> ChartLettering.width(PlotTheme.labelFont(), f))
            .max()
            .orElse(0);
    plot.setInsets(new RectangleInsets(2, 0, 0, widest == 0 ? 14 : widest + 14));
  }

  /** Labels may be the same; rows may not. */
  private record RowKey(int row, String label) implements Comparable<RowKey> {
    @Override
    public int compareTo(RowKey other) {
      return Integer.compare(row, other.row);
    }

    @Override
    public String toString() {
      return label;
    }
  }

  private static final class RowAxis extends CategoryAxis {
    RowAxis() {
      PlotTheme.quiet(this);
      setTickLabelFont(PlotTheme.labelFont());
      setTickLabelPaint(ColourPalette.TEXT);
      setLowerMargin(0);
      setUpperMargin(0);
      setCategoryMargin(0);
      CategoryLabelPosition left =
          new CategoryLabelPosition(
              RectangleAnchor.RIGHT,
              TextBlockAnchor.CENTER_RIGHT,
              CategoryLabelWidthType.RANGE,
              LABEL_SHARE);
      setCategoryLabelPositions(
          CategoryLabelPositions.replaceLeftPosition(CategoryLabelPositions.STANDARD, left));
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected TextBlock createLabel(
        Comparable category, float width, RectangleEdge edge, Graphics2D g) {
      TextBlock block = new TextBlock();
      block.setLineAlignment(HorizontalAlignment.RIGHT);
      for (String line :
          ChartLettering.wrap(PlotTheme.labelFont(), category.toString(), width, MOST_LINES)) {
        block.addLine(line, FallbackFonts.covering(getTickLabelFont(), line), getTickLabelPaint());
      }
      return block;
    }
  }

  private static final class Renderer extends AbstractCategoryItemRenderer {
    private final transient List<String> figures;
    private final transient RowPainter painter;

    Renderer(List<String> figures, RowPainter painter) {
      this.figures = figures;
      this.painter = painter;
    }

    @Override
    public void drawItem(
        Graphics2D g,
        CategoryItemRendererState state,
        Rectangle2D area,
        CategoryPlot plot,
        CategoryAxis rows,
        ValueAxis values,
        CategoryDataset data,
        int series,
        int row,
        int pass) {
      int count = data.getColumnCount();
      double start = rows.getCategoryStart(row, count, area, plot.getDomainAxisEdge());
      double end = rows.getCategoryEnd(row, count, area, plot.getDomainAxisEdge());
      Rectangle2D band = new Rectangle2D.Double(area.getX(), start, area.getWidth(), end - start);
      // Marks at the edge and the column beside it reach over the plot's own area.
      var clip = g.getClip();
      g.setClip(null);
      painter.paint(g, row, band, v -> values.valueToJava2D(v, area, plot.getRangeAxisEdge()));
      if (row < figures.size()) {
        ChartLettering.left(
            g,
            PlotTheme.labelFont(),
            ColourPalette.TEXT,
            figures.get(row),
            area.getMaxX() + 10,
            band.getCenterY() + 4);
      }
      g.setClip(clip);
    }
  }
}
