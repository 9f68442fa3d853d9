package org.parley.viz.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.ensemble.AfterSummary;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.IssueBlockers;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.LabelledEstimate;

class OutcomeChartsTest {
  /** 307 + 568 + 125 of 1,000: rounded each for itself these would be 31 + 57 + 13 = 101. */
  @Test
  void endingsAddUpToAHundred() {
    SampleRuns runs = SampleRuns.of(SampleTalks.armistice());
    EnsembleSummary s = runs.summary();
    Map<String, ShareEstimate> outcome = new LinkedHashMap<>();
    outcome.put("comprehensive", SampleRuns.share(.307, 1000));
    outcome.put("partial", SampleRuns.share(.568, 1000));
    outcome.put("none", SampleRuns.share(.125, 1000));
    EnsembleSummary uneven =
        new EnsembleSummary(
            s.scenario(),
            s.title(),
            1,
            1000,
            0,
            outcome,
            s.end(),
            s.refused(),
            s.issues(),
            s.delegations(),
            s.rounds(),
            s.hold(),
            Map.of(),
            Map.of(),
            IssueBlockers.NONE,
            AfterSummary.NONE);
    var endings = new OutcomeCharts(runs.scenario(), uneven, runs.detail()).endings();
    assertThat(endings).extracting(LabelledEstimate::value).containsExactly(.31, .57, .12);
    assertThat(endings.get(2).low()).isCloseTo(.106, within(.001));
  }
}
