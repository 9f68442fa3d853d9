package org.parley.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;

/** What has nothing in it is a picture that says so, and not an error. */
class ExtremesTest {
  private static final ChartHeading HEADING = ChartGallery.heading("none", "Nothing");
  private static final ValueScale SHARE = new ValueScale("share", ValueScale.Unit.SHARE);
  private static final double NO = Double.NaN;

  @Test
  void emptyInputIsDrawn() {
    List<Chart> charts =
        List.of(
            IntervalBars.of(HEADING, SHARE, List.of(), List.of(ColourPalette.BLUE)),
            ForestPlot.of(HEADING, SHARE, List.of()),
            StackedShares.of(HEADING, "", List.of()),
            ClosingStrip.of(HEADING, List.of(), 8),
            DistributionCharts.of(HEADING, "", "", 2, List.of()),
            BandChart.of(HEADING, "", SHARE, List.of()),
            BandChart.convergence(HEADING, List.of()),
            FanChart.of(HEADING, "", "", List.of()),
            TornadoChart.of(HEADING, SHARE, NO, List.of()),
            EffectsPlane.of(HEADING, List.of()),
            BoxPairs.of(HEADING, List.of(), new double[0][], new boolean[0], ""),
            ParallelCoordinates.of(HEADING, List.of(), List.of(), List.of()),
            SideBySideShares.of(HEADING, "", List.of(), List.of()),
            FlowDiagram.of(HEADING, new FlowDiagram.Runs("", "", List.of(), new long[0][])),
            OfferPaths.of(HEADING, "", "", List.of(), new double[0][]));
    for (Chart chart : charts) {
      assertThat(ChartFolder.draw(chart).png()).isNotEmpty();
    }
  }

  @Test
  void numbersThatAreNotAreLeftOut() {
    double[] x = {0, 1};
    double[][] none = {{NO, NO}, {NO, NO}};
    List<FanChart.Quantiles> gap =
        List.of(
            new FanChart.Quantiles(.1, .2, .3, .4, .5), new FanChart.Quantiles(NO, NO, NO, NO, NO));
    JointUtilities.Utilities joint =
        new JointUtilities.Utilities(
            List.of("a", "b"),
            new double[][] {{NO, NO}, {.5, .5}},
            new double[0][],
            new double[0][],
            new double[0],
            new double[0]);
    List<Chart> charts =
        List.of(
            HeatMap.of(HEADING, SHARE, new HeatMap.Grid("", "", x, x, none), List.of(.5)),
            FanChart.of(HEADING, "", "", List.of(new FanChart.Fan("a", gap, NO))),
            JointUtilities.of(HEADING, joint),
            IntervalBars.of(
                HEADING,
                SHARE,
                List.of(new LabelledEstimate("a", NO, NO, NO)),
                List.of(ColourPalette.BLUE)),
            BandChart.of(
                HEADING,
                "",
                SHARE,
                List.of(new BandChart.Line("one", List.of(new BandChart.Point(1, .5, NO, NO))))),
            DistributionCharts.of(
                HEADING,
                "",
                "",
                1,
                List.of(
                    new DistributionCharts.Distribution(
                        "one value", .3, .1, List.of(7L), .3, .3, .3, .3, .3, NO))));
    for (Chart chart : charts) {
      assertThat(ChartFolder.draw(chart).svg()).doesNotContain("NaN");
    }
  }

  @Test
  void namesOfFilesAreChecked() {
    assertThatThrownBy(() -> new ChartHeading("../x", "", "", ""))
        .hasMessage("'../x' cannot name a picture: lower case, digits and single hyphens only");
  }

  /** Parts of a hundred: there is room around for dots, but nothing is marked outside. */
  @Test
  void peelingIsMarkedFromNoneToAll() {
    XYPlot plot = PeelingPath.plot(List.of(new PeelingPath.Step(1, .2)), 0);
    Graphics2D screen = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB).createGraphics();
    Rectangle2D area = new Rectangle2D.Double(0, 0, 600, 400);
    List<?> across =
        plot.getDomainAxis().refreshTicks(screen, new AxisState(), area, RectangleEdge.BOTTOM);
    List<?> up =
        plot.getRangeAxis().refreshTicks(screen, new AxisState(), area, RectangleEdge.LEFT);
    assertThat(marks(across)).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
    assertThat(marks(up)).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
    screen.dispose();
  }

  private static List<Double> marks(List<?> ticks) {
    return ticks.stream().map(tick -> ((ValueTick) tick).getValue()).toList();
  }
}
