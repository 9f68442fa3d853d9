package org.parley.viz;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The same shares in several variants, side by side, with their intervals. */
public final class SideBySideShares {
  private static final double BAR = 15;

  private SideBySideShares() {}

  /**
   * A row.
   *
   * @param label what the shares are of
   * @param shares one per variant, in their order
   */
  public record Row(String label, List<LabelledEstimate> shares) {
    public Row {
      shares = List.copyOf(shares);
    }
  }

  /** The chart, rows from top to bottom, variants from top to bottom in each. */
  public static Chart of(ChartHeading heading, String axis, List<String> variants, List<Row> rows) {
    if (rows.isEmpty() || variants.isEmpty()) {
      return Chart.empty(heading, "There is nothing to compare.");
    }
    int count = variants.size();
    ValueScale scale = new ValueScale(axis, ValueScale.Unit.SHARE);
    double step = BAR + 4;
    var plot =
        RowPlot.of(
            rows.stream().map(Row::label).toList(),
            // Room for the widest figures; each bar writes its own.
            List.of(),
            PlotTheme.shareAxis(axis),
            (g, row, band, x) -> {
              double top = band.getCenterY() - count * step / 2;
              for (int v = 0; v < rows.get(row).shares().size(); v++) {
                LabelledEstimate share = rows.get(row).shares().get(v);
                Rectangle2D part =
                    new Rectangle2D.Double(band.getX(), top + v * step, band.getWidth(), step);
                IntervalBars.bar(g, share, ColourPalette.thing(v), BAR, part, x);
                ChartLettering.left(
                    g,
                    ChartFonts.regular(11.5),
                    ColourPalette.TEXT,
                    scale.words(share),
                    band.getMaxX() + 10,
                    part.getCenterY() + 4);
              }
            });
    RowPlot.reserve(plot, figures(scale, rows));
    List<LegendEntry> keys = new ArrayList<>();
    IntStream.range(0, count)
        .forEach(
            v ->
                keys.add(
                    LegendEntry.box(
                        variants.get(v), ColourPalette.faint(ColourPalette.thing(v), 190))));
    double height = rows.size() * (count * step + 16) + 44;
    return Chart.of(heading, keys, PlotPanel.of("", plot), height);
  }

  private static List<String> figures(ValueScale scale, List<Row> rows) {
    return rows.stream().flatMap(r -> r.shares().stream()).map(scale::words).toList();
  }
}
