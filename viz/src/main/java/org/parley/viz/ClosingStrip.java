package org.parley.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** When things close: one strip per row, darker to lighter as the share that is closed grows. */
public final class ClosingStrip {
  private static final Color LITTLE = new Color(0xD3E0F0);
  private static final Color ALL = new Color(0x1B3A6B);

  private ClosingStrip() {}

  /**
   * A row.
   *
   * @param label what closes
   * @param closed by round from 1: the share, in [0,1], that is closed by then
   */
  public record Row(String label, List<Double> closed) {
    public Row {
      closed = List.copyOf(closed);
    }

    double last() {
      return closed.isEmpty() ? 0 : closed.get(closed.size() - 1);
    }
  }

  /**
   * The chart.
   *
   * @param roundsPerSitting rounds after which a thin line marks the next sitting; 0 for none
   */
  public static Chart of(ChartHeading heading, List<Row> rows, int roundsPerSitting) {
    int rounds = rows.stream().mapToInt(r -> r.closed().size()).max().orElse(0);
    if (rounds == 0 || rows.stream().allMatch(r -> r.last() == 0)) {
      return Chart.empty(heading, "Nothing was closed in any of the simulated talks.");
    }
    List<String> labels = rows.stream().map(Row::label).toList();
    var plot =
        RowPlot.of(
            labels,
            rows.stream().map(r -> NumberText.inHundred(r.last()) + " in 100").toList(),
            PlotTheme.wholeAxis("Round of the talks", .5, rounds + .5),
            (g, row, band, x) -> {
              strip(g, rows.get(row), band, x);
              ClosingTimes.sittings(g, rounds, roundsPerSitting, band, x);
            });
    plot.setRangeGridlinesVisible(false);
    List<LegendEntry> keys =
        IntStream.rangeClosed(0, 4)
            .mapToObj(
                i -> LegendEntry.box(i * 25 + (i == 0 ? " in 100 closed" : ""), color(i / 4.0)))
            .toList();
    return Chart.of(
        heading, keys, PlotPanel.of("", plot), rows.size() * RowPlot.rowHeight(labels, 34) + 44);
  }

  /** One hue: here more is darker, and nothing is nearly white. */
  private static Color color(double share) {
    return ColourPalette.mix(share <= 0 ? ColourPalette.PALE : LITTLE, ALL, Math.max(0, share));
  }

  private static void strip(Graphics2D g, Row row, Rectangle2D band, DoubleUnaryOperator x) {
    for (int r = 0; r < row.closed().size(); r++) {
      ClosingTimes.round(g, r + 1, color(row.closed().get(r)), band, x);
    }
  }
}
