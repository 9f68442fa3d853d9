package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.ensemble.Share;
import org.parley.ensemble.Summary;
import org.parley.viz.Bands;
import org.parley.viz.Chart;
import org.parley.viz.Heading;
import org.parley.viz.Numbers;

/** How the shares of the outcomes settled while runs were added until they sufficed. */
final class Settling {
  private static final Map<String, String> KINDS = kinds();

  private final List<Look> looks = new ArrayList<>();

  /** The shares after so many runs. */
  private record Look(long runs, Map<String, Share> outcome) {}

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("comprehensive", "comprehensive agreement");
    kinds.put("partial", "partial agreement");
    kinds.put("none", "no agreement");
    return kinds;
  }

  /** Takes note of the shares so far. */
  void look(Summary soFar) {
    looks.add(new Look(soFar.runs() - soFar.failedRuns(), soFar.outcome()));
  }

  /** A picture of it; none if nobody looked. */
  List<Chart> charts() {
    if (looks.isEmpty()) {
      return List.of();
    }
    List<Bands.Line> lines = new ArrayList<>();
    KINDS.forEach(
        (kind, label) ->
            lines.add(
                new Bands.Line(label, looks.stream().map(look -> point(look, kind)).toList())));
    Look last = looks.get(looks.size() - 1);
    return List.of(
        Bands.convergence(
            new Heading(
                "convergence",
                "How the shares settle as runs are added",
                "Looked at after every thousand runs, "
                    + Numbers.count(last.runs())
                    + " at the end; 95% intervals.",
                "Lines that have gone flat inside narrow bands would not move with more runs."),
            lines));
  }

  private static Bands.Point point(Look look, String kind) {
    Share share = look.outcome().get(kind);
    return new Bands.Point(look.runs(), share.share(), share.low(), share.high());
  }
}
