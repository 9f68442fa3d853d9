package org.parley.classroom.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.classroom.words.UtilityPoints;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.statistics.WholeParts;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ScenarioLabels;

/** Where a talk lies among the same talks simulated with nobody in a seat. */
final class AmongSimulated {
  private final Scenario scenario;
  private final Outcome outcome;
  private final SimulatedSample sample;

  AmongSimulated(Scenario scenario, Outcome outcome, SimulatedSample sample) {
    this.scenario = scenario;
    this.outcome = outcome;
    this.sample = sample;
  }

  void write(List<PageBlock> blocks) {
    if (sample.gains().isEmpty()) {
      return;
    }
    blocks.add(new PageBlock.Heading("Among simulated talks"));
    List<String> points = new ArrayList<>();
    for (int d = 0; d < scenario.delegations().size(); d++) {
      points.add(gain(d));
    }
    points.add(kinds());
    blocks.add(new PageBlock.Points(points));
  }

  private String gain(int d) {
    String id = scenario.delegations().get(d).id();
    long gain = outcome.gain()[d];
    return ScenarioLabels.withUnits(scenario).delegation(id)
        + " gained less in "
        + NumberText.inHundred(sample.shareBelow(d, gain))
        + " of 100 simulated talks; this time "
        + UtilityPoints.signed(gain)
        + " points, there "
        + UtilityPoints.signed(sample.summary().delegations().get(id).gain().mean())
        + " on average.";
  }

  private String kinds() {
    List<Integer> kinds = kindsInHundred(sample);
    return "Of 100 simulated talks "
        + kinds.get(0)
        + " ended with a comprehensive agreement, "
        + kinds.get(1)
        + " with a partial one, and "
        + kinds.get(2)
        + " with none ("
        + NumberText.count(sample.gains().size())
        + " talks, everybody by its own tactic).";
  }

  /** Comprehensive, partial and none in 100 simulated talks; together 100. */
  static List<Integer> kindsInHundred(SimulatedSample sample) {
    var kinds = sample.summary().outcome();
    double[] shares =
        Stream.of("comprehensive", "partial", "none")
            .mapToDouble(kind -> kinds.get(kind).share())
            .toArray();
    return IntStream.of(WholeParts.of(shares, 100)).boxed().toList();
  }
}
