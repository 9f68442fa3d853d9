package org.parley.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.cli.results.ResultLine;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.BandChart;
import org.parley.viz.Chart;
import org.parley.viz.ChartHeading;
import org.parley.viz.NumberText;

/** How the shares of the outcomes settled while runs were added until they sufficed. */
final class ShareConvergence {
  private static final Map<String, String> KINDS = kinds();
  private static final int FIRST = 10;
  private static final int STATUS = 2;
  private static final int OUTCOME = 4;

  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, List<BandChart.Point>> points = new LinkedHashMap<>();
  private long runs;
  private long next = FIRST;

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("comprehensive", "comprehensive agreement");
    kinds.put("partial", "partial agreement");
    kinds.put("none", "no agreement");
    return kinds;
  }

  /** Counts a run; looks at the shares after 10 runs, 15, 22 and so on. */
  void add(ResultLine line) {
    if (line.run()[STATUS].equals("ok")) {
      runs++;
      counts.merge(line.run()[OUTCOME], 1L, Long::sum);
    }
    if (runs == next) {
      look();
      next = next * 3 / 2;
    }
  }

  private void look() {
    for (String kind : KINDS.keySet()) {
      ShareEstimate share = ConfidenceIntervals.wilson(counts.getOrDefault(kind, 0L), runs);
      points
          .computeIfAbsent(kind, k -> new ArrayList<>())
          .add(new BandChart.Point(runs, share.share(), share.low(), share.high()));
    }
  }

  /** A picture of it; none if no run was counted. */
  List<Chart> charts() {
    if (runs < FIRST) {
      return List.of();
    }
    look();
    List<BandChart.Line> lines = new ArrayList<>();
    KINDS.forEach((kind, label) -> lines.add(new BandChart.Line(label, points.get(kind))));
    return List.of(
        BandChart.convergence(
            new ChartHeading(
                "convergence",
                "How the shares settle as runs are added",
                "From the first "
                    + FIRST
                    + " runs to all "
                    + NumberText.count(runs)
                    + "; 95% intervals.",
                "Lines that have gone flat inside narrow bands would not move with more runs."),
            lines));
  }
}
