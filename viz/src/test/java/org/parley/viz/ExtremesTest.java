package org.parley.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
}
