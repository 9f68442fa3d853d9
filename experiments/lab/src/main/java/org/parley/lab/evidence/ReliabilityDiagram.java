package org.parley.lab.evidence;

import java.util.ArrayList;
import java.util.List;
import org.parley.lab.backtest.CalibrationBin;
import org.parley.lab.backtest.CaseScores;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.BandChart;
import org.parley.viz.Chart;
import org.parley.viz.ChartHeading;
import org.parley.viz.ValueScale;

/** How often what was given a chance came true: on the diagonal if chances are right. */
final class ReliabilityDiagram {
  private ReliabilityDiagram() {}

  static Chart of(CaseScores scores) {
    ChartHeading heading =
        new ChartHeading(
            "reliability",
            "Are nine chances in ten right nine times in ten?",
            "Results of %d issues of %d codings; bands are 95%% Wilson intervals, results taken as independent"
                .formatted(scores.issues(), scores.cases().size()),
            "How often results that were given a chance came true, as coded and with a temperature"
                + " from the other talks; below the rising line the forecast was too sure.");
    List<BandChart.Point> right =
        List.of(new BandChart.Point(0, 0, 0, 0), new BandChart.Point(1, 1, 1, 1));
    return BandChart.of(
        heading,
        "Mean chance that was given",
        new ValueScale("Came true, in 100", ValueScale.Unit.SHARE),
        List.of(
            new BandChart.Line("as coded", points(scores.calibration())),
            new BandChart.Line("tempered", points(scores.tempered())),
            new BandChart.Line("if chances were right", right)));
  }

  private static List<BandChart.Point> points(List<CalibrationBin> bins) {
    List<BandChart.Point> points = new ArrayList<>();
    for (CalibrationBin bin : bins) {
      if (bin.count() > 0) {
        ShareEstimate share =
            ConfidenceIntervals.wilson(Math.round(bin.share() * bin.count()), bin.count());
        points.add(new BandChart.Point(bin.mean(), bin.share(), share.low(), share.high()));
      }
    }
    return points;
  }
}
